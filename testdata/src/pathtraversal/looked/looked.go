// Package looked keeps records in maps, and names files by parts of them and by their keys.
package looked

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

const dir = "/srv/records"

type record struct {
	id, name string
}

type store struct {
	records sync.Map
	plain   map[string]*record
	mu      sync.Mutex
}

func newID() string { return "a" }

func (s *store) add(w http.ResponseWriter, r *http.Request) {
	c := &record{id: newID(), name: r.FormValue("name")}
	s.records.Store(c.id, c)
	s.plain[c.id] = c
}

func (s *store) update(w http.ResponseWriter, r *http.Request) {
	v, ok := s.records.Load(r.FormValue("id"))
	if !ok {
		return
	}
	old, ok := v.(*record)
	if !ok {
		return
	}
	c := *old
	if name := strings.TrimSpace(r.FormValue("name")); name != "" {
		c.name = name
	}
	s.records.Store(c.id, &c)
	_ = os.WriteFile(filepath.Join(dir, c.id+".json"), nil, 0o600)
	_ = os.WriteFile(filepath.Join(dir, c.name+".json"), nil, 0o600) // want `as a path`
}

func (s *store) get(id string) *record {
	v, ok := s.records.Load(id)
	if !ok {
		return nil
	}
	c, _ := v.(*record)
	return c
}

func (c *record) remove() { _ = os.Remove(filepath.Join(dir, c.id+".json")) }

func (s *store) gone(w http.ResponseWriter, r *http.Request) {
	s.get(r.FormValue("id")).remove()
}

func (s *store) lookedUp(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	if _, ok := s.plain[id]; ok {
		_ = os.Remove(filepath.Join(dir, id+".json"))
	}
	if _, ok := s.records.Load(id); ok {
		_ = os.Remove(filepath.Join(dir, id+".json"))
	}
	if _, ok := s.records.LoadOrStore(id, nil); ok {
		_ = os.Remove(filepath.Join(dir, id+".json")) // want `as a path`
	}
	if _, ok := s.records.Load(id); !ok {
		_ = os.Remove(filepath.Join(dir, id+".json")) // want `as a path`
	}
}
