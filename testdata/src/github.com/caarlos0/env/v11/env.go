// Package env has the part of github.com/caarlos0/env/v11's API that the models name.
package env

type Options struct{}

func Must[T any](t T, err error) (_ T) { return }

func Parse(v interface{}) error { return nil }

func ParseAs[T any]() (_ T, _ error) { return }

func ParseAsWithOptions[T any](opts Options) (_ T, _ error) { return }

func ParseWithOptions(v interface{}, opts Options) error { return nil }
