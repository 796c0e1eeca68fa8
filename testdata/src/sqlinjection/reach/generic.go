package reach

import "net/http"

// stack is a generic container.
type stack[T any] struct{ items []T }

func (s *stack[T]) push(v T) { s.items = append(s.items, v) }

func (s *stack[T]) pop() (v T) {
	if n := len(s.items); n > 0 {
		v, s.items = s.items[n-1], s.items[:n-1]
	}
	return v
}

func generic(w http.ResponseWriter, r *http.Request) {
	var dirty, tidy stack[string]
	dirty.push(r.FormValue("x"))
	tidy.push("x")
	db.Query("SELECT " + dirty.pop()) // want `reaches`
	db.Query("SELECT " + tidy.pop())
}
