// Package unset has generators that are stored only where there is none.
package unset

import (
	crand "crypto/rand"
	"encoding/hex"
	"io"
	"math/rand"
)

type maker struct{ r io.Reader }

func (x *maker) fill() {
	if x.r == nil {
		x.r = crand.Reader
	}
}

// fillOther returns first if there is one.
func fillOther(x *maker) {
	if nil != x.r {
		return
	}
	x.r = crand.Reader
}

var (
	shared = &maker{r: rand.New(rand.NewSource(1))}
	second = &maker{r: rand.New(rand.NewSource(2))}
	empty  = &maker{}
	mixed  = &maker{r: rand.New(rand.NewSource(3))}
)

func setup() {
	shared.fill()
	fillOther(second)
	empty.fill()
}

// strong is always set: what was there before is gone.
func strong() *maker {
	x := &maker{}
	x.r = crand.Reader
	return x
}

func bytesOf(r io.Reader) string {
	b := make([]byte, 16)
	io.ReadFull(r, b)
	return hex.EncodeToString(b)
}

func sessionToken() string { return bytesOf(shared.r) } // want `math/rand reaches result of sessionToken`

func resetToken() string { return bytesOf(second.r) } // want `math/rand reaches result of resetToken`

func emptyToken() string { return bytesOf(empty.r) }

func strongToken() string { return bytesOf(strong().r) }

// mixedToken has a strong part.
func mixedToken() string { return bytesOf(mixed.r) + bytesOf(crand.Reader) }
