package model

import (
	"fmt"
	"slices"
	"strings"
	"sync"
)

// A model file in memory. All files together have thousands of rows, and the analysis of one package asks for some dozens
// of them. So a file is read in two steps. Index looks only at what each line speaks of, and files the line under that: a
// few bytes of scanning per line, and no row is made. The first question about a callee parses its lines, once.
//
// The lines have been checked before by Parse: those of secvet by its tests, those of a user when they are loaded. So an
// error in the second step cannot be, and is not reported.
//
// Files are shared by the passes of all packages of a process, which may run at the same time. An index is not changed
// after it was made, and the rows of an entry are made under a sync.Once; a Row is never changed after that, so that its
// pointer can be compared and be the key of a map.

// File is a model file: its lines by what they speak of, parsed when first asked for. A package asks for
// few of the rows of the packages that it imports, and a vettool starts once per package.
type File struct {
	name    string
	entries map[callee]*entry
	over    *File // what is in there of a callee stands for all that is here
}

// Override returns a file of the rows of both, but that of a callee that over speaks of, its rows alone
// count.
func (f *File) Override(over *File) *File {
	// The entries are shared: they are the same rows.
	c := *f
	c.over = over
	return &c
}

// callee is what rows are looked up by.
type callee struct {
	shape      Shape
	recv, name string
}

// entry is what a file says of one callee.
type entry struct {
	lines []line
	once  sync.Once
	rows  []*Row
}

// line is a line of the file with its number, which is 1 for the first one, for messages.
type line struct {
	number int
	text   string
}

// Index finds the lines of a file that is known to have no errors; Parse is for the others.
func Index(filename, text string) *File {
	f := &File{name: filename, entries: make(map[callee]*entry, strings.Count(text, "\n"))}
	for n := 1; text != ""; n++ {
		var s string
		s, text, _ = strings.Cut(text, "\n")
		key, ok := scanCallee(s)
		// Empty lines and comments speak of nothing.
		if !ok {
			continue
		}
		e := f.entries[key]
		// Several rows may be about one callee: it is a source and a flow.
		if e == nil {
			e = new(entry)
			f.entries[key] = e
		}
		e.lines = append(e.lines, line{n, s})
	}
	return f
}

// get returns the rows of a callee. A row is the same pointer each time.
func (f *File) get(key callee) []*Row {
	if f.over != nil {
		// What the user says of a callee replaces all that is built in, so that a wrong row can be taken away, too.
		if rows := f.over.get(key); rows != nil {
			return rows
		}
	}
	e := f.entries[key]
	if e == nil {
		return nil
	}
	e.once.Do(func() {
		for _, l := range e.lines {
			if row, _ := parseRow(l.text); row != nil {
				row.File, row.Line = f.name, l.number
				e.rows = append(e.rows, row)
			}
		}
	})
	return e.rows
}

// Rows returns all rows in the order of the file, those that override others at the end.
func (f *File) Rows() []*Row {
	var rows []*Row
	// The order of a map is by chance, so that the rows are put into the order of the file behind it.
	for key := range f.entries {
		// Those of a callee that is overridden do not count.
		if f.over == nil || f.over.get(key) == nil {
			rows = append(rows, f.get(key)...)
		}
	}
	slices.SortFunc(rows, func(a, b *Row) int { return a.Line - b.Line })
	if f.over != nil {
		rows = append(rows, f.over.Rows()...)
	}
	return rows
}

// Call returns the rows of a package function (recv "") or of a method of the type recv.
func (f *File) Call(recv, name string) []*Row { return f.get(callee{CallShape, recv, name}) }

// Field returns the rows of a struct field.
func (f *File) Field(typ, field string) []*Row { return f.get(callee{FieldShape, typ, field}) }

// Name returns the rows of a type or a package variable.
func (f *File) Name(name string) []*Row { return f.get(callee{NameShape, "", name}) }

// agrees refuses a row that repeats an earlier one of the same callee, or disagrees on its receiver.
func agrees(row *Row, earlier []*Row) error {
	for _, other := range earlier {
		// Two rows of one kind are fine if they say different things: Do(&x, _) and Do(_, &y) are two flows.
		if repeats(row, other) {
			return fmt.Errorf("%s: the row repeats line %d", row.Callee(), other.Line)
		}
		// (T).Method and (*T).Method are found by the same key. One of the two is a mistake.
		if row.RecvPtr != other.RecvPtr {
			return fmt.Errorf("%s: line %d writes the receiver %s", row.Callee(), other.Line, other.Callee())
		}
	}
	return nil
}

// repeats reports whether two rows of one callee say the same, as a whole or of some label or kind.
// Names do not count: position decides.
func repeats(a, b *Row) bool {
	if a.Kind != b.Kind || a.Group != b.Group || a.RecvRole != b.RecvRole || a.Outcome != b.Outcome || !slices.Equal(a.Results, b.Results) || !slices.Equal(a.Parts, b.Parts) || a.RecvPart != b.RecvPart {
		return false
	}
	if !slices.EqualFunc(a.Params, b.Params, sameParam) {
		return false
	}
	// Rows without labels and kinds, such as flows, say the same already by their shape.
	return a.Labels&b.Labels != 0 || a.Sinks&b.Sinks != 0 || a.Labels|b.Labels == 0 && a.Sinks|b.Sinks == 0
}

// sameParam reports whether two parameters say the same, whatever they are called. Constants are compared as they are
// matched, without the case of letters.
func sameParam(a, b Param) bool {
	return a.Role == b.Role && a.Part == b.Part && a.Variadic == b.Variadic && a.IsLit == b.IsLit && strings.EqualFold(a.Lit, b.Lit)
}
