// Package where tells where code stands: in which file, line and column of what was written, whatever comments of the
// form "//line name:7" say.
//
// Those comments are for programs that write Go from something else, and anybody else can write them too. Who decides by
// them whether a finding is new, suppressed or excluded lets the code decide that about itself: a comment "//line
// old.go:1" would make a finding one in a file that has not changed. So findings are told where they really are, in all
// doors: an analyzer reports positions in a second file of the file set that has the same name and lines as the first and
// no such comments.
//
// The one who may write them is cgo. What it makes of a file begins with one and is nobody's to read; of those files the
// comments that cgo writes count, and those that it copied from the source do not.
package where

import (
	"go/ast"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
)

// A Finder finds places in the files of a package.
type Finder struct {
	fset    *token.FileSet
	files   map[*token.File]*ast.File
	cgoDirs map[string]bool // folders that cgo writes to

	mu    sync.Mutex
	plain map[*token.File]*token.File // without the comments that do not count
}

// New returns a finder for a package's files.
func New(fset *token.FileSet, files []*ast.File) *Finder {
	f := &Finder{
		fset: fset, files: make(map[*token.File]*ast.File, len(files)), cgoDirs: make(map[string]bool),
		plain: make(map[*token.File]*token.File),
	}
	for _, syntax := range files {
		if file := fset.File(syntax.FileStart); file != nil {
			f.files[file] = syntax
			if filepath.Base(file.Name()) == "_cgo_gotypes.go" {
				f.cgoDirs[filepath.Dir(file.Name())] = true
			}
		}
	}
	return f
}

// Pos returns a position in the file set that stands for the same place, and of which the file set says where it really
// is. Positions that are not in the package's files stay what they are.
func (f *Finder) Pos(pos token.Pos) token.Pos {
	file := f.fset.File(pos)
	if file == nil || f.files[file] == nil || file.PositionFor(pos, true) == file.PositionFor(pos, false) {
		return pos
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	plain := f.plain[file]
	if plain == nil {
		plain = f.fset.AddFile(file.Name(), -1, file.Size())
		plain.SetLines(file.Lines())
		if f.isByCgo(file) {
			follow(plain, file, f.files[file])
		}
		f.plain[file] = plain
	}
	return plain.Pos(file.Offset(pos))
}

// Position returns where a position really is.
func (f *Finder) Position(pos token.Pos) token.Position { return f.fset.Position(f.Pos(pos)) }

// isByCgo reports whether cgo wrote a file. It is not for the file to say: such files lie beside one that no package can
// have, or in the go command's cache, where names have no ending.
func (f *Finder) isByCgo(file *token.File) bool {
	return filepath.Ext(file.Name()) != ".go" || f.cgoDirs[filepath.Dir(file.Name())]
}

// follow has a file obey the comments of cgo: the first one, which names the source, and those of the form
// "/*line :7:3*/" around what cgo has put in place of something.
func follow(plain, file *token.File, syntax *ast.File) {
	name := ""
	for _, group := range syntax.Comments {
		for _, c := range group.List {
			text, isLine := strings.CutPrefix(c.Text, "//line ")
			text, isPart := strings.CutPrefix(strings.TrimSuffix(text, "*/"), "/*line :")
			switch {
			case isLine && name == "" && c.Pos() < syntax.Package:
				if source, line, column, ok := parse(text); ok {
					name = source
					if next := file.Line(c.Pos()) + 1; next <= file.LineCount() {
						plain.AddLineColumnInfo(file.Offset(file.LineStart(next)), name, line, column)
					}
				}
			case isPart && name != "":
				if _, line, column, ok := parse(":" + text); ok {
					plain.AddLineColumnInfo(file.Offset(c.End()), name, line, column)
				}
			}
		}
	}
}

// parse reads "name:line:column".
func parse(text string) (name string, line, column int, ok bool) {
	name, last, ok1 := cutNumber(strings.TrimRight(text, "\r\n"))
	name, first, ok2 := cutNumber(name)
	return name, first, last, ok1 && ok2
}

// cutNumber cuts ":number" off the end.
func cutNumber(s string) (string, int, bool) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return s, 0, false
	}
	n, err := strconv.Atoi(s[i+1:])
	return s[:i], n, err == nil && n > 0
}
