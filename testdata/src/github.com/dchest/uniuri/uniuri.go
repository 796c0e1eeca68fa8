// Package uniuri has the part of github.com/dchest/uniuri's API that the models name.
package uniuri

func New() string { return "" }

func NewLen(length int) string { return "" }

func NewLenChars(length int, chars []byte) string { return "" }

func NewLenCharsBytes(length int, chars []byte) []byte { return nil }
