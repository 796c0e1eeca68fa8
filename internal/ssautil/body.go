package ssautil

import (
	"go/constant"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// What a function does that is asked whether something is right, by its body: a callback that checks a host key, a certificate, an
// origin. It answers by an error, or by true and false:
//
//	func(string, net.Addr, ssh.PublicKey) error { return nil }                // accepts all
//	func(r *http.Request) bool { log.Print(r.Host); return true }             // accepts all, and tells of it
//	func(h string, a net.Addr, k ssh.PublicKey) error { _ = check(h, a, k); return nil } // drops what a check says
//
// The answer is the join of all returns. A return of a constant says it, a phi is the join of its edges, a variable that of what is
// stored in it, and a call is what its callee does, if the body of that is seen; all else may be either. What becomes of the parameters
// is a walk forward over those that use them. Recursion over calls ends at maxAsked, that over values at those that were seen.

// A Body is what the body of a function says. Of one that is not seen, or does not return, all is false.
type Body struct {
	Accepts bool // each return says yes: nil or true
	Refuses bool // each return says no: an error that is made there, or false
	Asks    bool // a condition or a result depends on a parameter, or on what a function makes of one
	Keeps   bool // a parameter outlives the call: it is stored, sent or put into a map that is not the function's own

	// Given are the calls of functions whose bodies are not seen that a parameter, or what was made of one, is given to.
	Given []*ssa.CallCommon
	// Uses are all instructions that use a parameter or what was made of one, here and in functions that it is given to.
	Uses []ssa.Instruction
	// Dropped are the calls of functions of the same signature whose answer is not the function's.
	Dropped []*ssa.CallCommon
}

// maxAsked is how deep calls are followed: a wrapper of a wrapper of a method value is three deep.
const maxAsked = 4

// BodyOf returns what a function does that answers by result n.
func BodyOf(fn *ssa.Function, n int) Body { return bodyOf(fn, n, 0) }

// BodyOfAnswer is BodyOf for the result that answers: the first bool, or else the last error.
func BodyOfAnswer(fn *ssa.Function) Body {
	if fn == nil {
		return Body{}
	}
	n := Answer(fn.Signature)
	if n < 0 {
		return Body{}
	}
	return BodyOf(fn, n)
}

// Answer returns which result says yes or no, -1 if there is none.
func Answer(sig *types.Signature) int {
	n := -1
	for i := range sig.Results().Len() {
		t := sig.Results().At(i).Type()
		if types.Identical(t.Underlying(), types.Typ[types.Bool]) {
			return i
		}
		if IsError(t) {
			n = i
		}
	}
	return n
}

func bodyOf(fn *ssa.Function, n, depth int) Body {
	if fn == nil || len(fn.Blocks) == 0 || depth > maxAsked {
		return Body{}
	}
	said, returns := says{}, 0
	for v := range Results(fn, n) {
		said = said.or(saidBy(v, depth, make(map[ssa.Value]bool)))
		returns++
	}
	b := Body{Accepts: returns > 0 && said == says{yes: true}, Refuses: returns > 0 && said == says{no: true}}
	use := usage{body: &b, depth: depth, seen: make(map[ssa.Value]bool)}
	for _, p := range fn.Params {
		use.follow(p)
	}
	if b.Accepts {
		b.Dropped = dropped(fn)
	}
	return b
}

// dropped returns the calls of functions of the same signature whose result is not returned as it is.
func dropped(fn *ssa.Function) (calls []*ssa.CallCommon) {
	for _, blk := range fn.Blocks {
		for _, instr := range blk.Instrs {
			call, ok := instr.(*ssa.Call)
			if ok && sameSignature(call.Call.Signature(), fn.Signature) && !isReturned(call) {
				calls = append(calls, &call.Call)
			}
		}
	}
	return calls
}

// sameSignature reports whether two functions take and return the same, whatever their receivers are.
func sameSignature(a, b *types.Signature) bool {
	return types.Identical(a.Params(), b.Params()) && types.Identical(a.Results(), b.Results())
}

// isReturned reports whether what a call returns is returned as it is.
func isReturned(call *ssa.Call) bool {
	return slices.ContainsFunc(*call.Referrers(), func(r ssa.Instruction) bool {
		_, ok := r.(*ssa.Return)
		return ok
	})
}

// says are the answers that a value can be.
type says struct{ yes, no bool }

func (s says) or(t says) says { return says{s.yes || t.yes, s.no || t.no} }

// either is said by what is not known.
var either = says{true, true}

// saidBy returns what a value says as an answer. What is seen again says nothing new.
func saidBy(v ssa.Value, depth int, seen map[ssa.Value]bool) (s says) {
	if seen[v] {
		return says{}
	}
	seen[v] = true
	switch x := v.(type) {
	case *ssa.Const:
		if x.Value == nil { // nil
			return says{yes: true}
		}
		if x.Value.Kind() == constant.Bool {
			return says{yes: constant.BoolVal(x.Value), no: !constant.BoolVal(x.Value)}
		}
	case *ssa.MakeInterface: // an error that is made here
		return says{no: true}
	case *ssa.Phi:
		for _, e := range x.Edges {
			s = s.or(saidBy(e, depth, seen))
		}
		return s
	case *ssa.UnOp:
		return saidByLoad(x, depth, seen)
	case *ssa.Call:
		return saidByCall(x, 0, depth)
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok {
			return saidByCall(call, x.Index, depth)
		}
	}
	return either
}

// saidByLoad returns what is said by a variable that is read: a local one is what is stored in it, and zero before that; one of the
// package is an error that was made for it.
func saidByLoad(load *ssa.UnOp, depth int, seen map[ssa.Value]bool) says {
	switch addr := load.X.(type) {
	case *ssa.Global:
		if IsError(load.Type()) {
			return says{no: true}
		}
	case *ssa.Alloc:
		s := says{}
		for _, r := range *addr.Referrers() {
			switch r := r.(type) {
			case *ssa.Store:
				if r.Addr != addr {
					return either
				}
				s = s.or(saidBy(r.Val, depth, seen))
			case *ssa.UnOp, *ssa.DebugRef:
			default: // a function literal, or who has its address, can write to it
				return either
			}
		}
		if s == (says{}) && IsError(load.Type()) {
			return says{yes: true}
		}
		return s
	}
	return either
}

// saidByCall returns what is said by a result of a call. An error is made by the functions that are there for it.
func saidByCall(call *ssa.Call, result, depth int) says {
	fn := call.Call.StaticCallee()
	if fn == nil {
		return either
	}
	switch CalleeName(fn) {
	case "errors.New", "fmt.Errorf":
		return says{no: true}
	}
	b := bodyOf(fn, result, depth+1)
	if b.Accepts || b.Refuses {
		return says{yes: b.Accepts, no: b.Refuses}
	}
	return either
}

// A usage is the walk forward from parameters.
type usage struct {
	body  *Body
	depth int
	seen  map[ssa.Value]bool
}

// follow notes what becomes of a value: it decides something, is kept, or is given to others.
func (u usage) follow(v ssa.Value) {
	if u.seen[v] || v.Referrers() == nil {
		return
	}
	u.seen[v] = true
	for _, r := range *v.Referrers() {
		u.body.Uses = append(u.body.Uses, r)
		switch r := r.(type) {
		case *ssa.If, *ssa.Return:
			u.body.Asks = true
		case *ssa.Store:
			u.stored(r, v)
		case *ssa.MapUpdate, *ssa.Send:
			u.body.Keeps = true
		case *ssa.MakeClosure: // which may run later, and asks what it asks
			u.body.Keeps = true
			u.captured(r, v)
		case ssa.CallInstruction:
			u.given(r, v)
		}
		if made, ok := r.(ssa.Value); ok {
			u.follow(made)
		}
	}
}

// captured follows a value into a function literal.
func (u usage) captured(lit *ssa.MakeClosure, v ssa.Value) {
	fn, ok := lit.Fn.(*ssa.Function)
	for i, bound := range lit.Bindings {
		if ok && bound == v && i < len(fn.FreeVars) {
			u.follow(fn.FreeVars[i])
		}
	}
}

// stored follows a value into a variable of the function, as the list of a call's arguments is one; elsewhere it is kept.
func (u usage) stored(s *ssa.Store, v ssa.Value) {
	if s.Val != v {
		return
	}
	addr := s.Addr
	for range MaxElements {
		switch a := addr.(type) {
		case *ssa.IndexAddr:
			addr = a.X
			continue
		case *ssa.FieldAddr:
			addr = a.X
			continue
		}
		break
	}
	if local, ok := addr.(*ssa.Alloc); ok {
		u.follow(local)
		return
	}
	u.body.Keeps = true
}

// given follows an argument into a function whose body is seen, and notes the call of any other.
func (u usage) given(instr ssa.CallInstruction, v ssa.Value) {
	call := instr.Common()
	fn := call.StaticCallee()
	if fn == nil || len(fn.Blocks) == 0 || u.depth >= maxAsked {
		if _, isBuiltin := call.Value.(*ssa.Builtin); !isBuiltin {
			u.body.Given = append(u.body.Given, call)
		}
		return
	}
	inner := Body{}
	callee := usage{body: &inner, depth: u.depth + 1, seen: make(map[ssa.Value]bool)}
	for i, a := range call.Args {
		if a == v && i < len(fn.Params) {
			callee.follow(fn.Params[i])
		}
	}
	// A condition in there that depends on it decides nothing here, but by the result.
	u.body.Keeps = u.body.Keeps || inner.Keeps
	u.body.Given = append(u.body.Given, inner.Given...)
	u.body.Uses = append(u.body.Uses, inner.Uses...)
}
