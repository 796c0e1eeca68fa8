package otp

import (
	"crypto/subtle"
	"fmt"
	"math/rand/v2"
	"sync"
	"time"
)

type digits interface {
	IntN(n int) int
}

type pending struct {
	otp     string
	expires time.Time
}

type Service struct {
	mu      sync.Mutex
	src     digits
	byPhone map[string]pending
	Send    func(phone, text string) error
}

func NewService(send func(phone, text string) error) *Service {
	return &Service{
		src:     rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 0x9e3779b97f4a7c15)),
		byPhone: make(map[string]pending),
		Send:    send,
	}
}

// Issue sends a fresh code to the phone.
func (s *Service) Issue(phone string) error {
	s.mu.Lock()
	p := pending{expires: time.Now().Add(5 * time.Minute)}
	p.otp = fmt.Sprintf("%06d", s.src.IntN(1_000_000))
	s.byPhone[phone] = p
	s.mu.Unlock()
	return s.Send(phone, "Your code is "+p.otp)
}

// Verify says whether the code is the one that was sent.
func (s *Service) Verify(phone, given string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	p, ok := s.byPhone[phone]
	delete(s.byPhone, phone)
	return ok && time.Now().Before(p.expires) && subtle.ConstantTimeCompare([]byte(p.otp), []byte(given)) == 1
}
