// Package published has flaws that were published, each as the smallest program of its shape before and after it was mended.
package published

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"hash"
	"io"
	"net/http"
	"os"
	"strings"

	"golang.org/x/crypto/scrypt"
)

// GO-2022-0534 (CVE-2022-24912), atlantis: the secret of a webhook, which a controller hands to a validator by an interface.
const secretHeader = "X-Gitlab-Token"

type validator interface {
	ParseAndValidate(r *http.Request, secret []byte) (any, error)
}

type defaultValidator struct{}

func (d *defaultValidator) ParseAndValidate(r *http.Request, secret []byte) (any, error) {
	headerSecret := r.Header.Get(secretHeader)
	secretStr := string(secret)
	if len(secret) != 0 && headerSecret != secretStr { // want `field secret reaches != with what a request sends`
		return nil, fmt.Errorf("header %s did not match", secretHeader)
	}
	return io.ReadAll(r.Body)
}

type mendedValidator struct{}

func (d *mendedValidator) ParseAndValidate(r *http.Request, secret []byte) (any, error) {
	headerSecret := r.Header.Get(secretHeader)
	if len(secret) != 0 && subtle.ConstantTimeCompare(secret, []byte(headerSecret)) != 1 {
		return nil, fmt.Errorf("header %s did not match", secretHeader)
	}
	return io.ReadAll(r.Body)
}

type controller struct {
	parser validator
	secret []byte
}

func (c *controller) post(w http.ResponseWriter, r *http.Request) {
	if _, err := c.parser.ParseAndValidate(r, c.secret); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// GO-2020-0023 (CVE-2015-10004), robbert229/jwt: the MAC is a field, and is made and encoded by methods.
type algorithm struct{ signingHash hash.Hash }

func hmacSHA256(key string) algorithm {
	return algorithm{signingHash: hmac.New(sha256.New, []byte(key))}
}

func (a *algorithm) sum(data []byte) []byte { return a.signingHash.Sum(data) }

func (a *algorithm) sign(unsigned string) (string, error) {
	if _, err := a.signingHash.Write([]byte(unsigned)); err != nil {
		return "", err
	}
	token := base64.RawURLEncoding.EncodeToString(a.sum(nil))
	a.signingHash.Reset()
	return token, nil
}

func (a *algorithm) validate(encoded string) error {
	parts := strings.Split(encoded, ".")
	attempt, err := a.sign(parts[0] + "." + parts[1])
	if err != nil {
		return err
	}
	attempt = base64.RawURLEncoding.EncodeToString([]byte(attempt))
	if strings.Compare(parts[2], attempt) != 0 { // want `keyed digest reaches strings.Compare`
		return errors.New("invalid signature")
	}
	return nil
}

func (a *algorithm) validateMended(encoded string) error {
	parts := strings.Split(encoded, ".")
	attempt, err := a.sign(parts[0] + "." + parts[1])
	if err != nil {
		return err
	}
	attempt = base64.RawURLEncoding.EncodeToString([]byte(attempt))
	if !hmac.Equal([]byte(parts[2]), []byte(attempt)) {
		return errors.New("invalid signature")
	}
	return nil
}

func login(r *http.Request) error {
	a := hmacSHA256(os.Getenv("JWT_KEY"))
	if err := a.validate(r.Header.Get("Authorization")); err != nil {
		return err
	}
	return a.validateMended(r.Header.Get("Authorization"))
}

// GO-2023-1294 (CVE-2014-125055), easy-scrypt: the key that scrypt makes of a passphrase, with the salt and the cost that are stored beside
// it. What stands at the end is a digest without a key.
func verify(passphrase string, n int, target []byte) (ok bool, err error) {
	master := target[:n]
	salt := target[n:48]
	key, err := scrypt.Key([]byte(passphrase), salt, 1<<15, 8, 3, n)
	if err != nil {
		return false, err
	}
	stored := target[60:]
	h := sha256.New()
	h.Write(target[:60])
	ok = bytes.Equal(key, master) && // want `the hash of a password reaches bytes.Equal`
		bytes.Equal(stored, h.Sum(nil))
	return ok, nil
}

func verifyMended(passphrase string, n int, target []byte) (ok bool, err error) {
	key, err := scrypt.Key([]byte(passphrase), target[n:48], 1<<15, 8, 3, n)
	if err != nil {
		return false, err
	}
	h := sha256.New()
	h.Write(target[:60])
	ok = subtle.ConstantTimeCompare(key, target[:n]) != 0 && subtle.ConstantTimeCompare(target[60:], h.Sum(nil)) != 0
	return ok, nil
}

// GO-2023-2109 (CVE-2023-20902), harbor: one secret that the environment says, and several that services have.
const prefix = "Harbor-Secret "

func uiAuthSecret() string { return os.Getenv("CORE_SECRET") }

type secretAuthenticator struct{}

func (*secretAuthenticator) doAuth(req *http.Request) error {
	h := strings.TrimSpace(req.Header.Get("Authorization"))
	if !strings.HasPrefix(h, prefix) {
		return fmt.Errorf("no %q", prefix)
	}
	secret := strings.TrimSpace(strings.TrimPrefix(h, prefix))
	if secret == "" {
		return errors.New("empty secret")
	}
	expected := uiAuthSecret()
	if expected != secret { // want `HTTP request header "Authorization" reaches != with a secret`
		return errors.New("unauthorized")
	}
	return nil
}

func (*secretAuthenticator) doAuthMended(req *http.Request) error {
	secret := strings.TrimSpace(strings.TrimPrefix(req.Header.Get("Authorization"), prefix))
	if subtle.ConstantTimeCompare([]byte(uiAuthSecret()), []byte(secret)) == 0 {
		return errors.New("unauthorized")
	}
	return nil
}

// The elements of lists and maps of secrets are not found: their names are those of variables, or they have none.
type secretHandler struct{ secrets map[string]string }

func (s *secretHandler) authorize(req *http.Request) error {
	given := strings.TrimPrefix(req.Header.Get("Authorization"), prefix)
	for _, v := range s.secrets {
		if given == v {
			return nil
		}
	}
	return errors.New("unauthorized")
}

func (s *secretHandler) authorizeMended(req *http.Request) error {
	given := strings.TrimPrefix(req.Header.Get("Authorization"), prefix)
	for _, v := range s.secrets {
		if subtle.ConstantTimeCompare([]byte(given), []byte(v)) == 1 {
			return nil
		}
	}
	return errors.New("unauthorized")
}
