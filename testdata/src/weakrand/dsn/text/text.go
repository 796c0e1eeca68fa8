// Package text makes random texts for whoever asks.
package text

import "math/rand"

const letters = "abcdefghijklmnopqrstuvwxyz"

func Random(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = letters[rand.Intn(len(letters))]
	}
	return string(b)
}
