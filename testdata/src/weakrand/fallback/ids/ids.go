// Package ids makes texts that its importers use for sessions.
package ids

import (
	"crypto/rand"
	"encoding/hex"
	"io"
	mrand "math/rand"
	"sync"
)

var (
	seed  [16]byte
	setup sync.Once
)

// Seeded has a variable that is filled once.
func Seeded() string {
	setup.Do(func() {
		if _, err := rand.Read(seed[:]); err != nil {
			mrand.Read(seed[:])
		}
	})
	id := seed
	return hex.EncodeToString(id[:])
}

func Full() string {
	var b [16]byte
	_, err := io.ReadFull(rand.Reader, b[:])
	if err == nil {
		return hex.EncodeToString(b[:])
	}
	mrand.Read(b[:])
	return hex.EncodeToString(b[:])
}

// Mixed has both always.
func Mixed() string {
	var b, c [16]byte
	mrand.Read(c[:])
	if _, err := rand.Read(b[:]); err != nil {
		panic(err)
	}
	return hex.EncodeToString(b[:]) + hex.EncodeToString(c[:])
}
