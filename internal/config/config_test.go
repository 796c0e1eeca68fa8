package config_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/config"
	"github.com/secvet/secvet/internal/disk"
)

func newValues() *config.Values {
	return config.New(config.Settings([]string{"sqlinjection", "weakrand"}))
}

func TestRead(t *testing.T) {
	v := newValues()
	err := v.Read("c.yaml", []byte("# what we look at\nseverity: high\r\ntests: true\nexclude:\n  - gen\n  - '*.pb.go'\nenable: weakrand\n"))
	if err != nil {
		t.Fatal(err)
	}
	if v.Text("severity") != "high" || !v.Bool("tests") || v.Text("exclude") != "gen,*.pb.go" || v.Text("enable") != "weakrand" {
		t.Errorf("%+v", v)
	}
	if v.Origin("exclude") != "c.yaml:4" || v.Origin("fail-on") != "default" {
		t.Errorf("origins %s, %s", v.Origin("exclude"), v.Origin("fail-on"))
	}
	for _, empty := range []string{"", "# nothing\n", "---\n"} {
		if err := newValues().Read("c.yaml", []byte(empty)); err != nil {
			t.Errorf("%q: %v", empty, err)
		}
	}
}

func TestErrors(t *testing.T) {
	for text, want := range map[string]string{
		"severity: high\nsevertiy: low":         `c.yaml:2: unknown key "severtiy"; did you mean "severity"?`,
		"severity: hihg":                        `c.yaml:1: severity cannot be "hihg"; did you mean "high"?`,
		"enable: [sqlinjektion]":                `did you mean "sqlinjection"?`,
		"tests: maybe":                          `c.yaml:1: tests is true or false`,
		"severity: [low]":                       `c.yaml:1: severity wants a text`,
		"exclude: {a: b}":                       `c.yaml:1: exclude wants a text or a list of texts`,
		"tests: true\ntests: false":             `c.yaml:2: tests is already on line 1`,
		"- severity":                            `c.yaml:1: want lines of the form`,
		"severity: low\n---\nseverity: high":    `c.yaml:2: a second document`,
		"severity: low\n---\n":                  `a second document`,
		"severity: low\n---\n\t}{":              `c.yaml:3: `,
		"severity: low\n...\nseverity: high":    `c.yaml:2: did not find expected <document start>`,
		"severity: low\n...\n}{":                `c.yaml:2: `,
		"severity: low\n...\n%YAML 9.9\n---\n":  `c.yaml:`,
		"--- \n---\nseverity: high":             `a second document`,
		"---\n...\n---\nseverity: high":         `a second document`,
		"severity: low ... x":                   `severity cannot be`,
		"severity: low\n\x00":                   `c.yaml:`,
		"exclude: &a [x]\nmodels: *a":           `c.yaml:2: models wants`,
		"exclude:\n\t- x":                       `c.yaml:2: found`,
		strings.Repeat("#", 1<<20) + "\n#":      `larger than`,
		"zzz: 1":                                `c.yaml:1: unknown key "zzz"; 'secvet config'`,
		"baseline:":                             `c.yaml:1: baseline wants a text`,
		"cache: /etc\ncommand: rm\nseverity: x": `c.yaml:3: severity cannot be "x"`,
	} {
		err := newValues().Read("c.yaml", []byte(text))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.60q: got %v, want %s", text, err, want)
		}
	}
}

