package address

import (
	"testing"

	"github.com/secvet/secvet/internal/ssatest"
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

// What is known of the text that a sum, a format or a join makes: each other value is an x.
func TestText(t *testing.T) {
	for expr, want := range map[string]string{
		`"https://h" + a`:                         "https://hx",
		`"https://" + a + "/" + b`:                "https://x/x",
		`fmt.Sprintf("https://%s/%05d%%/", a, 3)`: "https://x/x%/",
		`fmt.Sprintf("%s/%[1]s", a, b)`:           "x/",
		`a`:                                       "x",
	} {
		p := ssatest.Build(t, "func f(a, b string) { use("+expr+") // it\n}")
		got := text(p.Marks(p.Func("f"))[0].Arg, 0)
		if got != want {
			t.Errorf("%s: %q, want %q", expr, got, want)
		}
	}
}
