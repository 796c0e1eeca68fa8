package weighed

import (
	"net/http"
	"os"

	"pathtraversal/weighed/store"
)

// A check may say by a field of what it returns whether it has found its argument good.

func (s *server) lowByField(r *http.Request) {
	path := r.FormValue("path")
	v, err := s.store.Judge(path)
	switch {
	case err != nil:
		return
	case !v.Valid:
		return
	}
	_, _ = os.Open(s.dir + path)
}

func (s *server) lowByPointer(r *http.Request) {
	path := r.FormValue("path")
	if s.store.Validate(path).Valid {
		_, _ = os.Open(path)
	}
}

func (s *server) lowByFieldError(r *http.Request) {
	path := r.FormValue("path")
	if v := s.store.Validate(path); v.Err != nil {
		return
	}
	_, _ = os.Open(path)
}

// judged belongs to this package.
func (s *server) judged(path string) (v store.Verdict, known bool, err error) {
	v.Valid = s.store.Allowed(path)
	return v, true, nil
}

func (s *server) lowByOwn(r *http.Request) {
	path := "default"
	if given := r.FormValue("path"); given != "" {
		v, _, err := s.judged(given)
		if err != nil || !v.Valid {
			return
		}
		path = given
	}
	later := func() { _, _ = os.Open(path) }
	later()
}

func (s *server) handedOn(r *http.Request) {
	path := r.FormValue("path")
	v, _, _ := s.judged(path)
	if !v.Valid {
		return
	}
	lowByParameter(path)
}

func lowByParameter(path string) { _, _ = os.ReadFile(path) }

// Another field says something else.
func (s *server) byOtherField(r *http.Request) {
	path := r.FormValue("path")
	v, err := s.store.Judge(path)
	if err != nil || v.Hidden {
		return
	}
	_, _ = os.Open(path) // want `HTTP form value`
}

// The error alone says that the check could be made.
func (s *server) byError(r *http.Request) {
	path := r.FormValue("path")
	if _, err := s.store.Judge(path); err != nil {
		return
	}
	_, _ = os.Open(path) // want `HTTP form value`
}

// What is found is not what a function checks that only looks.
func (s *server) byLooking(r *http.Request) {
	path := r.FormValue("path")
	if s.store.Fetch(path).Err != nil {
		return
	}
	_, _ = os.Open(path) // want `HTTP form value`
}

func (s *server) refusedByField(r *http.Request) {
	path := r.FormValue("path")
	if s.store.Validate(path).Valid {
		return
	}
	_, _ = os.Open(path) // want `HTTP form value`
}

// A verdict is about what was given.
func (s *server) ofAnother(r *http.Request) {
	if s.store.Validate(r.FormValue("name")).Valid {
		_, _ = os.Open(r.FormValue("path")) // want `HTTP form value "path"`
	}
}

// A variable that holds another verdict by then says nothing.
func (s *server) overwritten(r *http.Request) {
	path := r.FormValue("path")
	v := s.store.Validate(path)
	if r.FormValue("all") != "" {
		v = &store.Verdict{Valid: true}
	}
	if v.Valid {
		_, _ = os.Open(path) // want `HTTP form value "path"`
	}
}

// One that returns at once finds nothing good.
func (s *server) plain(path string) store.Verdict { return store.Verdict{Valid: path != ""} }

func (s *server) byPlain(r *http.Request) {
	path := r.FormValue("path")
	if s.plain(path).Valid {
		_, _ = os.Open(path) // want `HTTP form value`
	}
}
