package source

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"go/ast"
	"go/token"
	"path"
	"path/filepath"
	"sort"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// prints gives findings their fingerprints and ways.
type prints struct {
	count map[string]int     // of what cannot be told apart by its text
	known map[printed]string // those of the places where a finding has been
}

// A printed place has one fingerprint, however many sources lead there.
type printed struct {
	analyzer, category string
	pos, end           finding.Position
}

func newPrints() prints { return prints{make(map[string]int), make(map[printed]string)} }

// of identifies a finding by what it says and where that is in the program: package, declaration
// and the code's tokens. It does not know lines, files' names, formatting or comments, so that a finding
// stays the same while the code around it changes. Literals are left out, so that no secret can be
// guessed from it; what they cannot tell apart any more is counted.
func (p prints) of(f *finding.Finding, file *file) string {
	place := printed{f.Analyzer, f.Category, f.Pos, f.End}
	if text, ok := p.known[place]; ok && f.Tool == "" {
		return text
	}
	text := p.fingerprint(f, file)
	p.known[place] = text
	return text
}

// way identifies what a finding's fingerprint does not: where the value comes from, by the same rules. A handler that a change
// adds is another source, and so is a second value that is read in the same function.
func (p prints) way(f *finding.Finding, source finding.Step, pkg string, file *file) string {
	where, text, function := pkg, "", ""
	if where == "" {
		where = path.Dir(filepath.ToSlash(source.Pos.File))
	}
	if file != nil {
		text, function = file.canonical(source.Pos, source.Pos), file.function(source.Pos)
	}
	if text == "" {
		where += "\x00" + path.Base(filepath.ToSlash(source.Pos.File))
	}
	return p.hash(strings.Join([]string{"way", f.Fingerprint, where, function, text}, "\x00"), waySize)
}

// The bytes of a fingerprint, and those that tell its ways apart.
const (
	printSize = 16
	waySize   = 8
)

// hash returns the hash of a key and of how often it has been asked for.
func (p prints) hash(key string, size int) string {
	p.count[key]++
	sum := sha256.Sum256(fmt.Appendf([]byte(key), "\x00%d", p.count[key]))
	return hex.EncodeToString(sum[:size])
}

func (p prints) fingerprint(f *finding.Finding, file *file) string {
	where := f.Package
	if where == "" {
		where = path.Dir(filepath.ToSlash(f.Pos.File))
	}
	text := ""
	if file != nil {
		text = file.canonical(f.Pos, f.End)
	}
	if text == "" {
		text = f.Message
		where += "\x00" + path.Base(filepath.ToSlash(f.Pos.File))
	}
	return p.hash(strings.Join([]string{"1", f.Tool, f.Analyzer, f.Category, where, f.Function, text}, "\x00"), printSize)
}

// canonical returns the tokens between two positions without what formatting or an edit of a literal
// would change, and without the bodies of functions inside.
func (f *file) canonical(from, to finding.Position) string {
	start, end := f.offset(from), f.offset(to)
	if start < 0 || end < start {
		return ""
	}
	nodes := f.path(start, end)
	if end == start && len(nodes) > 0 {
		start, end = f.offsets(nodes[0])
	}
	place := span{start, end}
	if text, ok := f.texts[place]; ok {
		return text // many findings of another tool may be in one declaration, or in none
	}
	bodies := f.bodies(nodes)
	var words []string
	first := sort.Search(len(f.tokens), func(i int) bool { return f.tokens[i].Start >= start })
	for _, t := range f.tokens[first:] {
		if t.Start >= end {
			break
		}
		if t.Tok == token.COMMENT || inside(bodies, t.Start) {
			continue
		}
		if n := len(words); n > 0 && words[n-1] == "," && (t.Tok == token.RPAREN || t.Tok == token.RBRACE) {
			words = words[:n-1] // the comma that a line end asks for
		}
		if t.Tok.IsLiteral() && t.Tok != token.IDENT {
			t.Text = t.Tok.String()
		}
		words = append(words, t.Text)
	}
	text := strings.Join(words, " ")
	if len(text) > maxCanonical {
		sum := sha256.Sum256([]byte(text))
		text = hex.EncodeToString(sum[:])
	}
	if f.texts == nil {
		f.texts = make(map[span]string)
	}
	f.texts[place] = text
	return text
}

// maxCanonical is the length from which a text stands in a fingerprint by its hash: there may be a key of each of many
// findings in one declaration, or in a whole file.
const maxCanonical = 16 << 10

type span struct{ start, end int }

// bodies returns where the bodies of function literals inside a node are.
func (f *file) bodies(nodes []ast.Node) []span {
	if len(nodes) == 0 {
		return nil
	}
	var list []span
	ast.Inspect(nodes[0], func(n ast.Node) bool {
		if lit, ok := n.(*ast.FuncLit); ok {
			start, end := f.offsets(lit.Body)
			list = append(list, span{start, end})
			return false
		}
		return true
	})
	return list
}

func (f *file) offsets(n ast.Node) (start, end int) {
	base := f.syntax.FileStart
	return int(n.Pos() - base), int(n.End() - base)
}

func inside(spans []span, at int) bool {
	for _, s := range spans {
		if s.start <= at && at < s.end {
			return true
		}
	}
	return false
}
