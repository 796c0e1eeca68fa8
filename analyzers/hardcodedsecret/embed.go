package hardcodedsecret

import (
	"go/ast"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/secvet/secvet/internal/disk"
	"github.com/secvet/secvet/internal/finding"
)

// An embedded file is part of the package as much as its source is, and the go command hashes it with the source, so that
// a cached result is as fresh. Pass.ReadFile refuses such files, so they are opened here; a build that hides them
// from analyzers gets no findings in them.

// The bounds of what is read: a front end can be embedded whole.
const (
	maxEmbedded     = 1 << 20 // bytes of one file
	maxEmbeddedSum  = 8 << 20 // bytes of all files of a variable
	maxEmbeddedList = 2000    // files of a pattern
)

// embedded searches the files that the //go:embed directives of the file name. The findings stand at the variables.
func (v *visitor) embedded() {
	if v.test {
		return
	}
	for _, decl := range v.file.Decls {
		decl, ok := decl.(*ast.GenDecl)
		if !ok || decl.Tok != token.VAR {
			continue
		}
		for _, spec := range decl.Specs {
			spec := spec.(*ast.ValueSpec)
			v.directives(decl.Doc, spec.Names[0])
			if decl.Lparen.IsValid() {
				v.directives(spec.Doc, spec.Names[0])
			}
		}
	}
}

// directives takes the directives in the comment above a variable.
func (v *visitor) directives(doc *ast.CommentGroup, variable *ast.Ident) {
	if doc == nil {
		return
	}
	rest := maxEmbeddedSum
	for _, comment := range doc.List {
		if patterns, ok := strings.CutPrefix(comment.Text, "//go:embed "); ok {
			rest = v.directive(variable, patterns, rest)
		}
	}
}

// directive searches the files of a directive, up to a number of bytes, and returns how many are left. No link leads out
// of the package's folder.
func (v *visitor) directive(variable *ast.Ident, patterns string, rest int) int {
	dir := filepath.Dir(v.pass.Fset.File(v.file.FileStart).Name())
	root, err := os.OpenRoot(dir)
	if err != nil {
		return rest
	}
	defer root.Close()
	for _, name := range embeddedNames(dir, patterns) {
		if rest > 0 {
			rest -= v.embeddedFile(variable, root, name)
		}
	}
	return rest
}

// embeddedNames returns the files that the patterns of a directive stand for, in order and relative to dir.
func embeddedNames(dir, patterns string) []string {
	var names []string
	for pattern := range strings.FieldsSeq(patterns) {
		pattern = strings.Trim(strings.TrimPrefix(strings.Trim(pattern, "\"`"), "all:"), "\"`")
		if !fs.ValidPath(pattern) {
			continue // "..": the compiler reports it
		}
		matches, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pattern)))
		if err != nil {
			continue // the compiler reports it
		}
		for _, match := range matches {
			filepath.WalkDir(match, func(path string, d fs.DirEntry, err error) error {
				switch {
				case err != nil || len(names) >= maxEmbeddedList:
					return fs.SkipAll
				case d.Type().IsRegular():
					if name, err := filepath.Rel(dir, path); err == nil {
						names = append(names, filepath.ToSlash(name))
					}
				}
				return nil
			})
		}
	}
	return names
}

// embeddedFile searches one file and returns how much of it was read.
func (v *visitor) embeddedFile(variable *ast.Ident, root *os.Root, name string) int {
	for folder := range strings.SplitSeq(name, "/") {
		if folder == "testdata" || isTestName(folder) {
			return 0
		}
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".ico", ".svg", ".woff", ".woff2", ".ttf", ".wasm", ".map", ".gz", ".zip", ".pdf":
		return 0
	}
	path := filepath.FromSlash(name)
	data, err := disk.ReadPlain(root, path, maxEmbedded)
	if err != nil {
		return len(data)
	}
	text, _, isText := decode(formOf(name), data)
	switch {
	case formOf(name) != unknown:
		v.embeddedPairs(variable, name, data)
	case isText:
		v.embeddedText(variable, name, text)
	}
	return len(data)
}

// maxTold is how many secrets of an embedded file are told one by one.
const maxTold = 20

// embeddedPairs searches a file that has names and values.
func (v *visitor) embeddedPairs(variable *ast.Ident, name string, data []byte) {
	found, _ := Search(name, data)
	v.tell(variable, name, found)
}

// embeddedText searches any other file, for what is a secret wherever it stands.
func (v *visitor) embeddedText(variable *ast.Ident, name, text string) {
	s := &searcher{words: v.words, form: keyForm, name: name, text: text}
	s.privateKeys()
	if scan(text)&hasRun != 0 && !isWebAsset(name) {
		number := 0
		for line := range strings.Lines(text) {
			number++
			s.tokens(number, line)
		}
	}
	v.tell(variable, name, s.found)
}

// tell reports what was found in an embedded file. All of it stands at the variable, so each message has the line, and each is
// a source of its own: the command shows them as ways. Programs that show one finding for a place have the first, which says
// how many there are.
func (v *visitor) tell(variable *ast.Ident, name string, found []finding.Finding) {
	for i, f := range found[:min(len(found), maxTold)] {
		line := "line " + strconv.Itoa(f.Pos.Line) + " of embedded file " + name
		message := line + ": " + f.Message
		if i == 0 && len(found) > 1 {
			message += " (1 of " + strconv.Itoa(len(found)) + " in this file)"
		}
		v.report.embedded(f.Category, variable, message, line)
	}
}

// isWebAsset reports whether a file is sent to browsers: the keys in it are made to be public.
func isWebAsset(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".js", ".mjs", ".css", ".html", ".htm":
		return true
	}
	return false
}
