// Package dial hands up the errors of what has the address of a service in it.
package dial

import "net/url"

func ID(databaseURL string) (string, error) {
	u, err := parse(databaseURL)
	if err != nil {
		return "", err
	}
	return u.Host, nil
}

func parse(databaseURL string) (*url.URL, error) {
	u, err := url.Parse(databaseURL)
	if err != nil {
		return nil, err
	}
	return u, nil
}
