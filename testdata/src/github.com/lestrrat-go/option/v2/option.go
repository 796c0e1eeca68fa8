// Package option has the part of github.com/lestrrat-go/option/v2's API that the models name.
package option

type Interface interface{}
