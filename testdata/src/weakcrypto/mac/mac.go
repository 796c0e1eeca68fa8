package mac

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
)

type signer struct{ secret string }

func (s signer) sign(path string, expires int64) string {
	h := md5.New()
	io.WriteString(h, s.secret) // want `field secret reaches io.WriteString to a hash together with the text that it signs, which others can continue, as a digest alone is no MAC; use crypto/hmac`
	fmt.Fprintf(h, "%s:%d", path, expires)
	return hex.EncodeToString(h.Sum(nil))
}

func (s signer) token(user string) [32]byte {
	return sha256.Sum256([]byte(s.secret + "|" + user)) // want `field secret reaches sha256.Sum256 together with the text`
}

func (s signer) signBytes(text []byte) (a, b [32]byte) {
	token := sha256.Sum256(append([]byte(s.secret), text...)) // want `field secret reaches sha256.Sum256 together with the text`
	return token, sha256.Sum256(append([]byte("v1:"), s.secret...))
}

func signature(key, text string) [32]byte {
	return sha256.Sum256([]byte(key + text)) // want `field secret reaches sha256.Sum256 together with the text`
}

func (s signer) verify(text string) [32]byte { return signature(s.secret, text) }

func (s signer) right(path string) []byte {
	h := hmac.New(sha256.New, []byte(s.secret))
	io.WriteString(h, path)
	return h.Sum(nil)
}

// What is kept of a token is its digest, and a digest of a secret alone says that it is the same.
func (s signer) kept(token string) (a, b [32]byte) {
	return sha256.Sum256([]byte(token)), sha256.Sum256([]byte("v1:" + s.secret))
}

// Something has changed if this has.
func (s signer) checksum(config string) [32]byte {
	return sha256.Sum256([]byte(config + s.secret))
}

// A password has a pass of its own.
func login(salt, password string) [32]byte { return sha256.Sum256([]byte(salt + password)) }

// A password that comes with the request is no key: this is the key of a cache of logins.
func tokenOf(r *http.Request) []byte {
	user, password, _ := r.BasicAuth()
	h := sha256.New()
	io.WriteString(h, user)
	io.WriteString(h, password)
	return h.Sum(nil)
}

// The digest of what a protocol calls a key authorization.
type challenge struct{ Token string }

func keyAuthorization(token, thumbprint string) string { return token + "." + thumbprint }

func digestToken(c challenge, thumbprint string) [32]byte {
	return sha256.Sum256([]byte(keyAuthorization(c.Token, thumbprint)))
}
