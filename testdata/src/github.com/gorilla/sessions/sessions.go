// Package sessions has the part of github.com/gorilla/sessions's API that the models name.
package sessions

import (
	"net/http"
)

type CookieStore struct {
	Options *Options
}

func (s *CookieStore) Get(r *http.Request, name string) (*Session, error) { return nil, nil }

func (s *CookieStore) New(r *http.Request, name string) (*Session, error) { return nil, nil }

type FilesystemStore struct{}

func (s *FilesystemStore) Get(r *http.Request, name string) (*Session, error) { return nil, nil }

func (s *FilesystemStore) New(r *http.Request, name string) (*Session, error) { return nil, nil }

type Options struct {
	Path        string
	Domain      string
	MaxAge      int
	Secure      bool
	HttpOnly    bool
	Partitioned bool
	SameSite    http.SameSite
}

type Session struct {
	ID      string
	Values  map[interface{}]interface{}
	Options *Options
}

func (s *Session) AddFlash(value interface{}, vars ...string) {}

func (s *Session) Flashes(vars ...string) []interface{} { return nil }

func (s *Session) Save(r *http.Request, w http.ResponseWriter) error { return nil }

type Store interface {
	Get(r *http.Request, name string) (*Session, error)
	New(r *http.Request, name string) (*Session, error)
}

func NewCookie(name string, value string, options *Options) *http.Cookie { return nil }

func NewCookieStore(keyPairs ...[]byte) *CookieStore { return nil }

func NewFilesystemStore(path string, keyPairs ...[]byte) *FilesystemStore { return nil }
