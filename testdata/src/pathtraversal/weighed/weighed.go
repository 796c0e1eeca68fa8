// Package weighed opens paths that the program has checked by what cannot be followed.
package weighed

import (
	"fmt"
	"net/http"
	"os"

	"pathtraversal/weighed/store"
)

// Policy is implemented elsewhere.
type Policy interface {
	Permits(user, path string) bool
	Validate(path string) error
	Note(path string) error
}

// Filled is implemented here, by what looks for the empty text only.
type Filled interface{ Fine(path string) bool }

type some struct{}

func (some) Fine(path string) bool { return path != "" }

type server struct {
	store  *store.Store
	policy Policy
	filled Filled
	allow  func(path string) bool
	dir    string
	roots  []string
}

func (s *server) lowByStore(r *http.Request) {
	path := r.FormValue("path")
	if !s.store.Allowed(path) {
		return
	}
	_, _ = os.Open(s.dir + path)
}

func (s *server) lowByError(r *http.Request) {
	path := r.FormValue("path")
	if err := s.store.Check(path); err != nil {
		return
	}
	_, _ = os.Open(s.dir + path)
}

func (s *server) lowByInterface(r *http.Request) {
	path := r.FormValue("path")
	if s.policy.Permits(r.FormValue("user"), path) {
		_, _ = os.Open(path)
	}
}

func (s *server) lowByInterfaceError(r *http.Request) {
	path := r.FormValue("path")
	if s.policy.Validate(path) == nil {
		_, _ = os.Open(path)
	}
}

func (s *server) lowByVariable(r *http.Request) {
	path := r.FormValue("path")
	if !s.allow(path) {
		return
	}
	_, _ = os.Open(path)
}

func (s *server) mayOpen(path string) bool { return s.store.Allowed(s.dir + path) }

func (s *server) lowByHelper(r *http.Request) {
	if path := r.FormValue("path"); s.mayOpen(path) {
		_, _ = os.Open(path)
	}
}

func (s *server) lowByList(r *http.Request) {
	path := r.FormValue("path")
	if path != "" && !store.Listed(path, s.roots) {
		return
	}
	_, _ = os.Open(path)
}

func (s *server) startsOnly(r *http.Request) {
	path := r.FormValue("path")
	if !store.Starts(path, s.roots) {
		return
	}
	_, _ = os.Open(path) // want `HTTP form value`
}

func (s *server) refused(w http.ResponseWriter, r *http.Request) {
	path := r.FormValue("path")
	if !s.store.Allowed(path) {
		_, _ = os.Stat(path) // want `HTTP form value`
		return
	}
	fmt.Fprintln(w, "fine")
}

func (s *server) heededByNobody(r *http.Request) {
	path := r.FormValue("path")
	if s.store.Allowed(path) {
		fmt.Println("fine")
	}
	_, _ = os.Open(path) // want `HTTP form value`
}

func (s *server) doesSomething(r *http.Request) {
	path := r.FormValue("path")
	if err := s.store.Record(path); err != nil {
		return
	}
	if err := s.policy.Note(path); err != nil {
		return
	}
	_, _ = os.Open(path) // want `HTTP form value`
}

func (s *server) looksOnly(r *http.Request) {
	path := r.FormValue("path")
	if !store.Given(path) || !s.filled.Fine(path) {
		return
	}
	_, _ = os.Open(path) // want `HTTP form value`
}

func (s *server) another(r *http.Request) {
	if s.store.Allowed(r.FormValue("path")) {
		_, _ = os.Open(r.FormValue("name")) // want `HTTP form value`
	}
}
