// Package other validates for others.
package other

import "regexp"

var name = regexp.MustCompile(`[a-z0-9]+`)

// Valid reports whether a name is valid.
func Valid(s string) bool { return name.MatchString(s) }
