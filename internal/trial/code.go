package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// try analyzes a body of code, as often as it is asked for, and prints its row.
func (t *trial) try(name, dir string, patterns ...string) error {
	r := row{name: name, lines: lines(dir)}
	if t.race {
		r.outcome = t.once(dir, 2, false, patterns...)
		r.same = "not asked"
	} else {
		one, two := t.once(dir, 1, false, patterns...), t.once(dir, 2, false, patterns...)
		r.outcome, r.same = two, agree(one, two)
	}
	t.print(r)
	if patterns = loadable(dir, patterns); t.vet && len(patterns) > 0 {
		vet := row{name: name + ", go vet", lines: r.lines}
		vet.outcome = t.once(dir, 2, true, patterns...)
		vet.same = "not asked"
		t.print(vet)
	}
	return nil
}

// loadable returns the packages that the go command can load with all that they import: go vet looks at none of them if there
// is one that it cannot load.
func loadable(dir string, patterns []string) []string {
	cmd := exec.Command("go", append([]string{"list", "-e", "-deps=false", "-f", "{{if not .Incomplete}}{{.ImportPath}}{{end}}"}, patterns...)...)
	cmd.Dir, cmd.Env = dir, environ()
	out, _ := cmd.Output()
	return strings.Fields(string(out))
}

// agree says whether two runs printed the same.
func agree(one, two outcome) string {
	if bytes.Equal(one.text, two.text) {
		return "yes"
	}
	return "NO"
}

// print prints a row, and below it what went wrong.
func (t *trial) print(r row) {
	fmt.Printf("| %s | %d | %d | %.1f | %.2f | %d | %d | %d | %d | %d | %s |\n",
		r.name, r.packages, r.lines, r.cpu.Seconds(), r.perLine(), r.memory>>20, len(r.failures), r.cuts, r.findings, r.broken, r.same)
	for _, f := range r.failures {
		fmt.Fprintf(os.Stderr, "%s: %s\n", r.name, f)
	}
	t.bad = t.bad || len(r.failures) > 0 || r.same == "NO"
	t.rows = append(t.rows, r)
}

// lines counts the lines of the Go files below a folder that are no tests.
func lines(dir string) (n int) {
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil
		case path == filepath.Join(source(), "cmd") && path != dir:
			return fs.SkipDir // std is without it
		case d.IsDir() && path != dir && (d.Name() == "testdata" || d.Name() == "vendor" || strings.HasPrefix(d.Name(), ".")):
			return fs.SkipDir
		case filepath.Ext(path) == ".go" && !strings.HasSuffix(path, "_test.go"):
			text, _ := os.ReadFile(path)
			n += bytes.Count(text, []byte("\n"))
		}
		return nil
	})
	return n
}

// programs analyzes the files of GOROOT/test, each as a package of its own. Many are not to compile.
func (t *trial) programs() error {
	from := filepath.Join(goEnv("GOROOT"), "test")
	dir := filepath.Join(t.work, "test")
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	n := 0
	err := filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return nil
		}
		n++
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return write(filepath.Join(dir, fmt.Sprintf("p%04d", n), "p.go"), text)
	})
	if err != nil || n == 0 {
		return err // no such folder: Go is often installed without
	}
	if err := write(filepath.Join(dir, "go.mod"), []byte("module example.com/test\n\ngo 1.26.0\n")); err != nil {
		return err
	}
	return t.try("GOROOT/test", dir, "./...")
}

func write(name string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	return os.WriteFile(name, text, 0o666)
}

// modules analyzes the modules of the module cache, each in a copy.
func (t *trial) modules() error {
	root := goEnv("GOMODCACHE")
	var found []string
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || !d.IsDir():
			return nil
		case path == filepath.Join(root, "cache"):
			return fs.SkipDir
		case !strings.Contains(d.Name(), "@"):
			return nil
		}
		if name, _ := filepath.Rel(root, path); strings.Contains(name, t.only) {
			found = append(found, name)
		}
		return fs.SkipDir
	})
	for _, name := range spread(found, t.most) {
		dir := filepath.Join(t.work, "module")
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
		if err := copyModule(filepath.Join(root, name), dir); err != nil {
			return err
		}
		if err := t.try(filepath.ToSlash(name), dir, "./..."); err != nil {
			return err
		}
	}
	return nil
}

// spread returns n of a list, from all parts of it; all if n is 0.
func spread(list []string, n int) (part []string) {
	slices.Sort(list)
	if n <= 0 || n >= len(list) {
		return list
	}
	for i := range n {
		part = append(part, list[i*len(list)/n])
	}
	return part
}

// copyModule copies a module, and gives it a go.mod if it has none.
func copyModule(from, to string) error {
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		return err
	}
	err := filepath.WalkDir(to, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chmod(path, 0o700)
	})
	if err != nil {
		return err
	}
	name := filepath.Join(to, "go.mod")
	if _, err := os.Stat(name); err == nil {
		return nil
	}
	path, _, _ := strings.Cut(filepath.ToSlash(from), "@")
	return write(name, []byte("module example.com/"+filepath.Base(path)+"\n\ngo 1.26.0\n"))
}
