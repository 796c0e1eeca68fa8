// Package goutils has the part of github.com/Masterminds/goutils' API that the models name.
package goutils

import "math/rand"

func RandomNonAlphaNumeric(count int) (_ string, _ error) { return }

func RandomAscii(count int) (_ string, _ error) { return }

func RandomNumeric(count int) (_ string, _ error) { return }

func RandomAlphabetic(count int) (_ string, _ error) { return }

func RandomAlphaNumeric(count int) (_ string, _ error) { return }

func RandomAlphaNumericCustom(count int, letters bool, numbers bool) (_ string, _ error) { return }

func Random(count int, start int, end int, letters bool, numbers bool, chars ...rune) (_ string, _ error) {
	return
}

func CryptoRandomNonAlphaNumeric(count int) (_ string, _ error) { return }

func CryptoRandomAscii(count int) (_ string, _ error) { return }

func CryptoRandomNumeric(count int) (_ string, _ error) { return }

func CryptoRandomAlphabetic(count int) (_ string, _ error) { return }

func CryptoRandomAlphaNumeric(count int) (_ string, _ error) { return }

func CryptoRandomAlphaNumericCustom(count int, letters bool, numbers bool) (_ string, _ error) {
	return
}

func CryptoRandom(count int, start int, end int, letters bool, numbers bool, chars ...rune) (_ string, _ error) {
	return
}

func RandomSeed(count int, start int, end int, letters bool, numbers bool, chars []rune, random *rand.Rand) (_ string, _ error) {
	return
}
