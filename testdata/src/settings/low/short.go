package low

import (
	"crypto/rand"
	"encoding/hex"
)

type session struct{ Token, ID string }

func (s *session) eight() {
	b := make([]byte, 8)
	rand.Read(b)
	s.Token = hex.EncodeToString(b) // want `crypto/rand reaches field Token, which has too few bytes`
	s.ID = hex.EncodeToString(b)
}

func (s *session) fifteen() {
	var b [15]byte
	rand.Read(b[:])
	s.Token = hex.EncodeToString(b[:]) // want `crypto/rand reaches field Token, which has too few bytes`
}

func (s *session) sixteen() {
	b := make([]byte, 16)
	rand.Read(b)
	s.Token = hex.EncodeToString(b)
}
