package ssautil

import (
	"strings"
)

// SameProject reports whether two packages are of one project, as far as their import paths tell.
func SameProject(a, b string) bool { return project(a) == project(b) }

// project returns what the import paths of the packages of one project begin with, as far as a path tells.
func project(path string) string {
	parts := strings.SplitN(path, "/", 4)
	n := 1
	switch {
	case !strings.Contains(parts[0], "."):
	case strings.HasPrefix(parts[0], "git") || strings.HasPrefix(parts[0], "bitbucket.") || parts[0] == "codeberg.org" || parts[0] == "gopkg.in":
		n = 3
	default:
		n = 2
	}
	return strings.Join(parts[:min(n, len(parts))], "/")
}
