package request

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Who calls the functions of a package that are given a request, or a struct with one. They are looked for once, and only in packages that
// read a request which a function was given.

// A callTable has the calls of a package by what they call, and by the names of the methods of interfaces, of which each method of this name
// and type may be the one.
type callTable struct {
	in      *taint.Package
	of      map[*ssa.Function][]*ssa.CallCommon
	invoked map[string][]*ssa.CallCommon
	dynamic []*ssa.CallCommon      // of values
	handed  map[*ssa.Function]bool // given to functions of the package as values
	values  map[*ssa.Function]bool // used as values otherwise, so that others may call them
}

// callsOf makes the table of a package.
func callsOf(in *taint.Package) callTable {
	t := callTable{in: in, of: make(map[*ssa.Function][]*ssa.CallCommon), invoked: make(map[string][]*ssa.CallCommon),
		handed: make(map[*ssa.Function]bool), values: make(map[*ssa.Function]bool)}
	for fn := range in.Functions() {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				t.note(instr)
			}
		}
	}
	return t
}

// note puts an instruction into the table: its call, and the functions that it uses as values.
func (t *callTable) note(instr ssa.Instruction) {
	if isMade(instr) {
		return
	}
	var called ssa.Value
	into := t.values
	if i, ok := instr.(ssa.CallInstruction); ok {
		called = i.Common().Value
		t.noteCall(i.Common())
		if fn := i.Common().StaticCallee(); fn != nil && t.in.Has[t.in.Declared(fn)] {
			into = t.handed
		}
	}
	var space [8]*ssa.Value
	for _, op := range instr.Operands(space[:0]) {
		if fn := ssautil.FunctionOf(*op); fn != nil && *op != called {
			into[t.in.Declared(fn)] = true
		}
	}
}

func (t *callTable) noteCall(c *ssa.CallCommon) {
	if !hasRequest(c.Signature()) {
		return
	}
	switch fn := c.StaticCallee(); {
	case c.IsInvoke():
		t.invoked[c.Method.Name()] = append(t.invoked[c.Method.Name()], c)
	case fn != nil:
		fn = t.in.Declared(fn)
		t.of[fn] = append(t.of[fn], c)
	default:
		t.dynamic = append(t.dynamic, c)
	}
}

// isMade reports whether an instruction makes the value of a function, of which the uses count.
func isMade(instr ssa.Instruction) bool {
	switch instr.(type) {
	case *ssa.MakeClosure, *ssa.ChangeType:
		return true
	}
	return false
}

// hasRequest reports whether a function is given a request, or a struct that may have one in it.
func hasRequest(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		if isRequest(p.Type()) {
			return true
		}
	}
	return sig.Recv() != nil && isRequest(sig.Recv().Type())
}

// isGiven reports whether a function is used as a value by whoever may call it: those that are given to functions of the package are called
// there, by calls that are in the table.
func (t *callTable) isGiven(fn *ssa.Function) bool { return t.values[fn] }

// arguments returns what the calls of the package give for a parameter.
func (t *callTable) arguments(p *ssa.Parameter) (args []ssa.Value) {
	fn, n := p.Parent(), ssautil.ParamIndex(p)
	for _, c := range t.of[fn] {
		if n >= 0 && n < len(c.Args) {
			args = append(args, c.Args[n])
		}
	}
	sig := fn.Signature
	if sig.Recv() == nil {
		if t.handed[fn] {
			for _, c := range t.dynamic {
				if n < len(c.Args) && types.Identical(c.Signature(), sig) {
					args = append(args, c.Args[n])
				}
			}
		}
		return args
	}
	for _, c := range t.invoked[fn.Name()] {
		if of := c.Method.Signature(); n > 0 && n <= len(c.Args) && types.Identical(of.Params(), sig.Params()) && types.Identical(of.Results(), sig.Results()) {
			args = append(args, c.Args[n-1])
		}
	}
	return args
}
