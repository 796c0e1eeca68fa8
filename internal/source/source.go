// Package source finds the text that findings speak of: excerpts to show, the declarations around them,
// and fingerprints by which the same finding is known again in a later version of the code.
package source

import (
	"path/filepath"

	"github.com/secvet/secvet/internal/disk"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/lex"
	"github.com/secvet/secvet/internal/redact"
)

// A Reader has the files that a run may show. Others are never opened: analyzed code chooses the names in
// its positions (//line /etc/passwd:1) and must not choose what a report contains.
type Reader struct {
	files  map[string]known
	opened map[string]*file
	others map[string][]byte // texts of files that are no Go
	known  redact.Known      // what findings say are secrets
}

type known struct {
	path, pkg string
	library   bool
	other     bool // no Go: it is read to learn secrets from, and never shown
}

// NewReader returns a reader that knows no file.
func NewReader() *Reader {
	return &Reader{
		files: make(map[string]known), opened: make(map[string]*file), others: make(map[string][]byte),
		known: redact.Known{Names: make(map[string]bool), Values: new(redact.Values)},
	}
}

// Add makes a file known by the name that findings have for it, as one of a package.
func (r *Reader) Add(name, path, pkg string) { r.add(name, known{path: path, pkg: pkg}) }

// AddLibrary makes a file known by the name that the engine has for it: the package's import path and the
// file's own name.
func (r *Reader) AddLibrary(path, pkg string) {
	r.add(pkg+"/"+filepath.Base(path), known{path: path, pkg: pkg, library: true})
}

// add keeps the first file of a name, but for one of a library: log/log.go is the program's own, if it has such a folder,
// and not that of the standard library.
func (r *Reader) add(name string, k known) {
	old, ok := r.files[name]
	if ok && (!old.library || k.library) || filepath.Ext(k.path) != ".go" && !k.other {
		return
	}
	r.files[name] = k
}

// Learn takes what a finding says for secrets that are to be hidden everywhere, also where the finding itself is not shown.
func (r *Reader) Learn(findings []finding.Finding) {
	for i := range findings {
		r.learnSecrets(&findings[i])
	}
}

// Secrets returns the values that are known to be secrets.
func (r *Reader) Secrets() *redact.Values { return r.known.Values }

// AnnotateBelow annotates findings of other tools. Of the files that they name, relative to a folder, those
// below a root are known. What is known to be a secret is hidden, and what these findings say is added to it.
func AnnotateBelow(findings []finding.Finding, dir, root string, secrets *redact.Values) {
	r := NewReader()
	if secrets != nil {
		r.known.Values = secrets
	}
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
		r.add(name, known{path: full, other: filepath.Ext(full) != ".go"})
	}
}

// Annotate fills in what the text says of the findings: package, function, excerpts and fingerprints.
func (r *Reader) Annotate(findings []finding.Finding) {
	r.Learn(findings)
	prints := newPrints()
	for i := range findings {
		f := &findings[i]
		file := r.open(f.Pos.File)
		if f.Package == "" {
			f.Package = r.files[f.Pos.File].pkg
		}
		if file != nil {
			f.Function = file.function(f.Pos)
		}
		f.Code = r.excerpt(f.Pos)
		for j := range f.Steps {
			s := &f.Steps[j]
			s.Code, s.Library = r.excerpt(s.Pos), s.Library || r.files[s.Pos.File].library
		}
		if f.Fingerprint == "" {
			f.Fingerprint = prints.of(f, file)
		}
		if source, ok := f.Source(); ok && f.Tool == "" && f.Way == "" {
			f.Way = prints.way(f, source, r.files[source.Pos.File].pkg, r.open(source.Pos.File))
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
	f.show(r.known)
	return f.excerpt(p.Line, context)
}

// maxOther is the size up to which a file that is no Go is read.
const maxOther = 1 << 20

// open returns a Go file's text, nil if it is not known or cannot be read.
func (r *Reader) open(name string) *file {
	if f, ok := r.opened[name]; ok {
		return f
	}
	var f *file
	if k, ok := r.files[name]; ok && !k.other {
		if text, err := disk.Read(k.path, disk.Source); err == nil {
			f = &file{text: text, tokens: lex.Tokens(text)}
		}
	}
	r.opened[name] = f
	return f
}

// other returns the text of a file that is no Go, nil if it is not known or no small regular file.
func (r *Reader) other(name string) []byte {
	k := r.files[name]
	if !k.other {
		return nil
	}
	if text, ok := r.others[name]; ok {
		return text
	}
	text, _ := disk.Read(k.path, maxOther)
	r.others[name] = text
	return text
}
