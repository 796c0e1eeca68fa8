package access

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Which values a package stores to its variables and fields, whatever the object and the order. It is one pass over all
// stores, made when first asked, and answers what is known of a variable that is set once:
//
//	var name = regexp.MustCompile("^[a-z]+$")
//
// Stores by other packages, and through pointers to the variable, are not seen.

// StoredAt returns what the package stores to a variable or field, by the address of a store or of a load, or by the field
// itself that is read of a struct: first what its initialization stores. Of other memory it returns nothing.
// Who asks must not take the list for all values that the memory can have: only a package variable that is not exported,
// and whose address is nowhere taken, has no others.
func (e *Index) StoredAt(addr ssa.Value) []ssa.Value {
	key := memoryOf(addr)
	if key == nil {
		return nil
	}
	if e.stored == nil {
		e.noteStores()
	}
	return e.stored[key]
}

// memoryOf returns what all the code that uses a package variable or a field has in common: the variable, or the field of
// the generic type. It returns nil for other addresses.
func memoryOf(addr ssa.Value) any {
	switch addr := addr.(type) {
	case *ssa.Global:
		return addr
	case *ssa.Field: // of a struct that was loaded
		if f := ssautil.FieldOf(addr.X.Type(), addr.Field); f != nil {
			return f.Origin()
		}
	case *ssa.FieldAddr:
		if f := ssautil.FieldOf(addr.X.Type(), addr.Field); f != nil {
			// Of Box[int].text and Box[string].text there is one field in the source text.
			return f.Origin()
		}
	}
	return nil
}

// noteStores finds the package's stores to variables and fields. Those of its initialization come first, the others in the
// order of the source, so that what is found does not differ from run to run.
func (e *Index) noteStores() {
	e.stored = make(map[any][]ssa.Value)
	init := e.Ssa.Func("init")
	if init != nil {
		e.noteStoresOf(init)
	}
	for _, fn := range e.functions {
		if fn != init {
			e.noteStoresOf(fn)
		}
	}
}

// noteStoresOf adds the stores of one function.
func (e *Index) noteStoresOf(fn *ssa.Function) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if st, ok := instr.(*ssa.Store); ok {
				if key := memoryOf(st.Addr); key != nil {
					e.stored[key] = append(e.stored[key], st.Val)
				}
			}
		}
	}
}

// Initial returns the value that the package gives a variable, or nil if it gives it several values or none.
// Also a variable that is set once later on, in an init function or a constructor, has its value by this: a pattern that
// is compiled when it is first needed is as good as one that is compiled at the start.
func (e *Index) Initial(v *ssa.Global) ssa.Value {
	if given := e.StoredAt(v); len(given) == 1 {
		return given[0]
	}
	return nil
}
