// Package conf has the part of github.com/expr-lang/expr/conf's API that the models name.
package conf

type Config struct{}
