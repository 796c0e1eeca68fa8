// Package store checks names by what it keeps, and only looks at some.
package store

import (
	"database/sql"
	"errors"
	"log"
	"strings"
	"sync"
)

type Store struct {
	db    *sql.DB
	cache sync.Map
	known map[string]int
}

// Allowed keeps what it was asked before.
func (s *Store) Allowed(path string) bool {
	key := "allowed:" + path
	if v, ok := s.cache.Load(key); ok {
		return v.(bool)
	}
	return s.inDatabase(path)
}

func (s *Store) inDatabase(path string) bool {
	var n int
	err := s.db.QueryRow("SELECT count(*) FROM paths WHERE path = ?", path).Scan(&n)
	return err == nil && n > 0
}

// Check says by an error what is not in the database.
func (s *Store) Check(path string) error {
	if !s.inDatabase(path) {
		return errors.New("no such path")
	}
	return nil
}

// Record is no check, although it may fail.
func (s *Store) Record(path string) error {
	_, err := s.db.Exec("INSERT INTO paths (path) VALUES (?)", path)
	return err
}

// Given says whether there is a path, and nothing of it.
func Given(path string) bool {
	log.Print("asked for ", path)
	return strings.TrimSpace(path) != ""
}

// Listed compares what a path belongs to with what is listed.
func Listed(path string, roots []string) bool {
	top := topOf(path)
	for _, root := range roots {
		if belongs(root, top) {
			return true
		}
	}
	return false
}

func topOf(path string) string {
	top, _, _ := strings.Cut(path, ":")
	return top
}

func belongs(root, top string) bool {
	return root == top || strings.HasPrefix(root, "*.") && strings.HasSuffix(top, root[1:])
}

// Starts asks only how a path begins, which other folders have too.
func Starts(path string, roots []string) bool {
	for _, root := range roots {
		if strings.HasPrefix(path, root) {
			return true
		}
	}
	return false
}

// A Verdict is what a check has found.
type Verdict struct {
	Valid, Hidden bool
	Err           error
}

// Judge says by a field what is in the database.
func (s *Store) Judge(path string) (Verdict, error) {
	if path == "" {
		return Verdict{}, errors.New("no path")
	}
	out := Verdict{Hidden: path[0] == '.'}
	out.Valid = s.inDatabase(path)
	return out, nil
}

// Validate says by an error, or by nothing, what is in the database.
func (s *Store) Validate(path string) *Verdict {
	if !s.inDatabase(path) {
		return &Verdict{Err: errors.New("no such path")}
	}
	return &Verdict{Valid: true}
}

// Fetch says by an error that there is none, and checks nothing.
func (s *Store) Fetch(path string) *Verdict {
	if !s.inDatabase(path) {
		return &Verdict{Err: errors.New("no such path")}
	}
	return &Verdict{}
}
