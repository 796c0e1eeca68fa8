// Package pick has helpers for lists of anything.
package pick

import "math/rand"

func One[T any](from []T) T { return from[rand.Intn(len(from))] }

func Many[T any](from []T, n int) []T {
	out := make([]T, 0, n)
	for range n {
		out = append(out, One(from))
	}
	return out
}

func Repeat[T any](n int, generate func() T) []T {
	out := make([]T, n)
	for i := range out {
		out[i] = generate()
	}
	return out
}
