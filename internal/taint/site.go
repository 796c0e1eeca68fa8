package taint

import (
	"cmp"
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
	p := e.at.Position(s.Pos)
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

// ComparePos orders positions by their files' names and by where they are in them. Positions of different files must not be
// compared as numbers: these say which file was parsed first, and several are parsed at the same time.
func ComparePos(fset *token.FileSet, a, b token.Pos) int {
	f, g := fset.File(a), fset.File(b)
	if f == g || f == nil || g == nil {
		return cmp.Compare(a, b)
	}
	return cmp.Or(cmp.Compare(filepath.Base(f.Name()), filepath.Base(g.Name())), cmp.Compare(f.Name(), g.Name()))
}

// compareSites orders sites: those of the package under analysis first.
func compareSites(fset *token.FileSet, a, b Site) int {
	if a.Pos.IsValid() != b.Pos.IsValid() {
		return cmp.Compare(b.Pos, a.Pos)
	}
	return cmp.Or(
		ComparePos(fset, a.Pos, b.Pos),
		cmp.Compare(a.Pkg, b.Pkg), cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col),
	)
}

// A Placer turns sites into positions of one file set. The passes that read one result share it.
//
// A site of another package is in a file that is not in the file set. Each such site gets a character of a file that stands in
// for the real one, and that character gets the line and column of the site, as "//line" gives them to generated code: so there
// is no line or column that is too high.
type Placer struct {
	mu    sync.Mutex
	fset  *token.FileSet
	files map[string]*standIn
	known map[Site]token.Pos
	// Of the package under analysis: its import path and folder, and its module's path.
	pkg, dir, module string
}

// A standIn is the file that stands in for one of another package, and how many of its characters are taken.
type standIn struct {
	file  *token.File
	taken int
}

// standInSize is how many sites a stand-in has room for. When it is full there is another one of the same name.
const standInSize = 64

// Pos returns a position for the site in the file set: its own, or one in a file that stands in for the real one.
// Packages of the same module get their file's path under root, others import path and file name.
func (p *Placer) Pos(s Site) token.Pos {
	if s.Pos.IsValid() || s.File == "" {
		return s.Pos
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if pos, ok := p.known[s]; ok {
		return pos
	}
	if p.known == nil {
		p.known, p.files = make(map[Site]token.Pos), make(map[string]*standIn)
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
