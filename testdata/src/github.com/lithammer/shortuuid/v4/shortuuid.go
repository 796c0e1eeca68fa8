// Package shortuuid has the part of github.com/lithammer/shortuuid/v4's API that the models name.
package shortuuid

func New() string { return "" }

func NewWithAlphabet(abc string) string { return "" }
