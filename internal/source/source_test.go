package source_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/redact"
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

// masked has lines of code, and how they are shown.
var masked = map[string]string{
	`const apiPassword = []byte("hunter2") // shown`:                  `const apiPassword = []byte("*******") // shown`,
	`connect("postgres://u:pw@host/db", "SELECT name")`:               `connect("postgres://****@host/db", "SELECT name")`,
	`use("tok: k3Jx9Qm2Zp7Lw4Vn8Rt1")`:                                `use("tok: ********************")`,
	`use("application/json; v=2", 'x', "github.com/acme/widgets/v2")`: `use("application/json; v=2", 'x', "github.com/acme/widgets/v2")`,
	`password := r.FormValue("userPassword") + "; v=2"`:               `password := r.FormValue("userPassword") + "*****"`,
	`/* AbC1dEf2GhI3jKl4MnO5 */ f("ABCDEFGHIJKLMNOPQRSTUVWXYZ")`:      `/* ******************** */ f("ABCDEFGHIJKLMNOPQRSTUVWXYZ")`,
	`New(Config{User: "admin", Password: "hunter2"})`:                 `New(Config{User: "admin", Password: "*******"})`,
	`New(Config{Password: []byte("hunter2")})`:                        `New(Config{Password: []byte("*******")})`,
	`h.Set("X-Api-Key", "hunter2")`:                                   `h.Set("X-Api-Key", "*******")`,
	`m := map[string]string{"password": "hunter2", "user": "admin"}`:  `m := map[string]string{"password": "*******", "user": "admin"}`,
	`if check(password == "hunter2") {`:                               `if check(password == "*******") {`,
	`if (password == ("hunter2")) {`:                                  `if (password == ("*******")) {`,
	`SetPassword("hunter2")`:                                          `SetPassword("*******")`,
	`token + "." + sign(x)`:                                           `token + "." + sign(x)`,
}

