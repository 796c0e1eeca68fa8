package shell

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
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

// Of each command line the indices of the arguments that are interpreted, and the interpreter that is no shell.
func TestShellTexts(t *testing.T) {
	for words, want := range map[string]string{
		"sh -c ?":                     "[2] ",
		"/bin/sh -c ?":                "[2] ",
		`C:\Windows\cmd.EXE /c ? ?`:   "[2 3] ",
		"bash -lc ? a":                "[2] ",
		"bash script ?":               "[] ",
		"? -c ?":                      "[2] ",
		"? -x ?":                      "[] ",
		"sudo sh -c ?":                "[3] ",
		"env A=b bash -c ?":           "[4] ",
		"docker exec ? sh -c ?":       "[5] ",
		"git log ?":                   "[] ",
		"echo sh ?":                   "[] ",
		"ssh -p 22 host ? ?":          "[4 5] ",
		"ssh host":                    "[] ",
		"cmd /c ? ?":                  "[2 3] ",
		"pwsh -Command ?":             "[2] ",
		"su -c ?":                     "[2] ",
		"su ? --command ?":            "[3] ",
		"python3 -c ?":                "[2] python3",
		"python3 script.py ?":         "[] ",
		"perl -e ?":                   "[2] perl",
		"php -r ?":                    "[2] php",
		"awk ? file":                  "[1] awk",
		"awk -f prog ?":               "[] awk",
		"awk -v x=1 ? file":           "[3] awk",
		"watch -n 1 ?":                "[3] ",
		"watch -x ?":                  "[] ",
		"tmux send-keys -t ?":         "[] ",
		"tmux new-session -d ?":       "[3] ",
		"parallel -j 4 ? ::: ?":       "[3] ",
		"systemd-run --scope sh -c ?": "[4] ",
	} {
		texts, interpreter := shellTexts(line(words))
		if got := fmt.Sprint(texts, " ", interpreter); got != want {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
}

// Which programs take their text from the standard input.
func TestReadsProgram(t *testing.T) {
	for words, want := range map[string]string{
		"sh":          " true",
		"bash -s":     " true",
		"sudo bash":   " true",
		"python3 -":   "python3 true",
		"sh -c ?":     " false",
		"sh script":   " false",
		"cat":         " false",
		"psql -d app": " false",
	} {
		interpreter, ok := readsProgram(line(words))
		if got := fmt.Sprint(interpreter, " ", ok); got != want {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
}

// Which option or setting has a program run the last argument, given the text that it begins with.
func TestOrders(t *testing.T) {
	for _, c := range []struct{ program, before, text, want string }{
		{"git", "-c", "core.pager=", "core.pager"},
		{"git", "-c", "core.sshCommand=", "core.sshCommand"},
		{"git", "-c", "user.name=", ""},
		{"git", "-c", "", "-c"},
		{"git", "", "--upload-pack=", "--upload-pack"},
		{"git", "-m", "", ""},
		{"ssh", "-o", "ProxyCommand=", "ProxyCommand"},
		{"ssh", "", "-oProxyCommand=", "ProxyCommand"},
		{"ssh", "-o", "Port=", ""},
		{"rsync", "-e", "", "-e"},
		{"tar", "", "--to-command=", "--to-command"},
		{"find", "-exec", "", "-exec"},
		{"ls", "-e", "", ""},
	} {
		if got := orders(c.program, c.before, c.text); got != c.want {
			t.Errorf("%s %s %s: %q, want %q", c.program, c.before, c.text, got, c.want)
		}
	}
}

func TestOrdered(t *testing.T) {
	for words, want := range map[string]summary.Given{
		"/usr/bin/rsync -e ?": {Program: "rsync", Option: "-e"},
		"rsync -e ssh":        {},
		"rsync -a ?":          {},
		"? -e ?":              {},
	} {
		if got := ordered(line(words), 2); got != want {
			t.Errorf("%s: %+v, want %+v", words, got, want)
		}
	}
}

// Which arguments name what a program writes, with a "+" at the end if there are more arguments than are known. A path that
// stands behind an option in the same argument is told without it.
func TestOutputOf(t *testing.T) {
	for words, want := range map[string]string{
		"tar -xzf a -C out":           "out",
		"tar xf a --directory out":    "out",
		"tar -czf out -C dir .":       "out",
		"tar --create --file out dir": "out",
		"tar -tzf a -C dir":           "",
		"curl -fsSLo out url":         "out",
		"curl --output=out url":       "out",
		"curl --cookie=jar url":       "",
		"wget -qO out url":            "out",
		"wget -P out url":             "out",
		"dd if=a of=out":              "out",
		"cp a b out":                  "out",
		"cp a b +":                    "",
		"cp a":                        "",
		"git clone url out":           "out",
		"git clone url":               "",
		"git -C dir status":           "",
		"mkdir a b":                   "a b",
		"go build -o out .":           "out",
		"cat a":                       "",
	} {
		all, more := strings.CutSuffix(words, " +")
		args := line(all)
		name, _ := program(args[0])
		var got []string
		for n := range args[1:] {
			if v := outputOf(name, args[1:], n, true, more); v != nil {
				got = append(got, ssautil.ConstText(v))
			}
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s: writes to %q, want %q", words, got, want)
		}
	}
}

// The paths that a script redirects output to, by its pieces: a "?" is one that is not known.
func TestRedirected(t *testing.T) {
	for script, want := range map[string]string{
		"ps > /tmp/a":               "[[/tmp/a]]",
		"ps >>'/tmp/a' 2>&1":        "[[/tmp/a]]",
		"ps >|/tmp/a; date >/tmp/b": "[[/tmp/a] [/tmp/b]]",
		"ps > ?":                    "[[?]]",
		"cat ? > ?.txt":             "[[?]]",
		"ps > /tmp/?/? && cat ?":    "[[/tmp/ ? ?]]",
		"ps > /tmp/$RANDOM":         "[]",
		"ps > $f":                   "[[$f]]",
		"cat /tmp/a ?":              "[]",
		"ps >":                      "[]",
	} {
		var pieces []ssa.Value
		for n, text := range strings.Split(script, "?") {
			if n > 0 {
				pieces = append(pieces, new(ssa.Parameter))
			}
			pieces = append(pieces, ssautil.TextConst(text))
		}
		var got [][]string
		for _, path := range redirected(pieces) {
			var texts []string
			for _, v := range path {
				texts = append(texts, cmp.Or(ssautil.ConstText(v), "?"))
			}
			got = append(got, texts)
		}
		if got := fmt.Sprint(got); got != want {
			t.Errorf("%s: %s, want %s", script, got, want)
		}
	}
}

// A format is taken apart as far as it takes its arguments one after the other.
func TestFormatPieces(t *testing.T) {
	for format, want := range map[string]string{
		"a %s b %d": "a |?| b |?|",
		"100%% %s":  "100|%| |?|",
		"%5.2f|":    "|?||",
		"%s %s %s":  "|?| |?| ",
		"%[2]s":     "",
		"%":         "",
	} {
		var got []string
		for _, v := range formatPieces(format, []ssa.Value{new(ssa.Parameter), new(ssa.Parameter)}) {
			if text, ok := ssautil.StringConst(v); ok {
				got = append(got, text)
			} else {
				got = append(got, "?")
			}
		}
		if got := strings.Join(got, "|"); got != want {
			t.Errorf("%q: %q, want %q", format, got, want)
		}
	}
}

func TestIsData(t *testing.T) {
	for words, want := range map[string]bool{
		"git -m":        true,
		"git --amend":   false,
		"git message":   false,
		"ffmpeg -i":     true,
		"ffmpeg -y":     false,
		"tar -xzf":      true,
		"tar --file":    true,
		"tar -x":        false,
		"curl -H":       true,
		"curl -o":       false,
		"unknown -m":    false,
		"git -":         false,
		"kubectl -n":    true,
		"openssl -subj": true,
	} {
		program, option, _ := strings.Cut(words, " ")
		if got := isData(program, option); got != want {
			t.Errorf("%s: %v, want %v", words, got, want)
		}
	}
}

func TestEndsOptions(t *testing.T) {
	for words, want := range map[string]bool{
		"git --":               true,
		"rm --":                true,
		"git --end-of-options": true,
		"rm --end-of-options":  false,
		"rm -":                 false,
	} {
		program, arg, _ := strings.Cut(words, " ")
		if got := endsOptions(program, arg); got != want {
			t.Errorf("%s: %v, want %v", words, got, want)
		}
	}
}

func TestProgram(t *testing.T) {
	for text, want := range map[string]string{
		"git":                  "git",
		"/usr/bin/git":         "git",
		`C:\Program Files\Git`: "git",
		"PowerShell.exe":       "powershell",
	} {
		if got, known := program(ssautil.TextConst(text)); got != want || !known {
			t.Errorf("%s: %q %v, want %q", text, got, known, want)
		}
	}
	if name, known := program(new(ssa.Parameter)); known {
		t.Errorf("a parameter is called %q", name)
	}
	// A loop may look up the path of the program that it looked up before.
	loop := new(ssa.Phi)
	loop.Edges = []ssa.Value{loop, ssautil.TextConst("ls"), ssautil.TextConst("/bin/sh")}
	if name, known := program(loop); name != "sh" || !known {
		t.Errorf("ls or sh: %q %v, want the shell", name, known)
	}
}

func TestNoOption(t *testing.T) {
	for text, want := range map[string]bool{"": false, "-": false, "--": false, "--name=": true, "refs/": true} {
		if got := noOption(text) != 0; got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
