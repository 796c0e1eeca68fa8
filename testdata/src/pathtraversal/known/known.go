// Package known has values that were looked up among those that there are.
package known

import (
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"sync"
)

const dir = "/srv/policies"

type policy struct{ ID, Name string }

type store struct {
	policies sync.Map
	byID     map[string]*policy
	list     []*policy
	mu       sync.Mutex
}

var errUnknown = errors.New("unknown")

func (s *store) inMap(r *http.Request) {
	id := r.FormValue("id")
	if _, ok := s.byID[id]; !ok {
		return
	}
	os.Remove(filepath.Join(dir, id+".json"))
}

func (s *store) inSyncMap(r *http.Request) {
	id := r.FormValue("id")
	if _, ok := s.policies.Load(id); !ok {
		return
	}
	os.Remove(filepath.Join(dir, id+".json"))
}

func (s *store) get(id string) (*policy, error) {
	v, ok := s.policies.Load(id)
	if !ok {
		return nil, errUnknown
	}
	return v.(*policy), nil
}

func (s *store) byGetter(r *http.Request) {
	id := r.FormValue("id")
	if _, err := s.get(id); err != nil {
		return
	}
	os.Remove(filepath.Join(dir, id+".json"))
}

func (s *store) find(id string) *policy {
	for _, p := range s.list {
		if p.ID == id {
			return p
		}
	}
	return nil
}

func (s *store) bySearch(r *http.Request) {
	id := r.FormValue("id")
	if s.find(id) == nil {
		return
	}
	os.Remove(filepath.Join(dir, id+".json"))
}

func (s *store) byIndex(r *http.Request) {
	id := r.FormValue("id")
	i := slices.IndexFunc(s.list, func(p *policy) bool { return p.ID == id })
	if i < 0 {
		return
	}
	os.Remove(filepath.Join(dir, id+".json"))
}

func (s *store) byCondition(r *http.Request) {
	id := r.FormValue("id")
	if !slices.ContainsFunc(s.list, func(p *policy) bool { return p.ID == id }) {
		return
	}
	os.Remove(filepath.Join(dir, id+".json"))
}

func (s *store) unlocked(r *http.Request) {
	id := r.FormValue("id")
	s.mu.Lock()
	_, ok := s.byID[id]
	s.mu.Unlock()
	if !ok {
		return
	}
	s.remove(id)
}

func (s *store) remove(id string) { os.Remove(filepath.Join(dir, id+".json")) }

// The object that was found has a field that is the request's, and another one that is not.
func (s *store) renamed(r *http.Request) {
	p, err := s.get(r.FormValue("id"))
	if err != nil {
		return
	}
	p.Name = r.FormValue("name")
	s.save(p)
}

func (s *store) save(p *policy) {
	os.WriteFile(filepath.Join(dir, p.ID+".json"), []byte(p.Name), 0o600)
}

// An element by value, and one of another package's list of settings.
func among(list []policy, id string) bool {
	return slices.ContainsFunc(list, func(p policy) bool { return id == p.ID })
}

func (s *store) byHelper(r *http.Request, list []policy) {
	if id := r.FormValue("id"); among(list, id) {
		os.Remove(filepath.Join(dir, id+".json"))
	}
}

// What was found says nothing of another value, and not to have been found says nothing either.
func (s *store) another(r *http.Request) {
	id, name := r.FormValue("id"), r.FormValue("name")
	if s.find(id) == nil {
		os.Remove(filepath.Join(dir, id+".json")) // want `HTTP form value "id" reaches os.Remove as a path`
		return
	}
	os.Remove(filepath.Join(dir, name+".json")) // want `HTTP form value "name" reaches os.Remove as a path`
}

// What is compared with a field of the same request is not known by that.
type query struct{ ids []struct{ ID string } }

func (s *store) itself(r *http.Request) {
	id := r.FormValue("id")
	q := query{ids: []struct{ ID string }{{r.FormValue("other")}}}
	for _, e := range q.ids {
		if e.ID == id {
			os.Remove(filepath.Join(dir, e.ID+".json")) // want `HTTP form value "other" reaches os.Remove as a path`
		}
	}
}

// Nobody looks whether it is there.
func (s *store) unasked(r *http.Request) {
	id := r.FormValue("id")
	s.policies.Load(id)
	os.Remove(filepath.Join(dir, id+".json")) // want `HTTP form value "id" reaches os.Remove as a path`
}
