package taint

import (
	"fmt"
	"go/token"
	"go/types"
	"path/filepath"
	"strings"
	"sync"
)

// A Site is a place in some package's source text. In the package under analysis it has a Pos; in
// another one it is told by that package's path, the file's name and the position in it, so that facts
// hold no path of a machine.
type Site struct {
	Pos       token.Pos
	Pkg, File string
	Line, Col int
}

// far returns the site as other packages see it.
func (e *engine) far(s Site) Site {
	if !s.Pos.IsValid() {
		return s
	}
	p := e.fset.Position(s.Pos)
	return Site{Pkg: pkgPath(e.pkg), File: filepath.Base(p.Filename), Line: p.Line, Col: p.Column}
}

// pkgPath is the import path without the mark of a vendor folder.
func pkgPath(p *types.Package) string {
	path := p.Path()
	if _, after, ok := strings.Cut(path, "/vendor/"); ok {
		return after
	}
	return strings.TrimPrefix(path, "vendor/")
}

// A fakeFile gives positions to places in files that are not in the file set. Line and column are
// true as long as they are within these bounds.
const (
	fakeLines   = 1 << 14
	fakeColumns = 1 << 8
)

// Pos returns a position for the site in fset: its own, or one in a file that stands for the real one.
// Packages of the same module get their file's path under root, others import path and file name.
func (p *Placer) Pos(s Site) token.Pos {
	if s.Pos.IsValid() || s.File == "" {
		return s.Pos
	}
	name := p.name(s)
	p.mu.Lock()
	defer p.mu.Unlock()
	f := p.files[name]
	if f == nil {
		f = p.fset.AddFile(name, -1, fakeLines*fakeColumns)
		lines := make([]int, fakeLines)
		for i := range lines {
			lines[i] = i * fakeColumns
		}
		f.SetLines(lines)
		if p.files == nil {
			p.files = make(map[string]*token.File)
		}
		p.files[name] = f
	}
	line, col := min(s.Line, fakeLines-1), min(s.Col, fakeColumns-1)
	return f.LineStart(max(line, 1)) + token.Pos(max(col, 1)-1)
}

// A Placer turns sites into positions of one file set. The passes that read one result share it.
type Placer struct {
	mu    sync.Mutex
	fset  *token.FileSet
	files map[string]*token.File
	// Of the package under analysis: its import path and folder, and its module's path.
	pkg, dir, module string
}

// name returns the file's path, if the site's package is of the same module as the one under analysis.
func (p *Placer) name(s Site) string {
	if p.module == "" || !within(s.Pkg, p.module) || !within(p.pkg, p.module) || p.dir == "" {
		return s.Pkg + "/" + s.File
	}
	up := strings.Repeat("../", strings.Count(strings.TrimPrefix(p.pkg, p.module), "/"))
	return filepath.Join(p.dir, filepath.FromSlash(up+strings.TrimPrefix(s.Pkg, p.module)), s.File)
}

// SameModule reports whether a package is of the module of the package under analysis, as far as that is
// known: then what it reports is seen too.
func (p *Placer) SameModule(pkg string) bool { return p.module != "" && within(pkg, p.module) }

func within(pkg, module string) bool {
	return pkg == module || strings.HasPrefix(pkg, module+"/")
}

// String is the site for people who have no file set.
func (s Site) String() string { return fmt.Sprintf("%s/%s:%d:%d", s.Pkg, s.File, s.Line, s.Col) }
