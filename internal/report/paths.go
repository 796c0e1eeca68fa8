package report

import (
	"net/url"
	"path/filepath"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// inRepository returns a file's name as other tools around the repository know it: relative to its folder and
// with slashes. It reports false for files elsewhere, and returns what there is then.
func inRepository(result *finding.Result, file string) (string, bool) {
	if result.Root == "" {
		return filepath.ToSlash(file), !filepath.IsAbs(file)
	}
	full := file
	if !filepath.IsAbs(full) {
		full = filepath.Join(result.Dir, file)
	}
	rel, err := filepath.Rel(result.Root, full)
	if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return filepath.ToSlash(file), false
	}
	return filepath.ToSlash(rel), true
}

// placeInRepository returns a position as text, with the file's name as inRepository has it.
func placeInRepository(result *finding.Result, p finding.Position) string {
	p.File, _ = inRepository(result, p.File)
	return p.String()
}

// placeOfStep returns a step's position as text.
func placeOfStep(result *finding.Result, s finding.Step) string {
	if s.Library {
		return s.Pos.String()
	}
	return placeInRepository(result, s.Pos)
}

// fileURI returns the URI of a folder or file of this machine.
func fileURI(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/src
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// relativeURI returns the URI of a file below a folder.
func relativeURI(path string) string { return (&url.URL{Path: path}).String() }
