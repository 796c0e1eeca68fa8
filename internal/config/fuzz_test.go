package config

import (
	"path/filepath"
	"testing"
)

// FuzzRead reads configurations.
func FuzzRead(f *testing.F) {
	for _, text := range []string{
		"severity: medium\nexclude: [gen, '*.pb.go']\n", "disable:\n  - sqlinjection\n", "severity: &a medium\nconfidence: *a\n", "a: &a [*a]\n",
		"? [x]\n: y\n", "---\n---\n", "severity: {}\n", "tests: yes\n", "models: ../../etc/passwd\n", "\xff\xfe", "severity: !!binary aGlnaA==\n", "<<: {severity: low}\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		v := New(Settings([]string{"sqlinjection", "secretlog"}))
		_ = v.Read(".secvet.yaml", text)
		for _, s := range v.Settings() {
			if _, words := v.Text(s.Name), v.List(s.Name); len(words) > len(text)+10 {
				t.Errorf("%s: %d words in %d bytes", s.Name, len(words), len(text))
			}
		}
	})
}

// FuzzGlob matches names with patterns. What matches a name alone matches it below a folder as well, if it is no path.
func FuzzGlob(f *testing.F) {
	for _, seed := range [][2]string{
		{"*.pb.go", "a/b.pb.go"}, {"gen", "gen/x.go"}, {"a/**/b", "a/x/y/b"}, {"**", "x"}, {"[a-", "a"}, {"[!a]?", "bc"}, {"{a,b}", "a"}, {"**/**/**/**/**/*a", "x/x/x/x/x/x/x/b"}, {"\\\\*", "*"}, {"../x", "x"},
	} {
		f.Add(seed[0], seed[1])
	}
	base := filepath.Join(string(filepath.Separator), "base")
	f.Fuzz(func(t *testing.T, pattern, name string) {
		g, err := Globs(base, []string{pattern})
		if err != nil {
			return
		}
		if first := g.Match(filepath.Join(base, name)); first != g.Match(filepath.Join(base, name)) {
			t.Error("another answer to the same question")
		}
	})
}
