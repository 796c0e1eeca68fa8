// Package named has values whose struct says what they are.
package named

import "math/rand"

// Token is what a client shows.
type Token struct{ Key, Name string }

// entry is what a cache has.
type entry struct{ Key string }

func letters() string {
	b := make([]byte, 8)
	for i := range b {
		b[i] = "abcdef"[rand.Intn(6)]
	}
	return string(b)
}

func made() (*Token, *entry) {
	e := &entry{Key: letters()}
	return &Token{
		Name: letters(),
		Key:  letters(), // want `field Key`
	}, e
}
