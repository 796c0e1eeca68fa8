// Package gofakeit has the part of github.com/brianvoe/gofakeit/v7's API that the models name.
package gofakeit

func DigitN(n uint) string { return "" }

func LetterN(n uint) string { return "" }

func Password(lower bool, upper bool, numeric bool, special bool, space bool, num int) string {
	return ""
}

func UUID() string { return "" }
