package model

import (
	"fmt"
	"slices"
	"strings"
)

// File is a parsed model file. It is never changed after Parse, so it can be shared.
type File struct {
	rows    []*Row
	callees map[callee][]*Row
}

// callee is what rows are looked up by.
type callee struct {
	shape      Shape
	recv, name string
}

func newFile(lines int) *File {
	return &File{rows: make([]*Row, 0, lines), callees: make(map[callee][]*Row, lines)}
}

// add files the row, or refuses what an earlier row already says.
func (f *File) add(row *Row) error {
	key := callee{row.Shape, row.Recv, row.Name}
	for _, other := range f.callees[key] {
		if repeats(row, other) {
			return fmt.Errorf("%s: the row repeats line %d", row.Callee(), other.Line)
		}
		if row.RecvPtr != other.RecvPtr {
			return fmt.Errorf("%s: line %d writes the receiver %s", row.Callee(), other.Line, other.Callee())
		}
	}
	f.callees[key] = append(f.callees[key], row)
	f.rows = append(f.rows, row)
	return nil
}

// repeats reports whether two rows of one callee say the same, as a whole or of some label or kind.
// Names do not count: position decides.
func repeats(a, b *Row) bool {
	if a.Kind != b.Kind || a.RecvRole != b.RecvRole || a.Outcome != b.Outcome || !slices.Equal(a.Results, b.Results) {
		return false
	}
	if !slices.EqualFunc(a.Params, b.Params, sameParam) {
		return false
	}
	return a.Labels&b.Labels != 0 || a.Sinks&b.Sinks != 0 || a.Labels|b.Labels == 0 && a.Sinks|b.Sinks == 0
}

func sameParam(a, b Param) bool {
	return a.Role == b.Role && a.Variadic == b.Variadic && a.IsLit == b.IsLit && strings.EqualFold(a.Lit, b.Lit)
}

// Rows returns all rows in the order of the file. The caller must not change them.
func (f *File) Rows() []*Row { return f.rows }

// Call returns the rows of a package function (recv "") or of a method of the type recv.
func (f *File) Call(recv, name string) []*Row { return f.callees[callee{CallShape, recv, name}] }

// Field returns the rows of a struct field.
func (f *File) Field(typ, field string) []*Row { return f.callees[callee{FieldShape, typ, field}] }

// Name returns the rows of a type or a package variable.
func (f *File) Name(name string) []*Row { return f.callees[callee{NameShape, "", name}] }
