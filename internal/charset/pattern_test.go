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
		`;;`: {}, `;$`: {}, `[`: {}, `(?i)a`: CharsOf("aA"),
	} {
		if got := Removed(pattern); got != want {
			t.Errorf("%s: %x, want %x", pattern, got, want)
		}
	}
}
