// Package source finds the text that findings speak of: excerpts to show, the declarations around them,
// and fingerprints by which the same finding is known again in a later version of the code.
package source

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/disk"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/lex"
)

// A Reader has the files that a run may show. Others are never opened: analyzed code chooses the names in
// its positions (//line /etc/passwd:1) and must not choose what a report contains.
type Reader struct {
	known  map[string]known
	opened map[string]*file
	secret map[string]bool // literals that are secrets, and names of constants that are
}

type known struct {
	path, pkg string
	library   bool
}

// NewReader returns a reader that knows no file.
func NewReader() *Reader {
	return &Reader{known: make(map[string]known), opened: make(map[string]*file), secret: make(map[string]bool)}
}

// Add makes a file known by the name that findings have for it, as one of a package.
func (r *Reader) Add(name, path, pkg string) { r.add(name, known{path, pkg, false}) }

// AddLibrary makes a file known by the name that the engine has for it: the package's import path and the
// file's own name.
func (r *Reader) AddLibrary(path, pkg string) {
	r.add(pkg+"/"+filepath.Base(path), known{path, pkg, true})
}

func (r *Reader) add(name string, k known) {
	if _, ok := r.known[name]; !ok && filepath.Ext(k.path) == ".go" {
		r.known[name] = k
	}
}

// AnnotateBelow annotates findings of other tools. Of the files that they name, relative to a folder, those
// below a root are known.
func AnnotateBelow(findings []finding.Finding, dir, root string) {
	r := NewReader()
	seen := make(map[string]bool)
	add := func(name string) {
		if !seen[name] {
			seen[name] = true
			r.addBelow(name, dir, root)
		}
	}
	for _, f := range findings {
		add(f.Pos.File)
		for _, s := range f.Steps {
			if !s.Library {
				add(s.Pos.File)
			}
		}
	}
	r.Annotate(findings)
}

// addBelow makes a file known if it is below root, wherever symbolic links lead.
func (r *Reader) addBelow(name, dir, root string) {
	full := name
	if !filepath.IsAbs(full) {
		full = filepath.Join(dir, name)
	}
	full, err := filepath.EvalSymlinks(full)
	if err != nil {
		return
	}
	if root, err = filepath.EvalSymlinks(root); err != nil {
		return
	}
	if rel, err := filepath.Rel(root, full); err == nil && filepath.IsLocal(rel) {
		r.Add(name, full, "")
	}
}

// Annotate fills in what the text says of the findings: package, function, excerpts and fingerprints.
func (r *Reader) Annotate(findings []finding.Finding) {
	for i := range findings {
		r.learnSecrets(&findings[i])
	}
	count := make(map[string]int)
	for i := range findings {
		f := &findings[i]
		file := r.open(f.Pos.File)
		if f.Package == "" {
			f.Package = r.known[f.Pos.File].pkg
		}
		if file != nil {
			f.Function = file.function(f.Pos)
		}
		f.Code = r.excerpt(f.Pos)
		for j := range f.Steps {
			s := &f.Steps[j]
			s.Code, s.Library = r.excerpt(s.Pos), s.Library || r.known[s.Pos.File].library
		}
		if f.Fingerprint == "" {
			f.Fingerprint = fingerprint(f, file, count)
		}
	}
}

// context is how many lines an excerpt has before and after the one that it is about.
const context = 3

// excerpt returns the text around a position.
func (r *Reader) excerpt(p finding.Position) finding.Excerpt {
	f := r.open(p.File)
	if f == nil {
		return finding.Excerpt{}
	}
	f.show(r.secret)
	return f.excerpt(p.Line, context)
}

// open returns a file's text, nil if it is not known or cannot be read.
func (r *Reader) open(name string) *file {
	if f, ok := r.opened[name]; ok {
		return f
	}
	var f *file
	if k, ok := r.known[name]; ok {
		if text, err := disk.Read(k.path, disk.Source); err == nil {
			f = &file{text: text, tokens: lex.Tokens(text)}
		}
	}
	r.opened[name] = f
	return f
}

// pointsAtSecret reports whether a finding's text is, or names, a secret. Of other tools' findings the words
// tell, where the weakness is not named: scanners for secrets say no more.
func pointsAtSecret(f *finding.Finding) bool {
	if slices.Contains([]int{259, 321, 798, 1188, 1392}, f.CWE) {
		return true
	}
	text := strings.ToLower(f.Tool + " " + f.Category + " " + f.Message)
	return f.Tool != "" && slices.ContainsFunc(strings.Fields("secret password passwd credential token key gitleaks trufflehog"),
		func(word string) bool { return strings.Contains(text, word) })
}
