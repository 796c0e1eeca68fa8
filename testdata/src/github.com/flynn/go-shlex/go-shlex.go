// Package shlex has the part of github.com/flynn/go-shlex's API that the models name.
package shlex

func Split(s string) ([]string, error) { return nil, nil }
