package model

import (
	"fmt"
	"slices"
	"strings"
	"sync"
)

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
		if !ok {
			continue
		}
		e := f.entries[key]
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
	for key := range f.entries {
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
		if repeats(row, other) {
			return fmt.Errorf("%s: the row repeats line %d", row.Callee(), other.Line)
		}
		if row.RecvPtr != other.RecvPtr {
			return fmt.Errorf("%s: line %d writes the receiver %s", row.Callee(), other.Line, other.Callee())
		}
	}
	return nil
}

// repeats reports whether two rows of one callee say the same, as a whole or of some label or kind.
// Names do not count: position decides.
func repeats(a, b *Row) bool {
	if a.Kind != b.Kind || a.RecvRole != b.RecvRole || a.Outcome != b.Outcome || !slices.Equal(a.Results, b.Results) || !slices.Equal(a.Parts, b.Parts) || a.RecvPart != b.RecvPart {
		return false
	}
	if !slices.EqualFunc(a.Params, b.Params, sameParam) {
		return false
	}
	return a.Labels&b.Labels != 0 || a.Sinks&b.Sinks != 0 || a.Labels|b.Labels == 0 && a.Sinks|b.Sinks == 0
}

func sameParam(a, b Param) bool {
	return a.Role == b.Role && a.Part == b.Part && a.Variadic == b.Variadic && a.IsLit == b.IsLit && strings.EqualFold(a.Lit, b.Lit)
}
