package changes

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"unicode/utf8"

	"github.com/aymanbagabas/go-udiff/lcs"

	"github.com/secvet/secvet/internal/git"
)

// compare returns what is new in a file of the work tree.
func (c *Changes) compare(rel string) []span {
	text, ok := c.read(rel)
	if !ok || isGo(rel) && c.modules.letIn(rel) {
		return all
	}
	repo, e, ok := c.base.find(rel)
	switch {
	case !ok && isGo(rel):
		return c.renames.compare(rel, text)
	case !ok || !e.IsFile():
		return all
	case git.IsBlob(e.ID, text) || git.IsBlob(e.ID, unix(text)):
		return nil
	}
	old, ok := blob(repo, e.ID)
	if !ok {
		return all
	}
	return differences(rel, old, text)
}

func isGo(name string) bool { return strings.HasSuffix(name, ".go") }

// differences compares two versions of a file. Line ends that git converts are no difference.
func differences(name string, old, text []byte) []span {
	old, text = unix(old), unix(text)
	switch {
	case bytes.Equal(old, text):
		return nil
	case !plain(old) || !plain(text):
		return all
	case isGo(name):
		before, ok1 := head(old)
		after, ok2 := head(text)
		if !ok1 || !ok2 || before != after || hasMoved(text, after) {
			return all
		}
	}
	hunks := compareLines(old, text)
	var spans []span
	for _, h := range hunks {
		spans = append(spans, h.span)
	}
	if isGo(name) {
		spans = append(spans, losers(text, hunks)...)
	}
	return spans
}

// unix returns the text with the line ends that git keeps.
func unix(text []byte) []byte { return bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")) }

// plain reports whether the lines of a text are the same to everybody who counts them.
func plain(text []byte) bool { return utf8.Valid(text) && !bytes.ContainsAny(text, "\x00\r") }

// A hunk is a change of lines that stand together.
type hunk struct {
	span
	lost bool // it has fewer lines than before
}

// compareLines compares texts line by line. Where lines are lost those around the gap count as changed: what was removed
// may have been a check.
func compareLines(old, text []byte) []hunk {
	var hunks []hunk
	for _, d := range lcs.DiffLines(strings.Split(string(old), "\n"), strings.Split(string(text), "\n")) {
		h := hunk{span{d.ReplStart + 1, d.ReplEnd}, d.End-d.Start > d.ReplEnd-d.ReplStart}
		if h.lost {
			h.first, h.last = max(h.first-1, 1), h.last+1
		}
		hunks = append(hunks, h)
	}
	return hunks
}

// losers returns the declarations that lost lines. A check that is gone protected what comes after it, up to the end of
// its function.
func losers(text []byte, hunks []hunk) []span {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", text, parser.SkipObjectResolution)
	if err != nil {
		return all
	}
	var spans []span
	for _, d := range file.Decls {
		if _, ok := d.(*ast.FuncDecl); !ok {
			continue
		}
		whole := span{fset.PositionFor(d.Pos(), false).Line, fset.PositionFor(d.End(), false).Line}
		for _, h := range hunks {
			if h.lost && h.first < whole.last && h.last > whole.first {
				spans = append(spans, whole)
				break
			}
		}
	}
	return spans
}
