// Package fix applies the changes that findings come with.
//
// The fix machinery of x/tools is not public. This one does less and is stricter: a change is made as a whole or
// not at all, two that overlap are never merged, and what does not compile is not written.
package fix

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"go/format"
	"maps"
	"slices"

	"github.com/secvet/secvet/internal/finding"
)

// A Set holds files as they are, and the changes that have been accepted.
type Set struct {
	read  func(name string) ([]byte, error)
	files map[string]*file
}

type file struct {
	text   []byte
	lines  []int // offset of each line
	edits  []edit
	unused []string // imports that the changes have left without use
}

type edit struct {
	start, end int
	text       string
}

// NewSet returns a set without changes. Files are read with read.
func NewSet(read func(name string) ([]byte, error)) *Set {
	return &Set{read, make(map[string]*file)}
}

// Clone returns a set that can be changed without changing s.
func (s *Set) Clone() *Set {
	c := &Set{s.read, make(map[string]*file)}
	for name, f := range s.files {
		g := *f
		g.edits, g.unused = slices.Clone(f.edits), slices.Clone(f.unused)
		c.files[name] = &g
	}
	return c
}

// ErrConflict is the error of a change that overlaps another one.
var ErrConflict = errors.New("it overlaps another fix; run 'secvet fix' again for it")

// Add accepts a change, or none of it.
func (s *Set) Add(fix finding.Fix) error {
	added := make(map[*file][]edit)
	for _, e := range fix.Edits {
		f, err := s.open(e.Pos.File)
		if err != nil {
			return err
		}
		start, end := f.offset(e.Pos), f.offset(e.End)
		if start < 0 || end < start || e.Pos.File != e.End.File {
			return fmt.Errorf("%s is no place in the file", e.Pos)
		}
		added[f] = append(added[f], edit{start, end, e.New})
	}
	for f, list := range added {
		for _, e := range list {
			if slices.ContainsFunc(f.edits, func(o edit) bool { return o != e && o.start <= e.end && e.start <= o.end }) {
				return ErrConflict
			}
		}
	}
	for f, list := range added {
		for _, e := range list {
			if !slices.Contains(f.edits, e) {
				f.edits = append(f.edits, e)
			}
		}
	}
	return nil
}

func (s *Set) open(name string) (*file, error) {
	if f := s.files[name]; f != nil {
		return f, nil
	}
	text, err := s.read(name)
	if err != nil {
		return nil, err
	}
	f := &file{text: text, lines: []int{0}}
	for i, c := range text {
		if c == '\n' {
			f.lines = append(f.lines, i+1)
		}
	}
	s.files[name] = f
	return f, nil
}

// offset returns where a position is in the text, or -1.
func (f *file) offset(p finding.Position) int {
	if p.Line < 1 || p.Line > len(f.lines) || p.Column < 1 {
		return -1
	}
	at := f.lines[p.Line-1] + p.Column - 1
	if at > len(f.text) {
		return -1
	}
	return at
}

// Names returns the files that change, sorted.
func (s *Set) Names() []string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(s.files)) {
		if len(s.files[name].edits) > 0 {
			names = append(names, name)
		}
	}
	return names
}

// Texts returns a file's text as it is and as it will be. It is formatted as gofmt would if it was before, and
// keeps its line ends.
func (s *Set) Texts(name string) (before, after []byte, err error) {
	f := s.files[name]
	edits := slices.Clone(f.edits)
	slices.SortFunc(edits, func(a, b edit) int { return cmp.Compare(a.start, b.start) })
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		out.Write(f.text[at:e.start])
		out.WriteString(e.text)
		at = e.end
	}
	out.Write(f.text[at:])
	after, err = reformat(f.text, withoutImports(out.Bytes(), f.unused))
	return f.text, after, err
}

// reformat formats a text if its original was formatted.
func reformat(original, text []byte) ([]byte, error) {
	crlf := bytes.Contains(original, []byte("\r\n"))
	original, text = unix(original), unix(text)
	formatted, err := format.Source(text)
	if err != nil {
		return nil, fmt.Errorf("the result is no Go: %w", err)
	}
	if was, err := format.Source(original); err != nil || !bytes.Equal(was, original) {
		formatted = text
	}
	if crlf {
		formatted = bytes.ReplaceAll(formatted, []byte("\n"), []byte("\r\n"))
	}
	return formatted, nil
}

func unix(text []byte) []byte { return bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")) }