func TestFlags(t *testing.T) {
	v := newValues()
	settings := v.Settings()
	set := func(name, text string) error {
		for i := range settings {
			if settings[i].Name == name {
				return v.Flag(&settings[i]).Set(text)
			}
		}
		return nil
	}
	for name, text := range map[string]string{"severity": "medium", "tests": "1", "exclude": "a, b"} {
		if err := set(name, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := set("exclude", "c"); err != nil {
		t.Fatal(err)
	}
	if err := v.Read("c.yaml", []byte("severity: low\nexclude: d\nfail-on: none\n")); err != nil {
		t.Fatal(err)
	}
	if v.Text("severity") != "medium" || v.Text("exclude") != "a,b,c" || !v.Bool("tests") || v.Text("fail-on") != "none" {
		t.Errorf("%+v", v)
	}
	if set("tests", "maybe") == nil || set("enable", "nonsense") == nil {
		t.Error("nonsense is taken")
	}
}

func TestFind(t *testing.T) {
	top := t.TempDir()
	write := func(name, text string) {
		name = filepath.Join(top, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write(".secvet.yaml", "")
	write("repo/go.work", "")
	write("repo/a/go.mod", "")
	write("repo/a/p/p.go", "")
	write("repo/b/.secvet.yaml", "")
	write("repo/b/p/p.go", "")
	write("repo/b/q/q.go", "")
	for dir, want := range map[string]string{"repo/a/p": "", "repo/b/p": "repo/b/.secvet.yaml", ".": ".secvet.yaml"} {
		got, err := config.Find(filepath.Join(top, dir))
		if want != "" {
			want = filepath.Join(top, want)
		}
		if err != nil || got != want {
			t.Errorf("%s: %q, %v; want %q", dir, got, err, want)
		}
	}
	for patterns, want := range map[string]string{
		".": "", "./...": "", "./repo/b/...": "repo/b", "./repo/b/p ./repo/b/q/...": "repo/b",
		"./repo/b/p/p.go": "repo/b/p", "example.com/x": "", "./repo/... example.com/x": "",
	} {
		if got := config.Start(top, strings.Fields(patterns)); got != filepath.Join(top, want) {
			t.Errorf("%s: %s, want %s", patterns, got, want)
		}
	}
}

// TestFindAnything holds that nothing that somebody may take for the configuration is passed over.
func TestFindAnything(t *testing.T) {
	for _, name := range []string{
		".secvet.yml", "secvet.yaml", "secvet.yml", ".Secvet.yaml", ".secvet.YAML", "Secvet.yml", ".secvet.json", ".secvet.toml", ".secvet",
	} {
		dir := t.TempDir()
		if err := os.MkdirAll(filepath.Join(dir, ".git"), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(filepath.Join(dir, "sub"), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte("severity: high\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		if _, err := config.Find(filepath.Join(dir, "sub")); err == nil || !strings.Contains(err.Error(), name+" is not read") {
			t.Errorf("%s: %v", name, err)
		}
		if err := newValues().Load(dir, "off"); err != nil {
			t.Errorf("%s, off: %v", name, err)
		}
	}
	for kind, make := range map[string]func(name string) error{
		"a folder":                    func(name string) error { return os.Mkdir(name, 0o777) },
		"a link that leads nowhere":   func(name string) error { return os.Symlink("nowhere", name) },
		"too many|too deep|loop|link": func(name string) error { return os.Symlink(config.Name, name) },
	} {
		dir := t.TempDir()
		if err := make(filepath.Join(dir, config.Name)); err != nil {
			t.Skip(err)
		}
		err := newValues().Load(dir, "")
		if err == nil || !regexp.MustCompile(kind).MatchString(err.Error()) {
			t.Errorf("%s: %v", kind, err)
		}
	}
}

// TestReadFile holds a configuration inside its folder.
func TestReadFile(t *testing.T) {
	top := t.TempDir()
	dir := filepath.Join(top, "repo")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{filepath.Join(top, "out"), filepath.Join(dir, "in")} {
		if err := os.WriteFile(name, []byte("x"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(filepath.Join(top, "out"), filepath.Join(dir, "link")); err != nil {
		t.Skip(err)
	}
	v := newValues()
	v.Base = dir
	for name, want := range map[string]bool{"in": true, "./in": true, "../out": false, "link": false, filepath.Join(dir, "in"): false} {
		if _, err := v.ReadFile("models", name, disk.Models); (err == nil) != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestGlob(t *testing.T) {
	base := t.TempDir()
	for _, test := range []struct {
		pattern, file string
		want          bool
	}{
		{"gen", "a/gen/x.go", true},
		{"gen", "a/generic/x.go", false},
		{"*.pb.go", "a/b/x.pb.go", true},
		{"internal/old", "internal/old/a/x.go", true},
		{"internal/old/**", "internal/old/a/x.go", true},
		{"internal/old", "a/internal/old/x.go", false},
		{"**/old", "a/b/old/x.go", true},
		{"a/**/x.go", "a/x.go", true},
		{"a/**/x.go", "a/b/c/x.go", true},
		{"./a", "a/x.go", true},
		{"a/", "a/x.go", true},
		{"a/", "b/a/x.go", false},
		{"x.go", "../x.go", true},
	} {
		g, err := config.Globs(base, []string{test.pattern})
		if err != nil {
			t.Fatal(err)
		}
		if got := g.Match(filepath.Join(base, filepath.FromSlash(test.file))); got != test.want {
			t.Errorf("%s with %s: %v", test.pattern, test.file, got)
		}
	}
	if _, err := config.Globs(base, []string{"a["}); err == nil {
		t.Error("a[ is taken")
	}
}

// TestStartAbove holds that patterns above a folder that is named by a relative path end the search for what they have in common.
func TestStartAbove(t *testing.T) {
	top := t.TempDir()
	if resolved, err := filepath.EvalSymlinks(top); err == nil {
		top = resolved
	}
	for _, name := range []string{"a/b", "a/c", "d"} {
		if err := os.MkdirAll(filepath.Join(top, filepath.FromSlash(name)), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(filepath.Join(top, "a", "b"))
	for patterns, want := range map[string]string{
		". ..": "a", ".. .": "a", "./... ../c": "a", "../../d .": "", "../c": "a/c", ".. ../..": "", "../.. ..": "", "../c ../../d": "", ". .": "-",
	} {
		want = filepath.Join(top, filepath.FromSlash(want))
		if strings.HasSuffix(want, "-") {
			want = "."
		}
		if got := config.Start(".", strings.Fields(patterns)); got != want {
			t.Errorf("%s: %s, want %s", patterns, got, want)
		}
	}
}