func TestMaskLines(t *testing.T) {
	for code, want := range masked {
		list := find(t, "package p\n\n"+code+"\n", code[:1])
		if len(list) == 0 {
			t.Fatal(code)
		}
		if got, _ := list[len(list)-1].Code.Line(3); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// secrets holds secrets over several lines, one of which is known from a finding.
const secrets = `package p

const plain = "correct horse" // found
func f() {
	use("correct horse", "harmless")
	use(` + "`first\nline xK8pQ2mN7vR4tZ9wL1cY`" + `, "MNOPQ")
}
`

func TestMask(t *testing.T) {
	path := filepath.Join(t.TempDir(), "real.go")
	if err := os.WriteFile(path, []byte(strings.ReplaceAll(secrets, "\n", "\r\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	r := source.NewReader()
	r.Add("p.go", path, "p")
	from, to := finding.Position{File: "p.go", Line: 3, Column: 15}, finding.Position{File: "p.go", Line: 3, Column: 30}
	list := []finding.Finding{{Pos: finding.Position{File: "p.go", Line: 5}}, {Pos: from, End: to, CWE: 798}}
	r.Annotate(list)
	text := strings.Join(list[0].Code.Lines, "\n")
	for _, secret := range []string{"correct horse", "xK8pQ", "\r"} {
		if strings.Contains(text, secret) {
			t.Errorf("%q is shown in\n%s", secret, text)
		}
	}
	for _, harmless := range []string{"// found", "harmless", "first", "MNOPQ"} {
		if !strings.Contains(text, harmless) {
			t.Errorf("%q is hidden in\n%s", harmless, text)
		}
	}
	if shown := list[0].Code.Lines[3]; len(shown) != len(strings.Split(secrets, "\n")[4]) {
		t.Errorf("masking moved columns: %q", shown)
	}
}

// TestMaskRawString holds that carriage returns do not move what is hidden.
func TestMaskRawString(t *testing.T) {
	code := "package p\r\n\r\nconst password = `one\r\ntwo\r\nthree\r\nfour`\r\n"
	f := find(t, code, "`one")[0]
	if text := strings.Join(f.Code.Lines, "\n"); !strings.HasSuffix(text, "`***\n***\n*****\n****`") {
		t.Errorf("%q", text)
	}
}

// TestMaskForeign holds that what a scanner for secrets found is hidden though nothing else tells it.
func TestMaskForeign(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "x.go"), []byte("package p\n\nvar a = f(\"plain words\")\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	pos, end := finding.Position{File: "x.go", Line: 3, Column: 12}, finding.Position{File: "x.go", Line: 3, Column: 22}
	list := []finding.Finding{{Tool: "gitleaks", Category: "generic", Message: "found", Pos: pos, End: end}}
	source.AnnotateBelow(list, dir, dir, new(redact.Values))
	if line, _ := list[0].Code.Line(3); line != `var a = f("***********")` {
		t.Errorf("%q", line)
	}
}

// TestBelow holds that a log of another tool shows nothing from outside the repository.
func TestBelow(t *testing.T) {
	outside, root := t.TempDir(), t.TempDir()
	secret := filepath.Join(outside, "x.go")
	if err := os.WriteFile(secret, []byte("package p\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(secret, filepath.Join(root, "link.go")); err != nil {
		t.Skip(err)
	}
	var list []finding.Finding
	for _, name := range []string{secret, "link.go", "../" + filepath.Base(outside) + "/x.go"} {
		list = append(list, finding.Finding{Tool: "t", Pos: finding.Position{File: name, Line: 1}})
	}
	source.AnnotateBelow(list, root, root, new(redact.Values))
	for _, f := range list {
		if len(f.Code.Lines) > 0 {
			t.Errorf("%s is shown", f.Pos.File)
		}
	}
}

// FuzzAnnotate holds that no file makes the reader fail, and that hiding keeps the lines' lengths.
func FuzzAnnotate(f *testing.F) {
	f.Add([]byte(original), 7, 2)
	f.Add([]byte(strings.ReplaceAll(secrets, "\n", "\r\n")), 3, 15)
	f.Add([]byte("password = \""), 1, 1)
	f.Add([]byte("/*"), 1, 1)
	f.Add([]byte("`"), 1, 2)
	f.Fuzz(func(t *testing.T, text []byte, line, column int) {
		path := filepath.Join(t.TempDir(), "real.go")
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		r := source.NewReader()
		r.Add("p.go", path, "p")
		pos := finding.Position{File: "p.go", Line: line, Column: column}
		list := []finding.Finding{{Pos: pos, End: pos, CWE: 798}, {Pos: pos, CWE: 798, Steps: []finding.Step{{Pos: pos}}}}
		r.Annotate(list)
		lines := strings.Split(string(text), "\n")
		for i, shown := range list[0].Code.Lines {
			if want := strings.TrimSuffix(lines[list[0].Code.First+i-1], "\r"); len(shown) != len(want) && len(want) < 2000 {
				t.Errorf("%q is shown as %q", want, shown)
			}
		}
	})
}

// TestOwnFileBeforeLibrary has a program with a folder log show its own log/log.go, and not that of the standard library,
// whichever is known first.
func TestOwnFileBeforeLibrary(t *testing.T) {
	write := func(comment string) string {
		path := filepath.Join(t.TempDir(), "log.go")
		if err := os.WriteFile(path, []byte("package log\n\n// "+comment+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	own, library := write("own"), write("library")
	for _, first := range []string{"own", "library"} {
		r := source.NewReader()
		if first == "library" {
			r.AddLibrary(library, "log")
		}
		r.Add("log/log.go", own, "example.com/p/log")
		r.AddLibrary(library, "log")
		findings := []finding.Finding{{Pos: finding.Position{File: "log/log.go", Line: 3}}}
		r.Annotate(findings)
		if got := findings[0]; !strings.Contains(strings.Join(got.Code.Lines, "\n"), "// own") || got.Package != "example.com/p/log" {
			t.Errorf("%s first: %q of package %s", first, got.Code.Lines, got.Package)
		}
	}
}
