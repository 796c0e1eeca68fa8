// Package ulid has the part of github.com/oklog/ulid/v2's API that the models name.
package ulid

import (
	"io"
	"time"
)

type ULID [16]byte

type MonotonicEntropy struct{ io.Reader }

func (id ULID) Bytes() (_ []byte) { return }

func (id ULID) String() string { return "" }

func DefaultEntropy() (_ io.Reader) { return }

func Make() (_ ULID) { return }

func Monotonic(entropy io.Reader, inc uint64) (_ *MonotonicEntropy) { return }

func MustNew(ms uint64, entropy io.Reader) (_ ULID) { return }

func MustNewDefault(t time.Time) (_ ULID) { return }

func New(ms uint64, entropy io.Reader) (_ ULID, _ error) { return }
