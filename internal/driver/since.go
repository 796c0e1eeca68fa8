package driver

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/reach"
)

// Since returns what tells whether a change may have brought a finding about although its lines are as they were: it
// removed a check that the finding's way passes through. Files that are no Go source have lines and nothing else.
//
// The packages are loaded for it, also where Run has had them: so the command and go vet's door, which has findings only,
// give the same answer by the same way.
func Since(opts Options, changes *reach.Changes) (func(f *finding.Finding) bool, error) {
	names, err := opts.names()
	if err != nil {
		return nil, err
	}
	roots, err := loadAll(opts)
	if err != nil {
		return nil, err
	}
	judge := reach.New(roots, changes, opts.Tests, os.ReadFile)
	place := func(p finding.Position, library bool) reach.Place {
		if !library && !filepath.IsAbs(p.File) {
			p.File = filepath.Join(names.cwd, p.File)
		}
		return reach.Place{File: p.File, Line: p.Line}
	}
	return func(f *finding.Finding) bool {
		if !strings.HasSuffix(f.Pos.File, ".go") {
			return false
		}
		places := []reach.Place{place(f.Pos, false)}
		for _, s := range f.Steps {
			places = append(places, place(s.Pos, s.Library))
		}
		return judge.New(places, isOpen(*f))
	}, nil
}
