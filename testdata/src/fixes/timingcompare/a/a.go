package a

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"net/http"
)

type server struct {
	token  string
	secret []byte
}

func (s *server) mac(body, signature []byte) bool {
	mac := hmac.New(sha256.New, s.secret)
	mac.Write(body)
	return bytes.Equal(mac.Sum(nil), signature) // want `keyed digest reaches bytes.Equal`
}

func (s *server) auth(r *http.Request) bool {
	if r.Header.Get("X-Token") != s.token { // want `HTTP request header "X-Token" reaches !=`
		return false
	}
	return r.FormValue("id") == "" || s.token == r.FormValue("token") // want `HTTP form value "token" reaches ==`
}
