package reach

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"strconv"
	"strings"
)

// A part is a piece of a file that can change by itself: a function, a spec of a group of variables or types, a group of
// constants (where iota makes one depend on those above), or an import.
type part struct {
	node   ast.Node // *ast.FuncDecl, *ast.GenDecl or a spec
	names  []string // what it declares: "F", "T.M", "x"; of an import its path
	first  int      // its first line, with what documents it
	last   int
	text   string // with the rest of its last line, where a comment may stand
	isInit bool   // it runs without being named: init, or variables called _

	source string // its text as it stands in the file
	offset int    // where that begins
}

// isImport reports whether the part is an import.
func (p *part) isImport() bool {
	_, ok := p.node.(*ast.ImportSpec)
	return ok
}

// A layout is a file as parts. What holds for all of it is the head: the package's name, and comments that decide
// whether the file is built and believed.
type layout struct {
	head  string
	parts []*part
}

// parse splits the text of a file. What does not parse is one part that equals nothing.
func parse(src []byte) (*token.FileSet, *ast.File, layout) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil || file == nil {
		return fset, nil, layout{head: "\x00" + string(src)}
	}
	return fset, file, split(fset, file, src)
}

// split returns the parts of a file whose text is src.
func split(fset *token.FileSet, file *ast.File, src []byte) layout {
	s := splitter{fset, src, file.FileStart, layout{head: head(file)}}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			s.add(d, d.Doc, d, funcName(d))
			s.last().isInit = d.Name.Name == "init" && d.Recv == nil
		case *ast.GenDecl:
			s.group(d)
		}
	}
	return s.layout
}

type splitter struct {
	fset   *token.FileSet
	src    []byte
	base   token.Pos
	layout layout
}

func (s *splitter) last() *part { return s.layout.parts[len(s.layout.parts)-1] }

// group adds the parts of a declaration in parentheses or without.
func (s *splitter) group(d *ast.GenDecl) {
	var names []string
	for _, spec := range d.Specs {
		switch spec := spec.(type) {
		case *ast.ImportSpec:
			name, _ := strconv.Unquote(spec.Path.Value)
			if name == "C" { // the comment above is a program
				s.add(spec, d.Doc, d, name)
			} else {
				s.add(spec, nil, spec, name)
			}
		case *ast.TypeSpec:
			s.add(spec, either(spec.Doc, d), whole(spec, d), spec.Name.Name)
		case *ast.ValueSpec:
			var own []string
			for _, id := range spec.Names {
				own = append(own, id.Name)
			}
			if names = append(names, own...); d.Tok == token.VAR {
				s.add(spec, either(spec.Doc, d), whole(spec, d), own...)
				s.last().isInit = strings.Trim(strings.Join(own, ""), "_") == ""
			}
		}
	}
	if d.Tok == token.CONST {
		s.add(d, d.Doc, d, names...)
	}
}

// either returns the comment that documents a spec: its own, or that of a declaration without parentheses.
func either(own *ast.CommentGroup, d *ast.GenDecl) *ast.CommentGroup {
	if own == nil && !d.Lparen.IsValid() {
		return d.Doc
	}
	return own
}

// whole returns the declaration of a spec that stands alone, and else the spec.
func whole(spec ast.Node, d *ast.GenDecl) ast.Node {
	if !d.Lparen.IsValid() {
		return d
	}
	return spec
}

// add adds a part that begins with its documentation and ends with the line of its node's end.
func (s *splitter) add(node ast.Node, doc *ast.CommentGroup, extent ast.Node, names ...string) {
	start, end := extent.Pos(), extent.End()
	if doc != nil && doc.Pos() < start {
		start = doc.Pos()
	}
	from, to := int(start-s.base), int(end-s.base)
	p := &part{node: node, names: names, first: s.line(start), last: s.line(end)}
	if 0 <= from && from <= to && to <= len(s.src) {
		rest, _, _ := strings.Cut(string(s.src[to:]), "\n")
		p.source, p.offset = string(s.src[from:to]), from
		p.text = plain(p.source + rest)
	}
	s.layout.parts = append(s.layout.parts, p)
}

func (s *splitter) line(pos token.Pos) int { return s.fset.PositionFor(pos, false).Line }

// plain returns a text with the line ends that git may have converted, and without space at its end.
func plain(text string) string {
	return strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))
}

// words returns a text without what formatting decides on.
func words(text string) string { return strings.Join(strings.Fields(text), " ") }

// head returns what of the lines above a package's name says something to the compiler or to tools.
func head(file *ast.File) string {
	lines := []string{"package " + file.Name.Name}
	for _, group := range file.Comments {
		for _, c := range group.List {
			text := plain(c.Text)
			if c.Pos() < file.Package && (strings.HasPrefix(text, "//go:") || strings.HasPrefix(text, "// +build") || ast.IsGenerated(file)) {
				lines = append(lines, text)
			}
		}
	}
	return strings.Join(lines, "\n")
}

// funcName returns "F", or "T.M" for a method.
func funcName(d *ast.FuncDecl) string {
	if d.Recv == nil || len(d.Recv.List) == 0 {
		return d.Name.Name
	}
	t := d.Recv.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.ParenExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return x.Name + "." + d.Name.Name
		default:
			return "." + d.Name.Name
		}
	}
}

// changed compares the layouts of a file before and after: which parts are not as they were, and which are gone or were
// different. Where the head has changed everything has.
func changed(before, after layout) (now, gone []*part) {
	left := make(map[string]int)
	if before.head == after.head {
		for _, p := range before.parts {
			left[p.text]++
		}
	}
	same := make(map[string]int)
	for _, p := range after.parts {
		if left[p.text] > 0 {
			left[p.text]--
			same[p.text]++
		} else {
			now = append(now, p)
		}
	}
	for _, p := range before.parts {
		if same[p.text] > 0 {
			same[p.text]--
		} else {
			gone = append(gone, p)
		}
	}
	return now, gone
}

// folderOf returns the folder of a file's name with slashes.
func folderOf(name string) string { return path.Dir(name) }
