// Package copy has the part of github.com/otiai10/copy's API that the models name.
package copy

type Options struct{}

func Copy(src string, dest string, opts ...Options) error { return nil }
