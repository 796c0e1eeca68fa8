package models

import "testing"

func TestOtherMajor(t *testing.T) {
	for path, want := range map[string]bool{
		"github.com/labstack/echo/v4":            true,
		"github.com/labstack/echo":               true, // version 1 to 3
		"github.com/go-redis/redis/v7":           true, // modelled as v8
		"github.com/google/go-github/v69/github": true,
		"github.com/google/go-github/v17/github": true, // modelled as v72
		"github.com/google/go-github/github":     true,
		"gorm.io/gorm/v2":                        true,
		"github.com/google/go-github/v69/other":  false,
		"github.com/nobody/nothing":              false,
		"github.com/nobody/nothing/v3":           false,
		"net/nothing":                            false,
	} {
		if got := BuiltIn(path) != nil; got != want {
			t.Errorf("For(%q): found %t, want %t", path, got, want)
		}
	}
}
