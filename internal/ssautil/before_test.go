package ssautil_test

import (
	"testing"

	"github.com/secvet/secvet/internal/ssatest"
	"github.com/secvet/secvet/internal/ssautil"
)

// What is known of the text that a sum, a format or a join makes: each other value is a hole.
func TestTextOf(t *testing.T) {
	for expr, want := range map[string]string{
		`"https://h" + a`:                         "https://h\x00",
		`"https://" + a + "/" + b`:                "https://\x00/\x00",
		`fmt.Sprintf("https://%s/%05d%%/", a, 3)`: "https://\x00/\x00%/",
		`fmt.Sprintf("%s/%[1]s", a, b)`:           "\x00/",
		`a`:                                       "\x00",
	} {
		p := ssatest.Build(t, "func f(a, b string) { use("+expr+") // it\n}")
		got := ssautil.Class(nil).TextOf(p.Marks(p.Func("f"))[0].Arg)
		if got != want {
			t.Errorf("%s: %q, want %q", expr, got, want)
		}
	}
}
