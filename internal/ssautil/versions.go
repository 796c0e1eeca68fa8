package ssautil

import (
	"cmp"
	"go/ast"
	"go/types"
	"math/bits"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A variable that a function literal refers to is memory, and not a register, so that all values that it ever has would be in
// it together. This file gives each of them a variable of its own, as far as it is known which one is read:
//
//	func get(dir, name string) (data []byte, err error) {
//		name = filepath.Join(dir, filepath.Clean("/"+name))
//		go func() { data, err = os.ReadFile(name) }() // what was cleaned, and not the parameter
//
// Which stores may have come last is found for each load and for each place where a literal is made, by a forward analysis over
// the blocks: the lattice of a block is the set of the stores, and the zero value. A store that alone reaches all that it
// reaches gets a variable of its own, for these uses. A literal may run at any time after it was made, so it also reads what is
// stored behind it:
//
//	log := func() *slog.Logger { return loggerOf(r) } // both values
//	r = r.WithContext(ctx)
//	serve(r) // the second one
//
// The first value stays in the variable here, and the second one is in both: what was found out about the first before the
// literal was made holds in the literal too, and so they have to share the variable. Variables that a literal writes to, or
// whose address is used in another way, are left as they are.

// The bounds of one function: how many variables are looked at, and how often each is written.
const (
	maxVersioned = 100
	maxVersions  = 20
)

// versionVariables gives the values of variables their own in all functions of a package's files.
func versionVariables(p *ssa.Package, files []*ast.File, info *types.Info) {
	fns := []*ssa.Function{p.Func("init")}
	for _, file := range files {
		for _, d := range file.Decls {
			if decl, ok := d.(*ast.FuncDecl); ok {
				if obj, ok := info.Defs[decl.Name].(*types.Func); ok {
					fns = append(fns, p.Prog.FuncValue(obj))
				}
			}
		}
	}
	fns = slices.DeleteFunc(fns, func(fn *ssa.Function) bool { return fn == nil })
	for _, fn := range WithLiterals(fns) {
		for _, v := range versioned(fn) {
			v.split()
		}
	}
}

// A captured is a variable that function literals read, with what writes and what uses it in its own function.
type captured struct {
	cell   *ssa.Alloc
	stores []*ssa.Store
	uses   []ssa.Instruction // loads, and the making of literals
}

// versioned returns the variables of a function that are written more than once and only read by literals.
func versioned(fn *ssa.Function) (vars []*captured) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			cell, ok := instr.(*ssa.Alloc)
			if !ok || !cell.Heap || len(vars) == maxVersioned {
				continue
			}
			if v := capturedIn(cell); v != nil {
				vars = append(vars, v)
			}
		}
	}
	return vars
}

// capturedIn returns a variable with its uses, or nil if it is none that can be split.
func capturedIn(cell *ssa.Alloc) *captured {
	v := &captured{cell: cell}
	inLiteral := false
	for _, r := range *cell.Referrers() {
		switch r := r.(type) {
		case *ssa.Store:
			if r.Val == cell {
				return nil
			}
			v.stores = append(v.stores, r)
			continue
		case *ssa.UnOp:
		case *ssa.MakeClosure:
			if !loadsOnly(r, cell) {
				return nil
			}
			inLiteral = true
		default:
			return nil
		}
		v.uses = append(v.uses, r)
	}
	if !inLiteral || len(v.stores) < 2 || len(v.stores) > maxVersions {
		return nil
	}
	return v
}

// loadsOnly reports whether a function literal, and those in it, do nothing but load a variable. The recursion is as deep as the
// literals are nested.
func loadsOnly(c *ssa.MakeClosure, cell ssa.Value) bool {
	for i, bound := range c.Bindings {
		if bound != cell {
			continue
		}
		free := c.Fn.(*ssa.Function).FreeVars[i]
		for _, r := range *free.Referrers() {
			inner, nested := r.(*ssa.MakeClosure)
			if _, isLoad := r.(*ssa.UnOp); !isLoad && !(nested && loadsOnly(inner, free)) {
				return false
			}
		}
	}
	return true
}

// A storeSet has a bit for each store, by its number, and the bit maxVersions for the zero value.
type storeSet uint32

const zeroValue storeSet = 1 << maxVersions

