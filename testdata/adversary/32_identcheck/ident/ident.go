// Package ident knows what a plain SQL identifier looks like.
package ident

// Valid says whether s has only lower-case letters, digits and underscores.
func Valid(s string) bool {
	if s == "" || len(s) > 63 {
		return false
	}
	for i, c := range s {
		switch {
		case c >= 'a' && c <= 'z', c == '_':
		case c >= '0' && c <= '9' && i > 0:
		default:
			return false
		}
	}
	return true
}
