package driver

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/finding"
)

// A pattern such as ./... is read as "all that is here". The go command leaves out of that what the build at hand does
// not select, whole packages of it without a word, and other modules that lie below. A flaw there is not found, and the
// run says how much of it there is.

// The reasons for which Go code is not looked at.
const (
	unbuiltReason = "the build at hand does not select these files (build constraints, GOOS, GOARCH, cgo)"
	nestedReason  = "modules of their own below the packages that were asked for"
	workReason    = "other modules of the workspace"
	boundReason   = "folders that were too many to look for other modules in"
	importReason  = "packages of the module that are imported and that no pattern matches (testdata, linked folders)"
)

// maxFolders bounds how many folders are looked into.
const maxFolders = 20_000

// leftOut adds to the result the Go files and modules that the patterns seem to name and do not.
func leftOut(result *finding.Result, opts Options, roots []*packages.Package, names names) {
	w := &outsider{names: names, tests: opts.Tests, known: make(map[string]bool), modules: make(map[string]bool)}
	for _, p := range roots {
		if p.Module != nil {
			w.modules[p.Module.Dir] = true
		}
		for _, list := range [][]string{p.GoFiles, p.CompiledGoFiles, p.OtherFiles, p.IgnoredFiles} {
			for _, file := range list {
				w.known[filepath.Dir(file)] = true
			}
		}
		for _, file := range p.IgnoredFiles {
			w.unbuilt(file)
		}
	}
	for _, pattern := range opts.Patterns {
		dir, ok := strings.CutSuffix(filepath.ToSlash(pattern), "/...")
		if !ok || !strings.HasPrefix(dir, ".") && !filepath.IsAbs(dir) {
			continue // who names a package wants that one
		}
		if dir = filepath.FromSlash(dir); !filepath.IsAbs(dir) {
			dir = filepath.Join(names.base, dir)
		}
		w.walk(dir)
		w.workspace(dir)
		w.imports(roots, dir)
	}
	for reason, list := range map[string][]string{nestedReason: w.nested, workReason: w.work, boundReason: w.cut} {
		if len(list) > 0 {
			result.Omit(finding.Unasked, reason, list...)
		}
	}
	if len(w.imported) > 0 {
		result.Omit(finding.Unmatched, importReason, w.imported...)
	}
	if len(w.files) > 0 {
		result.Omit(finding.Unbuilt, unbuiltReason, w.files...)
	}
}

// An outsider collects what is not looked at.
type outsider struct {
	names   names
	tests   bool
	known   map[string]bool // folders of the packages that were asked for
	modules map[string]bool // folders of their modules
	folders int

	files, nested, work, cut, imported []string // what was found
}

// imports notes the packages below a folder that are part of the program and no root. The go command passes over folders
// that are links, over testdata, and over names that begin with a point or a line, and yet a package may import what is there.
func (w *outsider) imports(roots []*packages.Package, dir string) {
	known := make(map[string]bool)
	for _, p := range roots {
		known[p.PkgPath] = true
	}
	packages.Visit(roots, nil, func(p *packages.Package) {
		if p.Module == nil || !p.Module.Main || known[p.PkgPath] || len(p.GoFiles) == 0 {
			return
		}
		if below, err := filepath.Rel(dir, filepath.Dir(p.GoFiles[0])); err == nil && filepath.IsLocal(below) {
			w.imported = append(w.imported, p.PkgPath)
		}
	})
}

// unbuilt notes a Go file that is not built.
func (w *outsider) unbuilt(file string) {
	base := filepath.Base(file)
	if filepath.Ext(base) == ".go" && base[0] != '_' && base[0] != '.' && (w.tests || !strings.HasSuffix(base, "_test.go")) {
		w.files = append(w.files, w.names.short(file))
	}
}

// walk looks into the folders below one, as far as the go command does.
func (w *outsider) walk(top string) {
	filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // what cannot be read is no package either
		case !d.IsDir():
			if filepath.Ext(path) == ".go" && !w.known[filepath.Dir(path)] {
				w.unbuilt(path)
			}
			return nil
		case path != top && w.passes(path, d.Name()):
			return fs.SkipDir
		}
		if w.folders++; w.folders > maxFolders {
			w.cut = append(w.cut, w.names.short(top))
			return fs.SkipAll
		}
		return nil
	})
}

// passes reports whether the go command passes over a folder, and notes one that is another module.
func (w *outsider) passes(path, name string) bool {
	if name[0] == '.' || name[0] == '_' || slices.Contains([]string{"testdata", "vendor", "node_modules"}, name) {
		return true
	}
	if _, err := os.Lstat(filepath.Join(path, "go.mod")); err != nil || w.modules[path] {
		return false
	}
	w.nested = append(w.nested, w.names.short(path))
	return true
}

// workspace notes the modules of the workspace around a folder that have none of the packages, but for those below the
// folder, which walk has seen.
func (w *outsider) workspace(dir string) {
	file := workFile(dir)
	text, err := os.ReadFile(file)
	if err != nil {
		return
	}
	block := false
	for line := range strings.Lines(string(text)) {
		line, _, _ = strings.Cut(line, "//")
		words := strings.Fields(line)
		switch {
		case len(words) == 2 && words[0] == "use" && words[1] == "(":
			block = true
			continue
		case len(words) == 1 && words[0] == ")":
			block = false
			continue
		case len(words) == 2 && words[0] == "use":
			words = words[1:]
		case !block || len(words) != 1:
			continue
		}
		used := filepath.FromSlash(strings.Trim(words[0], "\"`"))
		if !filepath.IsAbs(used) {
			used = filepath.Join(filepath.Dir(file), used)
		}
		if below, err := filepath.Rel(dir, used); !w.modules[used] && (err != nil || !filepath.IsLocal(below)) {
			w.work = append(w.work, w.names.short(used))
		}
	}
}

// workFile returns the go.work that holds for a folder, as far as the environment does not say otherwise.
func workFile(dir string) string {
	if file := os.Getenv("GOWORK"); file != "" {
		return file // or off
	}
	for {
		file := filepath.Join(dir, "go.work")
		if info, err := os.Stat(file); err == nil && info.Mode().IsRegular() {
			return file
		}
		if dir == filepath.Dir(dir) {
			return ""
		}
		dir = filepath.Dir(dir)
	}
}
