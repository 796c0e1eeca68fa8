package config

import (
	"path"
	"strings"
	"testing"
)

// slowly matches as the documentation says, and tries each number of folders for each **.
func slowly(pattern, name []string) bool {
	switch {
	case len(pattern) == 0:
		return true
	case pattern[0] == "**":
		for i := range len(name) + 1 {
			if slowly(pattern[1:], name[i:]) && (len(pattern) > 1 || i > 0) {
				return true
			}
		}
		return false
	case len(name) == 0:
		return false
	}
	ok, _ := path.Match(pattern[0], name[0])
	return ok && slowly(pattern[1:], name[1:])
}

// TestMatchAgrees compares all short patterns with all short names.
func TestMatchAgrees(t *testing.T) {
	for _, pattern := range sequences([]string{"**", "a", "*"}, 4) {
		for _, name := range sequences([]string{"a", "b"}, 4) {
			if got, want := match(pattern, name), slowly(pattern, name); got != want {
				t.Errorf("%v with %v: %t, want %t", pattern, name, got, want)
			}
		}
	}
}

// sequences returns all sequences of words up to a length.
func sequences(words []string, most int) (all [][]string) {
	all = [][]string{{}}
	for at := 0; at < len(all); at++ {
		for _, w := range words {
			if len(all[at]) < most {
				all = append(all, append(append([]string{}, all[at]...), w))
			}
		}
	}
	return all
}

// TestMatchEnds would not end if each ** doubled the work.
func TestMatchEnds(t *testing.T) {
	name := strings.Split(strings.Repeat("a/", 500)+"a", "/")
	for _, pattern := range []string{strings.Repeat("**/", 300) + "b", strings.Repeat("**/a/", 200) + "b", strings.Repeat("**/*/", 200) + "b"} {
		if match(strings.Split(pattern, "/"), name) {
			t.Errorf("%.20s matches", pattern)
		}
	}
}

// TestBounds holds that what a configuration can make long is refused, or does not cost the product of two lengths.
func TestBounds(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	if _, err := Globs(".", []string{long}); err == nil || len(err.Error()) > 200 {
		t.Error("a pattern of 1 MiB is taken")
	}
	if _, err := Globs(".", strings.Split(strings.Repeat("x,", 2000), ",")); err == nil {
		t.Error("2000 patterns are taken")
	}
	if Suggest(long, []string{long[1:]}) != "" {
		t.Error("a word of 1 MiB was compared")
	}
	err := New(Settings(nil)).Read("c.yaml", []byte(strings.Repeat("k: 1\n", 1000)))
	if err == nil || strings.Count(err.Error(), "\n") != 20 || !strings.Contains(err.Error(), "there are more errors") {
		t.Errorf("%.300v", err)
	}
}
