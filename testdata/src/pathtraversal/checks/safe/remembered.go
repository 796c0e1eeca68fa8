package safe

import (
	"strings"
	"sync"
)

type cache struct{ m sync.Map }

func (c *cache) Get(key string) (any, bool)   { return c.m.Load(key) }
func (c *cache) Set(key string, v any, n int) { c.m.Store(key, v) }

var verdicts cache

// Settings are what an administrator sets.
var Settings struct{ Folders []string }

// Listed reports whether a path is below one of the folders, and remembers what it has found.
func Listed(p string) bool {
	key := "listed:" + p
	if known, ok := verdicts.Get(key); ok {
		return known.(bool)
	}
	folders := append([]string{}, Settings.Folders...)
	for _, dir := range folders {
		if Inside(dir, p) {
			verdicts.Set(key, true, 1)
			return true
		}
	}
	verdicts.Set(key, false, 1)
	return false
}

var names = map[string]bool{}

// Named does so of a name, in a map.
func Named(name string) bool {
	if known, ok := names[name]; ok {
		return known
	}
	good := !strings.Contains(name, "..")
	names[name] = good
	return good
}

// Told is what somebody else has told.
func Told(name string) bool {
	if known, ok := verdicts.Get(name); ok {
		return known.(bool)
	}
	return !strings.Contains(name, "..")
}

// Seen remembers and has checked nothing.
func Seen(name string) bool {
	if known, ok := verdicts.Get(name); ok {
		return known.(bool)
	}
	verdicts.Set(name, true, 1)
	return true
}
