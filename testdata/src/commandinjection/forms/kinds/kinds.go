// Package kinds has a type whose methods are called like those of other interfaces.
package kinds

type Kind struct{ name string }

func (k *Kind) Named(s string) (string, error) { return k.name + s, nil }

func (k *Kind) Pair(s string) string { return s }
