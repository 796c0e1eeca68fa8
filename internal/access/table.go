package access

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// What is read from a table that the package writes down: a list, a map, or a field of the structs in one.
//
//	var rules = []rule{{"team", regexp.MustCompile(`^[a-z]+$`)}, {"host", regexp.MustCompile(`[a-z]+`)}}
//	for _, r := range rules { … r.re … } // one of the two patterns
//
//	var readers = map[string]func(io.Reader) (io.ReadCloser, error){"deflate": zlib.NewReader}
//	open := readers[kind] // zlib.NewReader

// OneOf returns what a value can be that is read from a field, or is an element of a list or map that a literal makes: in the function,
// or in a variable that is set once. It returns nothing of other values. As with StoredAt, the list need not be all.
func (e *Index) OneOf(v ssa.Value) []ssa.Value {
	switch x := v.(type) {
	case *ssa.Field:
		return e.StoredAt(x)
	case *ssa.UnOp:
		switch addr := x.X.(type) {
		case *ssa.FieldAddr:
			return e.StoredAt(addr)
		case *ssa.IndexAddr:
			return ssautil.Elements(e.Table(addr.X))
		}
	case *ssa.Lookup:
		return entries(e.Table(x.X))
	case *ssa.Extract:
		switch tuple := x.Tuple.(type) {
		case *ssa.Lookup: // v, ok := table[key]
			if x.Index == 0 {
				return entries(e.Table(tuple.X))
			}
		case *ssa.Next: // for key, v := range table
			if r, ok := tuple.Iter.(*ssa.Range); ok && x.Index == 2 {
				return entries(e.Table(r.X))
			}
		}
	}
	return nil
}

// Table returns the list or map that a value is, or what the variable is set to that holds it.
func (e *Index) Table(v ssa.Value) ssa.Value {
	if load, ok := v.(*ssa.UnOp); ok {
		if glob, ok := load.X.(*ssa.Global); ok && glob.Pkg == e.Ssa {
			if v := e.Initial(glob); v != nil {
				return v
			}
		}
	}
	return v
}

// entries returns the values that a map is filled with that a literal makes; nothing of any other.
func entries(m ssa.Value) (values []ssa.Value) {
	for _, e := range Entries(m) {
		values = append(values, e.Value)
	}
	return values
}

// Entries returns the instructions that fill a map which a literal makes; nothing of any other.
func Entries(m ssa.Value) (written []*ssa.MapUpdate) {
	made, ok := m.(*ssa.MakeMap)
	if !ok {
		return nil
	}
	for _, r := range *made.Referrers() {
		if e, ok := r.(*ssa.MapUpdate); ok && e.Map == made {
			written = append(written, e)
		}
	}
	return written
}
