package volume

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// A limit that a program writes itself: a reader with a method Read that counts, and ends or fails beyond a number.
//
//	func (l *limited) Read(p []byte) (int, error) {
//		n, err := l.r.Read(p)
//		if l.left -= int64(n); l.left < 0 {
//			return n, errTooLarge
//		}
//		return n, err
//	}
//
// A method counts if it writes a number into a field of its receiver, and on one side of a comparison of that field returns an error that is
// surely one, and not that of what it reads from. What is read through such a reader is bounded, whatever stands before it. Importers know it
// by the summary of the method: what comes from the receiver is clean there.

// limiters knows which methods of a package count. Each is looked at once.
type limiters struct {
	*access.Index
	known map[*ssa.Function]bool
}

// isLimited reports whether the last reader on all ways to a value is one that ends after so many bytes.
func (l *limiters) isLimited(g *taint.Func, v ssa.Value, depth int) bool {
	if depth > maxWays {
		return false
	}
	v = ssautil.Unboxed(v)
	if l.limitsByType(g, v.Type()) {
		return true
	}
	result := 0
	switch x := v.(type) {
	case *ssa.Phi:
		return !slices.ContainsFunc(x.Edges, func(v ssa.Value) bool { return !l.isLimited(g, v, depth+1) })
	case *ssa.ChangeInterface:
		return l.isLimited(g, x.X, depth+1)
	case *ssa.Extract:
		v, result = x.Tuple, x.Index
	}
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	if limits(&access.Call{Instr: call}) {
		return true
	}
	fn := call.Call.StaticCallee()
	if fn == nil || !l.Has[l.Declared(fn)] {
		return false
	}
	any := false
	for r := range ssautil.Results(l.Declared(fn), result) {
		if c, ok := r.(*ssa.Const); ok && c.IsNil() {
			continue // beside an error
		}
		if any = true; !l.isLimited(g, r, depth+1) {
			return false
		}
	}
	return any
}

// limitsByType reports whether the method Read of a type counts.
func (l *limiters) limitsByType(g *taint.Func, t types.Type) bool {
	named := ssautil.NamedOf(t)
	if named == nil || named.Obj().Pkg() == nil || types.IsInterface(named) || ssautil.IsStd(named.Obj().Pkg().Path()) {
		return false
	}
	obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(named), true, named.Obj().Pkg(), "Read")
	m, ok := obj.(*types.Func)
	if !ok {
		return false
	}
	if fn := l.Ssa.Prog.FuncValue(m.Origin()); fn != nil && l.Has[fn] {
		return l.counts(fn)
	}
	s := g.MethodSummary(m)
	return s != nil && slices.ContainsFunc(s.Flows, readsOn) && !slices.ContainsFunc(s.Flows, func(e summary.Flow) bool { return readsOn(e) && e.Clean&model.Unbounded == 0 })
}

// readsOn reports whether an entry of the summary of a method Read says what it reads from its receiver.
func readsOn(e summary.Flow) bool {
	return e.Out.Kind == summary.ToParam && e.Out.Index == 1 && e.In.IsArgument() && e.In.Index == 0
}

// counts reports whether a function is a method Read that counts.
func (l *limiters) counts(fn *ssa.Function) bool {
	counts, ok := l.known[fn]
	if !ok {
		counts = isRead(fn) && countsIn(fn)
		l.known[fn] = counts
	}
	return counts
}

// isRead reports whether a function is a method as io.Reader has it.
func isRead(fn *ssa.Function) bool {
	sig := fn.Signature
	return fn.Name() == "Read" && sig.Recv() != nil && sig.Params().Len() == 1 && sig.Results().Len() == 2 && len(fn.Blocks) > 1
}

func countsIn(fn *ssa.Function) bool {
	numbers := make(map[int]bool) // fields of the receiver that it writes
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if st, ok := instr.(*ssa.Store); ok {
				if field, ok := fieldOf(fn, st.Addr); ok && isNumber(st.Val.Type()) {
					numbers[field] = true
				}
			}
		}
	}
	if len(numbers) == 0 {
		return false
	}
	for _, b := range fn.Blocks {
		test, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		cmp, ok := test.Cond.(*ssa.BinOp)
		if !ok || !isOrder(cmp.Op) || !isCount(fn, cmp.X, numbers, maxWays) && !isCount(fn, cmp.Y, numbers, maxWays) {
			continue
		}
		if fails(b, b.Succs[0]) || fails(b, b.Succs[1]) {
			return true
		}
	}
	return false
}

// fieldOf returns the field of its receiver that an address in a method is of.
func fieldOf(fn *ssa.Function, addr ssa.Value) (int, bool) {
	if f, ok := addr.(*ssa.FieldAddr); ok && f.X == ssa.Value(fn.Params[0]) {
		return f.Field, true
	}
	return 0, false
}

func isNumber(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0
}

func isOrder(op token.Token) bool {
	switch op {
	case token.LSS, token.LEQ, token.GTR, token.GEQ, token.EQL:
		return true
	}
	return false
}

// isCount reports whether a number is one of some fields of the receiver, or made of it.
func isCount(fn *ssa.Function, v ssa.Value, fields map[int]bool, depth int) bool {
	if depth == 0 {
		return false
	}
	switch v := v.(type) {
	case *ssa.UnOp:
		field, ok := fieldOf(fn, v.X)
		return ok && v.Op == token.MUL && fields[field]
	case *ssa.BinOp:
		return isCount(fn, v.X, fields, depth-1) || isCount(fn, v.Y, fields, depth-1)
	case *ssa.Convert:
		return isCount(fn, v.X, fields, depth-1)
	}
	return false
}

// fails reports whether an edge leads to a return of an error that is surely one, and not that of what is read from.
func fails(from, to *ssa.BasicBlock) bool {
	for range maxWays {
		switch last := to.Instrs[len(to.Instrs)-1].(type) {
		case *ssa.Return:
			return isOwnError(last.Results[len(last.Results)-1], from, to)
		case *ssa.Jump:
			from, to = to, to.Succs[0]
		default:
			return false
		}
	}
	return false
}

func isOwnError(v ssa.Value, from, to *ssa.BasicBlock) bool {
	if phi, ok := v.(*ssa.Phi); ok && phi.Block() == to {
		v = phi.Edges[slices.Index(to.Preds, from)]
	}
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return true
	case *ssa.UnOp:
		_, isVariable := v.X.(*ssa.Global)
		return isVariable
	case *ssa.Call: // fmt.Errorf, errors.New
		return !v.Call.IsInvoke()
	}
	return false
}
