// Package allow holds sets of values that are fine.
package allow

import "fmt"

// Set is a set of allowed values.
type Set[T comparable] struct {
	members map[T]struct{}
}

// Of makes a set.
func Of[T comparable](values ...T) *Set[T] {
	s := &Set[T]{members: make(map[T]struct{}, len(values))}
	for _, v := range values {
		s.members[v] = struct{}{}
	}
	return s
}

// Check returns v if it is a member, and an error otherwise.
func (s *Set[T]) Check(v T) (T, error) {
	var zero T
	if _, ok := s.members[v]; !ok {
		return zero, fmt.Errorf("value %v is not allowed", v)
	}
	return v, nil
}
