// Package helper has generic functions that log what they read.
package helper

import (
	"encoding/json"
	"log"
	"net/http"
)

func Bind[T any](r *http.Request) (T, error) {
	var v T
	err := json.NewDecoder(r.Body).Decode(&v)
	return v, err
}

func Handle[T any](f func(T) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var req T
		if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
			return
		}
		log.Printf("got %+v", req)
		if err := f(req); err != nil {
			w.WriteHeader(500)
		}
	}
}

func Trace[T any](what string, v T) T {
	log.Printf("%s: %+v", what, v)
	return v
}

func BindAndTrace[T any](r *http.Request) (T, error) {
	v, err := Bind[T](r)
	Trace("bound", v)
	return v, err
}

// Count tells how many there are.
func Count[T any](r *http.Request) int {
	var all []T
	json.NewDecoder(r.Body).Decode(&all)
	log.Printf("%d of %T", len(all), all)
	return len(all)
}

// Second has two type parameters, of which it prints the second.
func Second[K comparable, V any](r *http.Request) map[K]V {
	var v V
	json.NewDecoder(r.Body).Decode(&v)
	log.Printf("%+v", v)
	return nil
}

// A Repo is a generic type.
type Repo[T any] struct{ last *http.Request }

func (p *Repo[T]) Load() (T, error) {
	var v T
	err := json.NewDecoder(p.last.Body).Decode(&v)
	log.Printf("loaded %+v", v)
	return v, err
}
