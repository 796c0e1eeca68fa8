// Package osin has a flaw that was published: GO-2022-1201 (CVE-2021-4294), osin. A client compares its secret itself, or is asked for it.
package osin

import (
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"net/http"
	"strings"
)

// Client is what a storage returns.
type Client interface {
	GetID() string
	GetSecret() string
}

// ClientSecretMatcher is a client that compares its secret itself.
type ClientSecretMatcher interface {
	ClientSecretMatches(secret string) bool
}

// DefaultClient is one of the library.
type DefaultClient struct{ ID, Secret string }

func (d *DefaultClient) GetID() string { return d.ID }

func (d *DefaultClient) GetSecret() string { return d.Secret }

func (d *DefaultClient) ClientSecretMatches(secret string) bool {
	return d.Secret == secret // want `reaches == with a secret`
}

// MendedClient is one of the mended library.
type MendedClient struct{ ID, Secret string }

func (d *MendedClient) GetID() string { return d.ID }

func (d *MendedClient) GetSecret() string { return d.Secret }

func (d *MendedClient) ClientSecretMatches(secret string) bool {
	return subtle.ConstantTimeCompare([]byte(d.Secret), []byte(secret)) == 1
}

// CheckClientSecret asks a client.
func CheckClientSecret(client Client, secret string) bool {
	switch client := client.(type) {
	case ClientSecretMatcher:
		return client.ClientSecretMatches(secret)
	default:
		return client.GetSecret() == secret // want `reaches == with a secret`
	}
}

// CheckClientSecretMended asks it so that it takes as long for each.
func CheckClientSecretMended(client Client, secret string) bool {
	switch client := client.(type) {
	case *MendedClient:
		return client.ClientSecretMatches(secret)
	default:
		return subtle.ConstantTimeCompare([]byte(client.GetSecret()), []byte(secret)) == 1
	}
}

type basicAuth struct{ Username, Password string }

func checkBasicAuth(r *http.Request) (*basicAuth, error) {
	s := strings.SplitN(r.Header.Get("Authorization"), " ", 2)
	if len(s) != 2 || s[0] != "Basic" {
		return nil, errors.New("invalid header")
	}
	b, err := base64.StdEncoding.DecodeString(s[1])
	if err != nil {
		return nil, err
	}
	name, password, ok := strings.Cut(string(b), ":")
	if !ok {
		return nil, errors.New("invalid header")
	}
	return &basicAuth{name, password}, nil
}

// A Storage finds clients.
type Storage interface {
	GetClient(id string) (Client, error)
}

func getClient(s Storage, r *http.Request) Client {
	auth, err := checkBasicAuth(r)
	if err != nil {
		return nil
	}
	client, err := s.GetClient(auth.Username)
	if err != nil {
		return nil
	}
	if !CheckClientSecret(client, auth.Password) {
		return nil
	}
	if !CheckClientSecretMended(client, auth.Password) {
		return nil
	}
	return client
}
