// Package envconfig has the part of github.com/kelseyhightower/envconfig's API that the models name.
package envconfig

func MustProcess(prefix string, spec interface{}) {}

func Process(prefix string, spec interface{}) error { return nil }
