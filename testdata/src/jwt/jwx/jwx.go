// Package jwx uses the three versions of jwx.
package jwx

import (
	"net/http"
	"time"

	"github.com/lestrrat-go/jwx/jwa"
	"github.com/lestrrat-go/jwx/jws"
	first "github.com/lestrrat-go/jwx/jwt"
	jwa2 "github.com/lestrrat-go/jwx/v2/jwa"
	second "github.com/lestrrat-go/jwx/v2/jwt"
	third "github.com/lestrrat-go/jwx/v3/jwt"
)

func noKey(r *http.Request) (string, error) {
	t, err := first.ParseString(r.Header.Get("X-Token")) // want `nobody has verified`
	if err != nil {
		return "", err
	}
	return t.Subject(), nil
}

func noKeyOfRequest(r *http.Request) (string, error) {
	t, err := first.ParseRequest(r, first.WithValidate(true)) // want `nobody has verified`
	if err != nil {
		return "", err
	}
	return t.Subject(), nil
}

func noTime(r *http.Request, key []byte) (string, error) {
	t, err := first.ParseRequest(r, first.WithVerify(jwa.HS256, key)) // want `it is not checked whether the token has expired`
	if err != nil {
		return "", err
	}
	return t.Subject(), nil
}

func right(r *http.Request, key []byte) (string, error) {
	t, err := first.ParseRequest(r, first.WithVerify(jwa.HS256, key), first.WithValidate(true))
	if err != nil {
		return "", err
	}
	return t.Subject(), nil
}

func payload(r *http.Request) ([]byte, error) {
	m, err := jws.ParseString(r.Header.Get("X-Token")) // want `nobody has verified`
	if err != nil {
		return nil, err
	}
	return m.Payload(), nil
}

func signatures(r *http.Request) (int, error) {
	m, err := jws.ParseString(r.Header.Get("X-Token"))
	if err != nil {
		return 0, err
	}
	return len(m.Signatures()), nil
}

func insecure(r *http.Request) (string, error) {
	t, err := second.ParseInsecure([]byte(r.Header.Get("X-Token"))) // want `nobody has verified`
	if err != nil {
		return "", err
	}
	return t.Subject(), nil
}

func switchedOff(r *http.Request) (string, error) {
	t, err := second.ParseRequest(r, second.WithVerify(false)) // want `nobody has verified`
	if err != nil {
		return "", err
	}
	return t.Subject(), nil
}

func withKey(r *http.Request, key []byte) (string, error) {
	t, err := second.ParseRequest(r, second.WithKey(jwa2.HS256, key))
	if err != nil {
		return "", err
	}
	return t.Subject(), nil
}

func thirdOff(r *http.Request) (string, error) {
	t, err := third.ParseRequest(r, third.WithVerify(false)) // want `nobody has verified`
	if err != nil {
		return "", err
	}
	return t.Subject(), nil
}

func unvalidated(r *http.Request, key []byte) (string, error) {
	t, err := second.ParseRequest(r, second.WithKey(jwa2.HS256, key), second.WithValidate(false)) // want `it is not checked`
	if err != nil {
		return "", err
	}
	return t.Subject(), nil
}

func peekFirst(r *http.Request, keys map[string][]byte) (string, error) {
	raw := []byte(r.Header.Get("X-Token"))
	peek, err := second.ParseInsecure(raw)
	if err != nil {
		return "", err
	}
	t, err := second.Parse(raw, second.WithKey(jwa2.HS256, keys[peek.Issuer()]))
	if err != nil {
		return "", err
	}
	return t.Subject(), nil
}

// What is signed.

func built(user string, key []byte) ([]byte, error) {
	t, err := second.NewBuilder().Subject(user).Issuer("me").Build()
	if err != nil {
		return nil, err
	}
	return second.Sign(t, second.WithKey(jwa2.HS256, key)) // want `never expires`
}

func builtWithTime(user string, key []byte) ([]byte, error) {
	t, err := second.NewBuilder().Subject(user).Expiration(time.Now().Add(time.Hour)).Build()
	if err != nil {
		return nil, err
	}
	return second.Sign(t, second.WithKey(jwa2.HS256, key))
}

func set(user string, key []byte) ([]byte, error) {
	t := first.New()
	t.Set(first.SubjectKey, user)
	return first.Sign(t, jwa.HS256, key) // want `never expires`
}

func setWithTime(user string, key []byte) ([]byte, error) {
	t := first.New()
	t.Set(first.SubjectKey, user)
	t.Set(first.ExpirationKey, time.Now().Add(time.Hour))
	return first.Sign(t, jwa.HS256, key)
}
