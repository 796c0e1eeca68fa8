package mac

import (
	"crypto/sha256"
	"encoding/hex"
)

// What Reset stands between becomes no part of one digest.

func (s signer) valid(text string) (sums [2]string) {
	h := sha256.New()
	h.Write([]byte(text))
	sums[0] = hex.EncodeToString(h.Sum(nil))
	h.Reset()
	h.Write([]byte(s.secret))
	sums[1] = hex.EncodeToString(h.Sum(nil))
	return sums
}

func (s signer) validAgain(text string) string {
	h := sha256.New()
	h.Reset()
	h.Write([]byte(text))
	h.Write([]byte(s.secret)) // want `together with the text`
	return hex.EncodeToString(h.Sum(nil))
}
