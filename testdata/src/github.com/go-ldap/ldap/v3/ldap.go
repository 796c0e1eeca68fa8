// Package ldap has the part of github.com/go-ldap/ldap/v3's API that the models name.
package ldap

import (
	"crypto/tls"
)

type Conn struct{}

func (l *Conn) Bind(username string, password string) error { return nil }

func (l *Conn) MD5Bind(host string, username string, password string) error { return nil }

func (l *Conn) NTLMBind(domain string, username string, password string) error { return nil }

func (l *Conn) NTLMBindWithHash(domain string, username string, hash string) error { return nil }

func (l *Conn) Search(searchRequest *SearchRequest) (*SearchResult, error) { return nil, nil }

type Control interface{}

type DialContext struct{}

type DialOpt func(*DialContext)

type Entry struct{}

func (e *Entry) GetAttributeValue(attribute string) string { return "" }

func (e *Entry) GetAttributeValues(attribute string) []string { return nil }

func (e *Entry) GetEqualFoldAttributeValue(attribute string) string { return "" }

func (e *Entry) GetEqualFoldAttributeValues(attribute string) []string { return nil }

func (e *Entry) GetRawAttributeValue(attribute string) []byte { return nil }

func (e *Entry) GetRawAttributeValues(attribute string) [][]byte { return nil }

type PasswordModifyRequest struct{}

type PasswordModifyResult struct {
	GeneratedPassword string
}

type SearchRequest struct{}

type SearchResult struct {
	Entries []*Entry
}

type SimpleBindRequest struct {
	Password string
}

func DialURL(addr string, opts ...DialOpt) (*Conn, error) { return nil, nil }

func EscapeDN(dn string) string { return "" }

func EscapeFilter(filter string) string { return "" }

func NewPasswordModifyRequest(userIdentity string, oldPassword string, newPassword string) *PasswordModifyRequest {
	return nil
}

func NewSearchRequest(BaseDN string, Scope int, DerefAliases int, SizeLimit int, TimeLimit int, TypesOnly bool, Filter string, Attributes []string, Controls []Control) *SearchRequest {
	return nil
}

func NewSimpleBindRequest(username string, password string, controls []Control) *SimpleBindRequest {
	return nil
}

func (l *Conn) SimpleBind(simpleBindRequest *SimpleBindRequest) (*SimpleBindResult, error) {
	return nil, nil
}

func (l *Conn) StartTLS(config *tls.Config) error { return nil }

type SimpleBindResult struct{}

func Dial(network, addr string) (*Conn, error) { return nil, nil }

func DialTLS(network, addr string, config *tls.Config) (*Conn, error) { return nil, nil }
