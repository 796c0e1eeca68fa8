// Package baseline keeps the findings that a program has had for long, so that new ones stand out.
//
// A baseline has fingerprints and, for those who read it, what they stand for. There is no text of the
// program in it, and so no secret.
package baseline

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"github.com/secvet/secvet/internal/bounded"
	"github.com/secvet/secvet/internal/finding"
)

// version is that of the format.
const version = 1

type document struct {
	Tool     string              `json:"tool"`
	Version  int                 `json:"version"`
	Findings bounded.List[entry] `json:"findings"`
}

type entry struct {
	Fingerprint string `json:"fingerprint"`
	Way         string `json:"way,omitempty"`
	Analyzer    string `json:"analyzer"`
	Category    string `json:"category"`
	File        string `json:"file"`
	Function    string `json:"function,omitempty"`
}

// UnmarshalJSON reads an entry, which has no other fields, and a fingerprint.
func (e *entry) UnmarshalJSON(data []byte) error {
	type plain entry
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	err := dec.Decode((*plain)(e))
	if err == nil && e.Fingerprint == "" {
		err = errors.New("an entry has no fingerprint")
	}
	return err
}

// A Baseline is a set of findings that are known.
type Baseline struct{ known map[string]bool }

// Has reports whether a finding is known. One with a source is known if the baseline has the source too: another way to the
// same place is new. A baseline of an earlier version has no sources, and knows all that leads to its places.
func (b *Baseline) Has(f *finding.Finding) bool { return b.known[f.Key()] || b.known[f.Fingerprint] }

// Read reads a baseline.
func Read(text []byte) (*Baseline, error) {
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	var doc document
	switch err := dec.Decode(&doc); {
	case err != nil:
		return nil, fmt.Errorf("not a baseline: %w", err)
	case doc.Tool != "secvet":
		return nil, errors.New("not a baseline")
	case doc.Version != version:
		return nil, fmt.Errorf("a baseline of version %d, and this secvet reads version %d", doc.Version, version)
	}
	b := &Baseline{known: make(map[string]bool, len(doc.Findings))}
	for _, e := range doc.Findings {
		b.known[e.Fingerprint+e.Way] = true
	}
	return b, nil
}

// Write writes a baseline of all findings of a result, in an order that keeps differences small.
func Write(w io.Writer, result *finding.Result) error {
	doc := document{Tool: "secvet", Version: version, Findings: []entry{}}
	for _, f := range result.Findings {
		doc.Findings = append(doc.Findings, entry{f.Fingerprint, f.Way, f.Analyzer, f.Category, name(result, f.Pos.File), f.Function})
	}
	slices.SortFunc(doc.Findings, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Function, b.Function),
			cmp.Compare(a.Analyzer, b.Analyzer), cmp.Compare(a.Fingerprint, b.Fingerprint), cmp.Compare(a.Way, b.Way))
	})
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(doc)
}

// name returns a file's name from the repository's root, the same on every machine.
func name(result *finding.Result, file string) string {
	abs := file
	if !filepath.IsAbs(abs) {
		abs = filepath.Join(result.Dir, file)
	}
	if rel, err := filepath.Rel(result.Root, abs); err == nil {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(file)
}
