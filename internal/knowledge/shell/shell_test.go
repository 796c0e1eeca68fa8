package shell

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// line makes a command line of words; "?" is a value that is not known.
func line(words string) (out []ssa.Value) {
	for w := range strings.FieldsSeq(words) {
		if w == "?" {
			out = append(out, new(ssa.Parameter))
		} else {
			out = append(out, ssautil.TextConst(w))
		}
	}
	return out
}

func TestShellTexts(t *testing.T) {
	for words, want := range map[string]string{
		"sh -c ?":             "[2] ",
		"bash -lc ? a":        "[2] ",
		"sudo sh -c ?":        "[3] ",
		"git log ?":           "[] ",
		"ssh -p 22 host ? ?":  "[4 5] ",
		"cmd /c ? ?":          "[2 3] ",
		"python3 -c ?":        "[2] python3",
		"awk ? file":          "[1] awk",
		"watch -n 1 ?":        "[3] ",
		"tmux send-keys -t ?": "[] ",
	} {
		texts, interpreter := shellTexts(line(words))
		if got := fmt.Sprint(texts, " ", interpreter); got != want {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
}
