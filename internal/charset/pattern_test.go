package charset

import (
	"testing"

	"github.com/secvet/secvet/internal/model"
)

// TestPatterns is a table of patterns that guard, each flaw beside its safe twin.
func TestPatterns(t *testing.T) {
	const all = model.SQL | model.Shell | model.Argument | model.Path
	for pattern, want := range map[string]model.Kinds{
		`^[a-z]+`:             0, // open at the end
		`[a-z]+$`:             0, // open at the beginning
		`\A[a-z]+\z`:          all,
		`^[a-z]+\z`:           all,
		`(?m:^)[a-z]+$`:       0, // the beginning of a line
		`^[a-z]+(?m:$)`:       0,
		`^(?:[a-z]+)$`:        all,
		`(^[a-z]+$)`:          all,
		`^[a-z]+$|^[0-9]+$`:   all,
		`^[a-z]+$|[0-9]+`:     0, // one alternative is open
		`^(a|;)$`:             all &^ (model.SQL | model.Shell),
		`^.*$`:                0,
		`^a.*$`:               model.Argument, // begins with no dash
		`^[^-].*$`:            model.Argument,
		`^-?[a-z]$`:           all &^ model.Argument,
		`^[a-z][a-z-]*$`:      all,
		`^[^'";]+$`:           model.SQL,
		`^[^'"]+$`:            0, // a statement may end
		`(?i)^[a-z]+$`:        all,
		`(?i)^select$`:        all,
		`(?s)^.$`:             0,
		`^\d{4}$`:             all,
		`^\d{4}-\d\d$`:        all,
		`^\pL+$`:              all, // letters beyond ASCII mean nothing
		`^\PL+$`:              0,
		`^[äöü]+$`:            all,
		`^[\w.@]+$`:           all,
		`^[\w/]+$`:            all &^ model.Path,
		`^[a-z\n]+$`:          all &^ model.Shell,
		`^$`:                  all,
		`^[`:                  0, // no pattern
		`^[[:alnum:]_]{1,9}$`: all,
	} {
		if got := Matched(pattern) & all; got != want {
			t.Errorf("%s: %s, want %s", pattern, got, want)
		}
	}
}

func TestRemoved(t *testing.T) {
	for pattern, want := range map[string]Charset{
		`[^a-z]`: CharsOf("abcdefghijklmnopqrstuvwxyz").Not(), `[';]+`: CharsOf("';"), `(;)*`: CharsOf(";"), `;`: CharsOf(";"),
		`;;`: {}, `;$`: {}, `;*?`: {}, `;+?`: CharsOf(";"), `[`: {}, `(?i)a`: CharsOf("aA"),
	} {
		if got := Removed(pattern); got != want {
			t.Errorf("%s: %x, want %x", pattern, got, want)
		}
	}
}

// TestFound is a table of groups of patterns.
func TestFound(t *testing.T) {
	const all = model.SQL | model.Shell | model.Argument | model.Path
	for _, c := range []struct {
		pattern string
		n       int
		want    model.Kinds
	}{
		{`\w+`, 0, all},
		{`name=(\w+);(.*)`, 0, model.Argument},
		{`name=(\w+);(.*)`, 1, all},
		{`name=(\w+);(.*)`, 2, 0},
		{`name=(\w+);(.*)`, 3, 0},
		{`(a(b|;)*)c`, 2, all &^ (model.SQL | model.Shell)},
		{`(-?)(\d+)`, 1, all &^ model.Argument},
		{`(`, 0, 0},
	} {
		if got := Found(c.pattern, c.n) & all; got != c.want&all {
			t.Errorf("group %d of %s: clean for %v, want %v", c.n, c.pattern, got, c.want)
		}
	}
	if n := GroupNamed(`(?P<k>[a-z]+)=(?P<v>.*)`, "v"); n != 2 {
		t.Errorf("group v is %d", n)
	}
	if n := GroupNamed(`(a)`, "v"); n != -1 {
		t.Errorf("group v is %d", n)
	}
}
