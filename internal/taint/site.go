package taint

import (
	"go/token"
	"path/filepath"
	"strings"
	"sync"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/where"
)

// Sites of other packages, and how they get positions. A finding in a callee of another package is reported there, by
// file and line, but go/analysis reports positions of a file set that holds only files of this package. So files are made
// up to stand in for the others.

// far returns a site of a package as other packages see it: without a position, and without a path of this machine.
func far(at *where.Finder, pkg string, s summary.Site) summary.Site {
	if !s.Pos.IsValid() {
		return s
	}
	p := at.Position(s.Pos)
	return summary.Site{Pkg: pkg, File: filepath.Base(p.Filename), Line: p.Line, Col: p.Column}
}

func (e *Package) far(s summary.Site) summary.Site { return far(e.at, ssautil.PkgPath(e.Pkg), s) }

// Far returns a site as other packages see it: by package, file, line and column.
func (p *Placer) Far(s summary.Site) summary.Site { return far(p.at, p.pkg, s) }

// Pos returns a position for the site in the file set: its own, or one in a file that stands in for the real one.
// Packages of the same module get their file's path under root, others import path and file name.
func (p *Placer) Pos(s summary.Site) token.Pos {
	if s.Pos.IsValid() || s.File == "" {
		return s.Pos
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if pos, ok := p.known[s]; ok {
		return pos
	}
	if p.known == nil {
		p.known, p.files = make(map[summary.Site]token.Pos), make(map[string]*standIn)
	}
	name := p.name(s)
	f := p.files[name]
	if f == nil || f.taken == standInSize {
		f = &standIn{file: p.fset.AddFile(name, -1, standInSize)}
		p.files[name] = f
	}
	f.file.AddLineColumnInfo(f.taken, name, max(s.Line, 1), max(s.Col, 1))
	pos := f.file.Pos(f.taken)
	f.taken++
	p.known[s] = pos
	return pos
}

// A Placer turns sites into positions of one file set. The passes that read one result share it.
//
// A site of another package is in a file that is not in the file set. Each such site gets a character of a file that
// stands in for the real one, and that character gets the line and column of the site, as "//line" gives them to
// generated code: so there is no line or column that is too high.
type Placer struct {
	mu    sync.Mutex
	fset  *token.FileSet
	at    *where.Finder // of the package's own files
	files map[string]*standIn
	known map[summary.Site]token.Pos
	// Of the package under analysis: its import path and folder, and its module's path.
	pkg, dir, module string
}

// name returns the file's path, if the site's package is of the same module as the one under analysis.
func (p *Placer) name(s summary.Site) string {
	if p.module == "" || !ssautil.Within(s.Pkg, p.module) || !ssautil.Within(p.pkg, p.module) || p.dir == "" {
		return s.Pkg + "/" + s.File
	}
	up := strings.Repeat("../", strings.Count(strings.TrimPrefix(p.pkg, p.module), "/"))
	return filepath.Join(p.dir, filepath.FromSlash(up+strings.TrimPrefix(s.Pkg, p.module)), s.File)
}

// SameModule reports whether a package is of the module of the package under analysis, as far as that is
// known: then what it reports is seen too.
func (p *Placer) SameModule(pkg string) bool { return p.module != "" && ssautil.Within(pkg, p.module) }

// A standIn is the file that stands in for one of another package, and how many of its characters are taken.
type standIn struct {
	file  *token.File
	taken int
}

// standInSize is how many sites a stand-in has room for. When it is full there is another one of the same name.
const standInSize = 64
