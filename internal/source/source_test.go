package source_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/source"
)

const original = `package p

import "os/exec"

// run runs.
func (r *Runner[T]) run(line, other string) {
	exec.Command("sh", "-c", line).Run()
	exec.Command("sh", "-c", line).Run()
	do(func() { other = "x" }, line)
}
`

// moved is original with everything changed that does not change what a finding is about.
const moved = `package p

import (
	"os"
	"os/exec"
)

var _ = os.Args

func added() {}

func (r *Runner[T]) run(line, other string) {
	// now with bash
	exec.Command(
		"bash", "-c",
		line,
	).Run()
	exec.Command("sh", "-c" /* why */, line).Run()

	do(func() {
		other = "y"
		added()
	}, line)
}
`

// find annotates findings at each line that has the text.
func find(t *testing.T, code string, texts ...string) []finding.Finding {
	t.Helper()
	path := filepath.Join(t.TempDir(), "real.go")
	if err := os.WriteFile(path, []byte(code), 0o600); err != nil {
		t.Fatal(err)
	}
	r := source.NewReader()
	r.Add("p.go", path, "example.com/p")
	var list []finding.Finding
	for i, line := range strings.Split(code, "\n") {
		for _, text := range texts {
			if at := strings.Index(line, text); at >= 0 {
				pos := finding.Position{File: "p.go", Line: i + 1, Column: at + 1}
				list = append(list, finding.Finding{Analyzer: "a", Pos: pos, End: pos})
			}
		}
	}
	r.Annotate(list)
	return list
}

func TestFingerprint(t *testing.T) {
	before, after := find(t, original, "exec.Command(", "do("), find(t, moved, "exec.Command(", "do(")
	seen := make(map[string]bool)
	for i := range before {
		if before[i].Fingerprint != after[i].Fingerprint {
			t.Errorf("%d: %s became %s", i, before[i].Fingerprint, after[i].Fingerprint)
		}
		seen[before[i].Fingerprint] = true
	}
	if len(before) != 3 || len(seen) != 3 {
		t.Errorf("%d findings have %d fingerprints", len(before), len(seen))
	}
	renamed := find(t, strings.ReplaceAll(original, "run(line", "start(line"), "exec.Command(")
	if seen[renamed[0].Fingerprint] {
		t.Error("the same call in another function is the same finding")
	}
}

// TestFingerprintHasNoSecret holds that a secret cannot be guessed by trying values.
func TestFingerprintHasNoSecret(t *testing.T) {
	const code = "package p\n\nvar key = use(`one`)\n"
	a, b := find(t, code, "use("), find(t, strings.Replace(code, "one", "other", 1), "use(")
	if a[0].Fingerprint != b[0].Fingerprint {
		t.Error("the fingerprint depends on a literal")
	}
}

func TestAnnotate(t *testing.T) {
	f := find(t, original, "exec.Command(")[1]
	if f.Package != "example.com/p" || f.Function != "(*Runner).run" || f.Code.First != 5 || len(f.Code.Lines) != 6 {
		t.Errorf("%q, %q, %+v", f.Package, f.Function, f.Code)
	}
	if line, ok := f.Code.Line(8); !ok || !strings.Contains(line, "exec.Command") {
		t.Errorf("line 8 is %q", line)
	}
}

// TestUnknownFile holds that a position alone opens no file.
func TestUnknownFile(t *testing.T) {
	list := []finding.Finding{{Pos: finding.Position{File: "/etc/passwd", Line: 1}}, {Pos: finding.Position{File: "source.go", Line: 1}}}
	source.NewReader().Annotate(list)
	for _, f := range list {
		if len(f.Code.Lines) > 0 || f.Fingerprint == "" {
			t.Errorf("%+v", f)
		}
	}
}

// secrets holds secrets, each beside what must stay to be seen.
const secrets = `package p

const apiPassword = []byte("hunter2") // shown
const plain = "correct horse" // found
func f() {
	connect("postgres://u:pw@host/db", "SELECT name FROM users")
	use("correct horse", "tok: k3Jx9Qm2Zp7Lw4Vn8Rt1")
	password := r.FormValue("userPassword") + "; v=2" + sep('x', "github.com/acme/widgets/v2")
	use(` + "`first\nline xK8pQ2mN7vR4tZ9wL1cY`" + `, /* AbC1dEf2GhI3jKl4MnO5 */ "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}
`

func TestMask(t *testing.T) {
	path := filepath.Join(t.TempDir(), "real.go")
	if err := os.WriteFile(path, []byte(strings.ReplaceAll(secrets, "\n", "\r\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	r := source.NewReader()
	r.Add("p.go", path, "p")
	at := finding.Position{File: "p.go", Line: 4, Column: 7}
	list := []finding.Finding{{Pos: finding.Position{File: "p.go", Line: 7}}, {Pos: at, End: at, CWE: 798}}
	r.Annotate(list)
	shown := slices.Concat(list[0].Code.Lines, list[1].Code.Lines)
	text := strings.Join(shown, "\n")
	for _, secret := range []string{"hunter2", "correct horse", "pw@", "k3Jx9", "xK8pQ", "AbC1d", "\r"} {
		if strings.Contains(text, secret) {
			t.Errorf("%q is shown", secret)
		}
	}
	for _, harmless := range []string{"// shown", "SELECT name FROM users", "tok: ", "userPassword", "widgets/v2", "first", "MNOPQ", "'x'"} {
		if !strings.Contains(text, harmless) {
			t.Errorf("%q is hidden", harmless)
		}
	}
	if strings.Contains(text, "\n"+strings.Repeat("*", 13)) || len(shown[3]) != len(strings.Split(secrets, "\n")[6]) {
		t.Errorf("masking moved columns: %q", shown[3])
	}
}