// walk goes through a block and returns what may be in the variable at its end, of what may be in it at its beginning.
func (v *captured) walk(b *ssa.BasicBlock, last storeSet, use func(instr ssa.Instruction, last storeSet)) storeSet {
	for _, instr := range b.Instrs {
		switch i := instr.(type) {
		case *ssa.Alloc:
			if i == v.cell {
				last = zeroValue
			}
		case *ssa.Store:
			if i.Addr == v.cell {
				last = 1 << slices.Index(v.stores, i)
			}
		case *ssa.UnOp:
			if i.X == v.cell {
				use(instr, last)
			}
		case *ssa.MakeClosure:
			if slices.Contains(i.Bindings, ssa.Value(v.cell)) {
				use(instr, last)
			}
		}
	}
	return last
}

// eachUse yields the uses, each with the stores that may have come last. The sets of the blocks only grow.
func (v *captured) eachUse(yield func(use ssa.Instruction, last storeSet)) {
	blocks := v.cell.Parent().Blocks
	own, starts := make([]storeSet, len(blocks)), make([]storeSet, len(blocks))
	for i, b := range blocks {
		own[i] = v.walk(b, 0, func(ssa.Instruction, storeSet) {})
	}
	for changed := true; changed; {
		changed = false
		for i, b := range blocks {
			start := starts[i]
			for _, p := range b.Preds {
				start |= cmp.Or(own[p.Index], starts[p.Index])
			}
			if start != starts[i] {
				starts[i], changed = start, true
			}
		}
	}
	for i, b := range blocks {
		v.walk(b, starts[i], yield)
	}
}

// behind returns the stores that may run behind an instruction.
func (v *captured) behind(use ssa.Instruction) (set storeSet) {
	for i, s := range v.stores {
		from, to := use.Block(), s.Block()
		if from != to && Reaches(from, to) || from == to && (IndexOf(s) > IndexOf(use) || InLoop(to)) {
			set |= 1 << i
		}
	}
	return set
}

// split gives stores variables of their own, for the uses that no other store reaches. A store that a literal sees as well which
// keeps the old variable is made twice.
func (v *captured) split() {
	reached := make(map[storeSet][]ssa.Instruction)
	var stay, again storeSet // the stores that keep the variable, and those that write to it beside their own
	v.eachUse(func(use ssa.Instruction, last storeSet) {
		var later storeSet
		if _, literal := use.(*ssa.MakeClosure); literal {
			later = v.behind(use)
		}
		if reached[last] = append(reached[last], use); later != 0 || bits.OnesCount32(uint32(last)) != 1 {
			stay |= last
			again |= later
		}
	})
	for i, st := range v.stores {
		set := storeSet(1) << i
		if uses := reached[set]; stay&set == 0 && len(uses) > 0 {
			v.give(st, uses, again&set != 0)
		}
	}
}

// give gives a store and what reads its value a variable of their own, right beside the old one.
func (v *captured) give(st *ssa.Store, uses []ssa.Instruction, again bool) {
	own := new(ssa.Alloc)
	*own = *v.cell
	*own.Referrers() = nil
	insertBehind(v.cell, own)
	if again {
		twin := *st
		insertBehind(st, &twin)
		if refs := st.Val.Referrers(); refs != nil {
			*refs = append(*refs, &twin)
		}
		st = &twin
	}
	for _, use := range append(uses, st) {
		v.rebind(use, own)
	}
}

// insertBehind puts an instruction right behind another one of the same block.
func insertBehind(instr, next ssa.Instruction) {
	b := instr.Block()
	b.Instrs = slices.Insert(b.Instrs, IndexOf(instr)+1, next)
}

// rebind has an instruction use another variable.
func (v *captured) rebind(instr ssa.Instruction, own *ssa.Alloc) {
	switch i := instr.(type) {
	case *ssa.Store:
		i.Addr = own
	case *ssa.UnOp:
		i.X = own
	case *ssa.MakeClosure:
		i.Bindings[slices.Index(i.Bindings, ssa.Value(v.cell))] = own
	}
	old := v.cell.Referrers()
	*old = slices.DeleteFunc(*old, func(r ssa.Instruction) bool { return r == instr })
	*own.Referrers() = append(*own.Referrers(), instr)
}
