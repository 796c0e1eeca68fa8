package changes_test

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/changes"
)

// A place is a repository that a test works in.
type place struct {
	*testing.T
	dir string
}

func newPlace(t *testing.T) place {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	p := place{t, t.TempDir()}
	p.git("init", "-q")
	return p
}

func (p place) git(args ...string) {
	p.Helper()
	cmd := exec.Command("git", append([]string{"-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "protocol.file.allow=always"}, args...)...)
	cmd.Dir = p.dir
	if out, err := cmd.CombinedOutput(); err != nil {
		p.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

// commit commits all there is, also empty changes.
func (p place) commit() {
	p.Helper()
	p.git("add", "-A")
	p.git("commit", "-q", "--allow-empty", "-m", "c")
}

// write writes files: "name: text" pairs.
func (p place) write(pairs ...string) {
	p.Helper()
	for i := 0; i < len(pairs); i += 2 {
		name := filepath.Join(p.dir, pairs[i])
		err := os.MkdirAll(filepath.Dir(name), 0o777)
		if err == nil {
			err = os.WriteFile(name, []byte(pairs[i+1]), 0o666)
		}
		if err != nil {
			p.Fatal(err)
		}
	}
}

func (p place) remove(names ...string) {
	for _, name := range names {
		if err := os.RemoveAll(filepath.Join(p.dir, name)); err != nil {
			p.Fatal(err)
		}
	}
}

func (p place) link(target, name string) {
	p.remove(name)
	if err := os.Symlink(target, filepath.Join(p.dir, name)); err != nil {
		p.Skip(err)
	}
}

// A line is one of a file, and whether it is new. Line 0 is any.
type line struct {
	file   string
	number int
	isNew  bool
}

const (
	text  = "package p\n\nvar a = 1\nvar b = 2\n\nfunc f() {\n\ta()\n\tb()\n\tc()\n\td()\n}\n" // line 6 is func, 11 its end
	other = "package p\n\nvar x = 1\n"
	mod   = "module m\n\ngo 1.24\n"
)

func replace(from, to string) string {
	if !strings.Contains(text, from) {
		panic(from)
	}
	return strings.Replace(text, from, to, 1)
}

// cases are changes of a repository that has go.mod, a.go and b.go in the folder of the module and in p, and other things
// that they say.
var cases = map[string]struct {
	base   []string // files besides
	change func(p place)
	want   []line
}{
	"lines": {
		change: func(p place) { p.write("a.go", replace("a = 1", "a = 7"), "go.mod", mod+"\n// x\n") },
		want:   []line{{"a.go", 1, false}, {"a.go", 2, false}, {"a.go", 3, true}, {"a.go", 4, false}, {"p/a.go", 0, false}, {"go.mod", 1, false}, {"go.mod", 5, true}},
	},
	"a line that is gone, in a function": {
		change: func(p place) { p.write("a.go", replace("\ta()\n", "")) },
		want:   []line{{"a.go", 4, false}, {"a.go", 6, true}, {"a.go", 7, true}, {"a.go", 9, true}},
	},
	"a line that is gone, elsewhere": {
		change: func(p place) { p.write("a.go", replace("var a = 1\n", "")) },
		want:   []line{{"a.go", 1, false}, {"a.go", 2, true}, {"a.go", 3, true}, {"a.go", 7, false}},
	},
	"a line for two": {
		change: func(p place) { p.write("a.go", replace("\ta()\n\tb()\n", "\tx()\n")) },
		want:   []line{{"a.go", 9, true}, {"a.go", 3, false}},
	},
	"attributes that hide differences": {
		change: func(p place) {
			p.write(".gitattributes", "*.go -diff\nb.go binary\n* diff=evil filter=evil\n", "a.go", replace("a = 1", "a = 7"), "b.go", replace("b = 2", "b = 7"))
			p.git("config", "diff.evil.command", "true")
			p.git("config", "diff.evil.textconv", "true")
			p.git("config", "filter.evil.clean", "true")
			p.git("-c", "filter.evil.clean=cat", "add", "-A")
		},
		want: []line{{"a.go", 3, true}, {"a.go", 1, false}, {"b.go", 4, true}, {"b.go", 3, false}},
	},
	"settings for differences": {
		change: func(p place) {
			for _, s := range []string{"diff.noprefix true", "diff.mnemonicPrefix true", "color.ui always", "diff.external true", "diff.context 9",
				"diff.interHunkContext 9", "diff.renames false", "diff.relative true", "diff.algorithm patience", "core.autocrlf true"} {
				name, value, _ := strings.Cut(s, " ")
				p.git("config", name, value)
			}
			p.write("p/a.go", replace("a = 1", "a = 7"))
		},
		want: []line{{"p/a.go", 3, true}, {"p/a.go", 1, false}, {"a.go", 0, false}},
	},
	"names that need quotes": {
		base: []string{"q/tab\t\"quoted\".env", "a\nb\n", "q/line\nbreak \\.env", "a\nb\n", "q/é.go", text, "-x.go", text},
		change: func(p place) {
			p.write("q/tab\t\"quoted\".env", "a\nc\n", "q/line\nbreak \\.env", "a\nc\n", "q/é.go", replace("a = 1", "a = 7"))
		},
		want: []line{{"q/tab\t\"quoted\".env", 1, false}, {"q/tab\t\"quoted\".env", 2, true}, {"q/line\nbreak \\.env", 1, false},
			{"q/line\nbreak \\.env", 2, true}, {"q/é.go", 3, true}, {"q/é.go", 1, false}, {"-x.go", 0, false}},
	},
	"bits of the index that hide changes": {
		change: func(p place) {
			p.git("update-index", "--assume-unchanged", "a.go")
			p.git("update-index", "--skip-worktree", "b.go")
			p.write("a.go", replace("a = 1", "a = 7"), "b.go", replace("a = 1", "a = 7"), "n.go", other)
			p.git("add", "-N", "n.go")
			p.git("rm", "-q", "--cached", "p/a.go")
		},
		want: []line{{"a.go", 3, true}, {"b.go", 3, true}, {"n.go", 1, true}, {"p/a.go", 0, false}},
	},
	"files that git does not track or ignores": {
		base:   []string{".gitignore", "ignored*\n"},
		change: func(p place) { p.write("ignored.go", other, "untracked.go", other) },
		want:   []line{{"ignored.go", 1, true}, {"untracked.go", 1, true}, {"none.go", 1, true}, {"none.go", 0, true}},
	},
	"links": {
		base: []string{"old.txt", text},
		change: func(p place) {
			p.link("a.go", "l.go")
			p.link("old.txt", "t.go")
			p.link("p", "dir")
			p.link("a.go", "b.go")
		},
		want: []line{{"l.go", 1, true}, {"t.go", 1, true}, {"dir/a.go", 1, true}, {"b.go", 1, true}, {"p/a.go", 0, false}},
	},
	"links that were there": {
		base:   []string{"@dir", "p", "@l.go", "a.go", "@out.go", "../out.go", "@m.go", "a.go"},
		change: func(p place) { p.link("b.go", "m.go") },
		want:   []line{{"dir/a.go", 0, false}, {"l.go", 0, false}, {"out.go", 1, true}, {"m.go", 1, true}},
	},
	"renamed to Go": {
		base:   []string{"notes.txt", text},
		change: func(p place) { p.git("mv", "notes.txt", "h2.go") },
		want:   []line{{"h2.go", 1, true}},
	},
	"renamed": {
		base: []string{"h1_linux.go", text, "k.go", text + "// k\n"},
		change: func(p place) {
			p.git("mv", "a.go", "p/moved.go")
			p.write("p/moved.go", replace("a = 1", "a = 7"))
			p.git("mv", "h1_linux.go", "h2_linux.go")
			p.git("mv", "k.go", "p/k_x.go")
		},
		want: []line{{"p/moved.go", 1, false}, {"p/moved.go", 3, true}, {"h2_linux.go", 0, false}, {"p/k_x.go", 0, false}},
	},
	"new beside renamed": { // and much like what was renamed
		base: []string{"notes.txt", text},
		change: func(p place) {
			p.git("mv", "a.go", "z.go")
			p.git("mv", "notes.txt", "h2.go")
			p.write("h2.go", replace("f()", "g()"))
		},
		want: []line{{"h2.go", 1, true}, {"z.go", 0, false}},
	},
	"renamed and copied": {
		change: func(p place) {
			p.remove("a.go", "b.go", "p")
			p.write("c.go", text, "d.go", text, "e.go", text, "f.go", text, "g.go", text)
		},
		want: []line{{"c.go", 0, false}, {"d.go", 0, false}, {"e.go", 0, false}, {"f.go", 0, false}, {"g.go", 1, true}},
	},
	"renamed into the build": {
		base: []string{"testdata/u.go", text + "// 1\n", "_v.go", text + "// 2\n", "w_test.go", text + "// 3\n", "x_plan9.go", text + "// 4\n", "vendor/m/y.go", text + "// 5\n",
			"nested/go.mod", mod, "nested/z.go", text + "// 6\n", "ign.go", "//go:build ignore\n\n" + text + "// 7\n"},
		change: func(p place) {
			for _, name := range []string{"testdata/u", "_v", "w_test", "x_plan9", "vendor/m/y", "nested/z", "ign"} {
				p.git("mv", name+".go", "p/"+filepath.Base(strings.TrimSuffix(strings.TrimPrefix(name, "_"), "_test"))+"1.go")
			}
			p.write("p/ign1.go", text+"// 7\n")
		},
		want: []line{{"p/u1.go", 1, true}, {"p/v1.go", 1, true}, {"p/w1.go", 1, true}, {"p/x_plan91.go", 1, true}, {"p/y1.go", 1, true}, {"p/z1.go", 1, true}, {"p/ign1.go", 1, true}},
	},
	"what a file says of the build": {
		base: []string{"con.go", "//go:build ignore\n\n" + text, "plus.go", "// +build ignore\n\n" + text, "doc.go", strings.Replace(text, "package p", "package documentation", 1),
			"c.go", strings.Replace(text, "\n", "\nimport \"C\"\n", 1), "gen.go", text, "not.go", "// Code generated by x. DO NOT EDIT.\n\n" + text, "same.go", "//go:build !plan9\n\n" + text, "broken.go", "package\n"},
		change: func(p place) {
			p.write("con.go", "//go:build !ignore\n\n"+text, "plus.go", text, "doc.go", text, "c.go", text, "gen.go", "// Code generated by x. DO NOT EDIT.\n\n"+text,
				"not.go", text, "same.go", "//go:build !plan9\n\n"+replace("a = 1", "a = 7"), "broken.go", text)
		},
		want: []line{{"con.go", 9, true}, {"plus.go", 9, true}, {"doc.go", 9, true}, {"c.go", 9, true}, {"gen.go", 9, true}, {"not.go", 9, true},
			{"same.go", 5, true}, {"same.go", 9, false}, {"broken.go", 9, true}},
	},
	"line ends": {
		base: []string{".gitattributes", "*.go text eol=crlf\n", "lf.env", "a\nb\n", "cr.env", "a\nb\n", "utf16.env", "a\nb\n"},
		change: func(p place) {
			crlf := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
			p.write("a.go", crlf(text), "b.go", crlf(replace("a = 1", "a = 7")), "lf.env", "a\r\nc\r\n", "cr.env", "a\nb\nx=1\rpassword=2", "utf16.env", "a\nb\nx\x00\n")
		},
		want: []line{{"a.go", 0, false}, {"b.go", 3, true}, {"b.go", 1, false}, {"lf.env", 1, false}, {"lf.env", 2, true}, {"cr.env", 4, true}, {"utf16.env", 1, true}},
	},
	"a workspace lets modules in": {
		base: []string{"go.work", "go 1.24\nuse .\n", "nested/go.mod", mod, "nested/n.go", text, "gone/go.mod", mod, "gone/g.go", text, "standin/go.mod", mod, "standin/s.go", text, "still/go.mod", mod, "still/t.go", text},
		change: func(p place) {
			p.write("go.work", "go 1.24\nuse .\nuse ./nested\n", "go.mod", mod+"replace x => ./standin\n")
			p.remove("gone/go.mod")
		},
		want: []line{{"nested/n.go", 1, true}, {"gone/g.go", 1, true}, {"standin/s.go", 1, true}, {"still/t.go", 0, false}, {"a.go", 0, false}},
	},
	"a workspace as before": {
		base:   []string{"go.work", "go 1.24\nuse .\nuse ./nested\n", "nested/go.mod", mod, "nested/n.go", text},
		change: func(p place) { p.write("go.work", "go 1.25\nuse ./nested\nuse .\n") },
		want:   []line{{"nested/n.go", 0, false}, {"a.go", 0, false}},
	},
	"go.mod lets folders in": {
		base:   []string{"go.mod", mod + "ignore ./secret\nignore deep\nignore ./kept\n", "secret/s.go", text, "a/deep/d.go", text, "kept/k.go", text},
		change: func(p place) { p.write("go.mod", mod+"ignore ./kept\n") },
		want:   []line{{"secret/s.go", 1, true}, {"a/deep/d.go", 1, true}, {"kept/k.go", 0, false}, {"p/a.go", 0, false}},
	},
	"vendor lists a package": {
		base:   []string{"vendor/modules.txt", "# x v1.0.0\n## explicit\nx/a\n", "vendor/x/a/a.go", text, "vendor/x/b/b.go", text},
		change: func(p place) { p.write("vendor/modules.txt", "# x v1.0.0\n## explicit\nx/a\nx/b\n") },
		want:   []line{{"vendor/x/a/a.go", 0, false}, {"vendor/x/b/b.go", 1, true}},
	},
	"outside": {
		change: func(p place) {},
		want:   []line{{"../out.go", 1, true}, {"..", 0, true}, {"a.go", 0, false}},
	},
	"a repository in the repository": {
		change: func(p place) {
			inner := place{p.T, filepath.Join(p.dir, "inner")}
			inner.write("i.go", text)
			inner.git("init", "-q")
			inner.commit()
			hidden := place{p.T, filepath.Join(p.dir, "p")}
			hidden.git("init", "-q")
			hidden.write("b.go", replace("a = 1", "a = 7"))
			hidden.commit()
		},
		want: []line{{"inner/i.go", 1, true}, {"p/a.go", 0, false}, {"p/b.go", 3, true}},
	},
	"content that a filter made": {
		base:   []string{"large.env", "version https://git-lfs.github.com/spec/v1\n"},
		change: func(p place) { p.write("large.env", "password\n") },
		want:   []line{{"large.env", 1, true}},
	},
}

func TestTouch(t *testing.T) {
	for name, test := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newPlace(t)
			p.write("go.mod", mod, "a.go", text, "b.go", text, "p/a.go", text, "p/b.go", text)
			for i := 0; i < len(test.base); i += 2 {
				if link, ok := strings.CutPrefix(test.base[i], "@"); ok {
					p.link(test.base[i+1], link)
				} else {
					p.write(test.base[i], test.base[i+1])
				}
			}
			p.write("../out.go", text)
			p.commit()
			test.change(p)
			p.check(p.dir, "HEAD", test.want)
			p.remove("p/.git", "inner/.git")
			p.commit()
			p.check(p.dir, "HEAD~1", test.want)
		})
	}
}

// check compares what is new below a folder.
func (p place) check(dir, rev string, want []line) {
	p.Helper()
	c, err := changes.Since(dir, rev)
	if err != nil {
		p.Fatal(err)
	}
	for _, l := range want {
		if got := c.Touch(filepath.Join(dir, l.file), l.number, l.number); got != l.isNew {
			p.Errorf("since %s: %q line %d: new %v", rev, l.file, l.number, got)
		}
	}
}

// TestSubmodule has a submodule whose commit changed, and one whose old commit is not at hand.
func TestSubmodule(t *testing.T) {
	inner, p := newPlace(t), newPlace(t)
	inner.write("s.go", text, "same.go", text)
	inner.commit()
	p.write("go.mod", mod)
	p.git("submodule", "--quiet", "add", inner.dir, "sub")
	p.git("submodule", "--quiet", "add", inner.dir, "lost")
	p.commit()
	for _, name := range []string{"sub", "lost"} {
		sub := place{t, filepath.Join(p.dir, name)}
		sub.write("s.go", replace("a = 1", "a = 7"), "n.go", other)
		sub.commit()
	}
	lost := place{t, filepath.Join(p.dir, "lost")}
	lost.git("checkout", "-q", "--orphan", "x")
	lost.commit()
	lost.git("branch", "-r", "-d", "origin/HEAD")
	err := filepath.WalkDir(filepath.Join(p.dir, ".git", "modules", "lost", "objects"), func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && len(d.Name()) == 38 {
			data, _ := os.ReadFile(name)
			err = errors.Join(os.Remove(name), os.WriteFile(name, data[:len(data)/2], 0o666))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []line{{"sub/s.go", 3, true}, {"sub/s.go", 1, false}, {"sub/same.go", 0, false}, {"sub/n.go", 1, true}, {"lost/same.go", 1, true}}
	p.check(p.dir, "HEAD", want)
	p.write("sub/.git", "gitdir: nowhere\n")
	p.check(p.dir, "HEAD", []line{{"sub/same.go", 1, true}})
}

// TestBelow starts in a folder of the repository that is a module, by a link, and with relative names.
func TestBelow(t *testing.T) {
	p := newPlace(t)
	p.write("go.mod", mod, "a.go", text, "m/go.mod", mod, "m/a.go", text)
	p.commit()
	p.write("m/a.go", replace("a = 1", "a = 7"))
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(filepath.Join(p.dir, "m"), link); err != nil {
		t.Skip(err)
	}
	p.check(link, "HEAD", []line{{"a.go", 3, true}, {"a.go", 1, false}})
	t.Chdir(link)
	p.check(".", "HEAD", []line{{"a.go", 3, true}, {"a.go", 1, false}})
}

func TestErrors(t *testing.T) {
	p := newPlace(t)
	p.write("a.go", text)
	p.commit()
	for rev, want := range map[string]string{"--output=evil": "is no revision", "none": `no revision "none"`, "": "is no revision"} {
		if _, err := changes.Since(p.dir, rev); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", rev, err)
		}
	}
	if _, err := changes.Since(t.TempDir(), "first"); err == nil || !strings.Contains(err.Error(), "is this a git repository") {
		t.Errorf("outside: %v", err)
	}
}
