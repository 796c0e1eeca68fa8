// Package poly1305 has the part of golang.org/x/crypto/poly1305's API that the models name.
package poly1305

type MAC struct{}

func (h *MAC) Write(p []byte) (int, error) { return 0, nil }

func New(key *[32]byte) *MAC { return nil }

func Sum(out *[16]byte, m []byte, key *[32]byte) {}

func Verify(mac *[16]byte, m []byte, key *[32]byte) bool { return false }
