package source

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"unicode/utf8"

	"github.com/secvet/secvet/internal/enclosing"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/lex"
	"github.com/secvet/secvet/internal/redact"
)

// A file is the text of a Go file in the forms that are needed of it.
type file struct {
	text   []byte
	tokens []lex.Token
	lines  []string // with secrets masked; nil until asked for
	fset   *token.FileSet
	syntax *ast.File           // nil until asked for
	paths  map[span][]ast.Node // what path has returned
	texts  map[span]string     // what canonical has returned
}

// show prepares the text for showing, without the secrets that are known by now.
func (f *file) show(known redact.Known) {
	if f.lines != nil {
		return
	}
	f.load()
	shown := redact.Code(redact.File{Text: f.text, Tokens: f.tokens, Syntax: f.syntax}, known)
	for line := range strings.SplitSeq(string(shown), "\n") {
		f.lines = append(f.lines, strings.TrimSuffix(line, "\r"))
	}
}

// maxLine is how many bytes of a line are shown. Longer ones are data more often than code.
const maxLine = 2000

// excerpt returns a line with some before and after it.
func (f *file) excerpt(line, around int) finding.Excerpt {
	if line < 1 || line > len(f.lines) {
		return finding.Excerpt{}
	}
	first, last := max(line-around, 1), min(line+around, len(f.lines))
	if last == len(f.lines) && last > line && f.lines[last-1] == "" {
		last-- // what follows the last line end
	}
	e := finding.Excerpt{First: first}
	for _, text := range f.lines[first-1 : last] {
		e.Lines = append(e.Lines, cut(text))
	}
	return e
}

func cut(line string) string {
	if len(line) <= maxLine {
		return line
	}
	end := maxLine
	for end > 0 && !utf8.RuneStart(line[end]) {
		end--
	}
	return line[:end]
}

// offset returns where a position is in the text, or -1.
func (f *file) offset(p finding.Position) int {
	f.load()
	tf := f.fset.File(f.syntax.FileStart)
	if p.Line < 1 || p.Line > tf.LineCount() {
		return -1
	}
	return min(tf.Offset(tf.LineStart(p.Line))+max(p.Column-1, 0), len(f.text))
}

// load parses the file as far as that is possible.
func (f *file) load() {
	if f.syntax != nil {
		return
	}
	f.fset = token.NewFileSet()
	f.syntax, _ = parser.ParseFile(f.fset, "", f.text, parser.SkipObjectResolution)
}

// path returns the syntax around the text from start to end, innermost first.
func (f *file) path(start, end int) []ast.Node {
	place := span{start, end}
	nodes, ok := f.paths[place]
	if !ok {
		base := f.syntax.FileStart
		nodes = enclosing.Path(f.syntax, base+token.Pos(start), base+token.Pos(end))
		if f.paths == nil {
			f.paths = make(map[span][]ast.Node)
		}
		f.paths[place] = nodes
	}
	return nodes
}

// function names the top-level declaration around a position.
func (f *file) function(p finding.Position) string {
	at := f.offset(p)
	if at < 0 {
		return ""
	}
	name := ""
	for _, n := range f.path(at, at) {
		switch n := n.(type) {
		case *ast.FuncDecl:
			name = declared(n)
		case *ast.ValueSpec:
			name = n.Names[0].Name
		case *ast.TypeSpec:
			name = n.Name.Name
		}
	}
	return name
}

// declared returns a function's name with its receiver's type.
func declared(fn *ast.FuncDecl) string {
	if fn.Recv == nil || len(fn.Recv.List) == 0 {
		return fn.Name.Name
	}
	typ, format := fn.Recv.List[0].Type, "T"
	if star, ok := typ.(*ast.StarExpr); ok {
		typ, format = star.X, "(*T)"
	}
	switch index := typ.(type) {
	case *ast.IndexExpr:
		typ = index.X
	case *ast.IndexListExpr:
		typ = index.X
	}
	id, ok := typ.(*ast.Ident)
	if !ok {
		return fn.Name.Name
	}
	return strings.Replace(format, "T", id.Name, 1) + "." + fn.Name.Name
}
