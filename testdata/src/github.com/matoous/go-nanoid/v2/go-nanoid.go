// Package gonanoid has the part of github.com/matoous/go-nanoid/v2's API that the models name.
package gonanoid

func Generate(alphabet string, size int) (string, error) { return "", nil }

func Must(l ...int) string { return "" }

func MustGenerate(alphabet string, size int) string { return "" }

func New(l ...int) (string, error) { return "", nil }
