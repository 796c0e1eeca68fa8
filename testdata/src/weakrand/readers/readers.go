// Package readers has generators behind readers, some of them its own.
package readers

import (
	"bufio"
	crand "crypto/rand"
	"crypto/rsa"
	"encoding/hex"
	"io"
	"math/rand"
	"sync"
)

func direct() string {
	buf := make([]byte, 16)
	io.ReadFull(rand.New(rand.NewSource(1)), buf)
	token := hex.EncodeToString(buf) // want `math/rand reaches variable token`
	return token
}

type locked struct {
	mu sync.Mutex
	r  io.Reader
}

func (l *locked) Read(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.r.Read(p)
}

var (
	weak   = &locked{r: bufio.NewReader(rand.New(rand.NewSource(1)))}
	strong = &locked{r: bufio.NewReader(crand.Reader)}
)

func text(r io.Reader) string {
	buf := make([]byte, 16)
	if _, err := io.ReadFull(r, buf); err != nil {
		return ""
	}
	return hex.EncodeToString(buf)
}

func wrapped() (string, string) {
	csrfToken := text(weak) // want `math/rand reaches variable csrfToken`
	resetToken := text(strong)
	return csrfToken, resetToken
}

type filler struct{}

func (filler) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(rand.Intn(256))
	}
	return len(p), nil
}

func key() (*rsa.PrivateKey, error) {
	return rsa.GenerateKey(filler{}, 2048) // want `math/rand reaches rsa.GenerateKey`
}

func keySafe() (*rsa.PrivateKey, error) { return rsa.GenerateKey(strong, 2048) }
