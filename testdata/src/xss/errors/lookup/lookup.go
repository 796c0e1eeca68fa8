// Package lookup finds things by name, and says in its errors what was asked for.
package lookup

import "fmt"

type Provider interface{ Name() string }

var providers = map[string]Provider{}

// Get begins its error with a constant.
func Get(name string) (Provider, error) {
	p := providers[name]
	if p == nil {
		return nil, fmt.Errorf("no provider for %s exists", name)
	}
	return p, nil
}

// Find begins its error with the name.
func Find(name string) (Provider, error) {
	p := providers[name]
	if p == nil {
		return nil, fmt.Errorf("%s: no such provider", name)
	}
	return p, nil
}
