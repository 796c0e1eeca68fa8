package words

import (
	"math/rand"
	"strings"
)

func pickAny[T interface{}](from []T) T { return from[rand.Intn(len(from))] }

func chosenLetters(n int) string {
	alphabet := []rune("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
	var b strings.Builder
	for range n {
		b.WriteRune(pickAny(alphabet))
	}
	return b.String()
}

func manyPicked(words, keys []string) {
	otp := chosenLetters(8) // want `math/rand reaches variable otp`
	use(otp)
	password := pickAny(words) + pickAny(words) // want `math/rand reaches variable password`
	use(password)
	apiKey := pickAny(keys)
	use(apiKey)
	color := pickAny(words) + pickAny(words)
	use(color)
}

func repeatAny[T interface{}](n int, f func() T) []T {
	out := make([]T, 0, n)
	for range n {
		out = append(out, f())
	}
	return out
}

func repeated(keys []string) {
	alphabet := []rune("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
	otp := string(repeatAny(8, func() rune { return pickAny(alphabet) })) // want `math/rand reaches variable otp`
	use(otp)
	apiKey := repeatAny(1, func() string { return pickAny(keys) })[0]
	use(apiKey)
}
