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

// embeddedPairs searches a file that has names and values: of each category the first finding is told.
func (v *visitor) embeddedPairs(variable *ast.Ident, name string, data []byte) {
	told := make(map[string]bool)
	found, _ := Search(name, data)
	for _, f := range found {
		if !told[f.Category] {
			told[f.Category] = true
			v.report.add(f.Category, variable, "line "+strconv.Itoa(f.Pos.Line)+" of embedded file "+name+": "+f.Message)
		}
	}
}

// embeddedText searches any other file.
func (v *visitor) embeddedText(variable *ast.Ident, name, text string) {
	found := scan(text)
	if found&hasRun != 0 && !isWebAsset(name) {
		if c, ok := tokens(text); ok {
			v.report.add("provider-token", variable, "embedded file "+name+" has a "+c.kind+" ("+fingerprint(c.text)+
				"); revoke it and read it from the environment or a secret store")
			return
		}
	}
	if found&(hasPEM|hasJSON) != 0 {
		if c, ok := privateKey(text); ok {
			v.report.add("private-key", variable, "embedded file "+name+" has a "+c.kind+" ("+fingerprint(c.text)+
				"); replace it and read it from a file or a secret store")
		}
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
