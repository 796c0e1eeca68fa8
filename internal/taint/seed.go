package taint

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/summary"
)

// seedFunctions lets variables of the package have the functions that they are declared with, before anything is solved. A
// variable is read in functions that are solved before the one that initializes it, and these would take it for unknown:
//
//	var hide = func(s string) string { ... }
//	var rules = map[string]rule{"id": {"number", func(s string) error { ... }}}
//
// A function that is written into a literal is followed to the variable: into the struct that it is a field of, the list or map that
// this is an element of, and so on, at most maxSeeded steps.
func (e *Package) seedFunctions() {
	init := e.Ssa.Func("init")
	if init == nil {
		return
	}
	s := seeder{g: e.funcOf[init]}
	for _, b := range init.Blocks {
		for _, instr := range b.Instrs {
			fn := literalFunc(written(instr))
			if fn == nil {
				continue
			}
			if to, ok := s.to(instr); ok {
				s.put(to, Flow{Origin: e.id(origin{Kind: OriginFunc, fn: e.Declared(fn)}), Flags: summary.Fresh}, 0)
			}
		}
	}
}

// A seeder follows what literals of package variables hold. The function that initializes the package is g.
type seeder struct {
	g     *Func
	moves map[ssa.Value][]ssa.Instruction // by the object that is written somewhere; nil until one is asked for
}

// written returns what a store or an entry of a map writes; nil for other instructions.
func written(instr ssa.Instruction) ssa.Value {
	switch i := instr.(type) {
	case *ssa.Store:
		return i.Val
	case *ssa.MapUpdate:
		return i.Value
	}
	return nil
}

// literalFunc returns the function that is written down as a value, also as one of a named type; nil for other values.
func literalFunc(v ssa.Value) *ssa.Function {
	if named, ok := v.(*ssa.ChangeType); ok {
		v = named.X
	}
	fn, _ := v.(*ssa.Function)
	return fn
}

// to returns where a store or an entry of a map writes, and false if that is no part of a variable or a literal.
func (s *seeder) to(instr ssa.Instruction) (access.Loc, bool) {
	switch i := instr.(type) {
	case *ssa.Store:
		if isWritten(i.Addr) {
			return s.g.Loc(i.Addr), true
		}
	case *ssa.MapUpdate:
		if isWritten(i.Map) {
			return s.g.Loc(i.Map).Part(s.g.element(i.Key)), true
		}
	}
	return access.Loc{}, false
}

// isWritten reports whether a value is a part of a variable of the package, or of what a literal makes.
func isWritten(v ssa.Value) bool {
	for {
		switch x := v.(type) {
		case *ssa.Global, *ssa.Alloc, *ssa.MakeMap:
			return true
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.IndexAddr:
			v = x.X
		case *ssa.Slice:
			v = x.X
		case *ssa.UnOp:
			if x.Op != token.MUL {
				return false
			}
			v = x.X
		default:
			return false
		}
	}
}

// put lets a function be a part of a variable, or of those that hold the literal which it is a part of.
func (s *seeder) put(to access.Loc, f Flow, depth int) {
	if v, ok := to.Root.(*ssa.Global); ok {
		s.g.updateGlobal(v, to.Path, f)
		return
	}
	if depth == maxSeeded {
		return
	}
	for _, move := range s.movesOf(to.Root) {
		from := s.g.Loc(written(move))
		if at, ok := s.to(move); ok && from.Path.Covers(to.Path) {
			s.put(at.Part(to.Path.From(from.Path.Len())), f, depth+1)
		}
	}
}

// movesOf returns the instructions that write an object, or a part of it, into a variable or another literal.
func (s *seeder) movesOf(root ssa.Value) []ssa.Instruction {
	if s.moves == nil {
		s.moves = make(map[ssa.Value][]ssa.Instruction)
		for _, b := range s.g.fns[0].Blocks {
			for _, instr := range b.Instrs {
				if v := written(instr); v != nil && isWritten(v) {
					root := s.g.Loc(v).Root
					s.moves[root] = append(s.moves[root], instr)
				}
			}
		}
	}
	return s.moves[root]
}
