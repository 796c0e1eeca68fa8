// Package confmap has the part of github.com/knadh/koanf/providers/confmap's API that fixtures use.
package confmap

type Confmap struct{}

func Provider(mp map[string]any, delim string) *Confmap { return nil }
