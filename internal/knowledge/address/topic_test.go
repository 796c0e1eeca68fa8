package address

import (
	"testing"
)

func TestFixesHost(t *testing.T) {
	for text, want := range map[string]bool{
		"":                     false,
		"/":                    false,
		"//":                   false,
		`/\`:                   false,
		"/a":                   true,
		"/a/":                  true,
		"https://":             false,
		"https:///":            false,
		"https://example.com":  false,
		"https://example.com/": true,
		"javascript:":          false,
		"https://example.com?": true,
		"https:":               false,
		"x":                    false,
		"x/":                   true,
		"x://":                 false,
		"x://x/":               true,
		"?next=":               true,
		"#":                    true,
		"items/":               true,
		`\\`:                   false,
	} {
		if got := fixesHost(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
