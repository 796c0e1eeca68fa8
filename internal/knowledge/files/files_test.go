package files

import (
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssatest"
)

// What stands before a value in a path.
func TestFollows(t *testing.T) {
	names := []struct {
		name string
		mark model.Kinds
	}{{"behind", model.Behind}, {"not a parent", model.NotParent}}
	for expr, want := range map[string]string{
		`"/srv/data/"`: "behind",
		`"./"`:         "behind",
		`"/"`:          "",
		`"img-"`:       "behind, not a parent",
		`a`:            "behind",
		`a + "/"`:      "behind",
		`a + "/x-"`:    "behind, not a parent",
	} {
		p := ssatest.Build(t, "func f(a string) { use("+expr+") // it\n}")
		var got []string
		for _, n := range names {
			if follows(p.Marks(p.Func("f"))[0].Arg, nil)&n.mark != 0 {
				got = append(got, n.name)
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s: %q, want %q", expr, got, want)
		}
	}
}
