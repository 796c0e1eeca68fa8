package jwt

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Where a token comes from. The walk goes back from a value over conversions, functions of text, fields, variables and the functions of the
// package, to what a request is asked for:
//
//	header := r.Header.Get("Authorization")        // a row of the models says that it is remote
//	raw := strings.TrimPrefix(header, "Bearer ")   // a function of text
//
// Each place is looked at once. What is met on the way are the token's places: two values that have one in common are of the same token, so
// that what verifies the one has verified the other. A parameter ends the walk, and its callers are asked (see comesRemote).

// maxPlaces is how many values are looked at. A token comes from near.
const maxPlaces = 400

// maxInto is how deep functions of the package are entered that return the token.
const maxInto = 3

// A place is a value, or a part of one by the fields that lead there: two loads of r.Header are one place.
type place struct {
	root ssa.Value
	path string
}

// An origin is what a walk has found.
type origin struct {
	places map[place]bool
	params []*ssa.Parameter // texts, of the function that was asked in
	remote bool             // a request says it
	local  bool             // it is read from a file, or answered by a service
	fn     *ssa.Function
	seen   map[ssa.Value]bool
	left   int
}

// originOf looks where a value comes from.
func originOf(v ssa.Value, fn *ssa.Function) *origin {
	o := &origin{places: make(map[place]bool), fn: ssautil.Outermost(fn), seen: make(map[ssa.Value]bool), left: maxPlaces}
	o.walk(v, 0)
	return o
}

func (o *origin) walk(v ssa.Value, into int) {
	if v == nil || o.seen[v] || o.left == 0 {
		return
	}
	o.left--
	o.seen[v] = true
	if o.note(v) {
		return
	}
	switch v := v.(type) {
	case *ssa.Parameter, *ssa.Global, *ssa.Const, *ssa.Function, *ssa.Builtin, *ssa.MakeClosure:
	case *ssa.FreeVar:
		_, bound := ssautil.ClosureOf(v)
		o.walk(bound, into)
	case *ssa.Phi:
		for _, e := range v.Edges {
			o.walk(e, into)
		}
	case *ssa.Alloc:
		o.variable(v, into)
	case *ssa.Call:
		o.call(v, into)
	case *ssa.BinOp:
		if v.Op == token.ADD {
			o.walk(v.X, into)
			o.walk(v.Y, into)
		}
	default:
		if instr, ok := v.(ssa.Instruction); ok {
			if ops := instr.Operands(nil); len(ops) > 0 && *ops[0] != nil {
				o.walk(*ops[0], into)
			}
		}
	}
}

// note remembers what a value is: a place of the token, a parameter, or what a request sends. It reports whether the value has come from
// outside, which ends the walk: what another service answers is its own, whatever it was asked for.
func (o *origin) note(v ssa.Value) (ends bool) {
	if _, isConst := v.(*ssa.Const); isConst {
		return true
	}
	if field, owner := fieldOf(v); field != "" {
		rows := fieldRows(owner, field)
		o.remote = o.remote || slices.ContainsFunc(rows, isRemote)
		ends = !o.remote && slices.ContainsFunc(rows, isSource)
		o.local = o.local || ends
	}
	if t := v.Type(); isTokenText(t) || isRequest(t) || isSigned(t) {
		o.places[placeOf(v)] = true
		if p, ok := v.(*ssa.Parameter); ok && ssautil.Outermost(p.Parent()) == o.fn && isTokenText(t) {
			o.params = append(o.params, p)
		}
	}
	return ends
}

// meets reports whether two values have a place in common.
func (o *origin) meets(other *origin) bool {
	for at := range other.places {
		if o.places[at] {
			return true
		}
	}
	return false
}

// variable goes on with what is stored in a variable or in a part of it, and with what is decoded into it.
func (o *origin) variable(v *ssa.Alloc, into int) {
	addrs := []ssa.Value{v}
	for i := 0; i < len(addrs) && i < ssautil.MaxElements; i++ {
		for _, r := range *addrs[i].Referrers() {
			switch r := r.(type) {
			case *ssa.Store:
				if r.Addr == addrs[i] {
					o.walk(r.Val, into)
				}
			case *ssa.FieldAddr:
				addrs = append(addrs, r)
			case *ssa.IndexAddr:
				addrs = append(addrs, r)
			case *ssa.MakeInterface: // json.NewDecoder(r.Body).Decode(&v)
				for _, c := range *r.Referrers() {
					if call, ok := c.(ssa.CallInstruction); ok {
						o.operands(call.Common(), into)
					}
				}
			}
		}
	}
}

// call goes on with what a function makes its result of. Of what another service is asked a request does not decide what it answers.
func (o *origin) call(call *ssa.Call, into int) {
	obj := ssautil.CalledObject(&call.Call)
	fn := call.Call.StaticCallee()
	switch {
	case fn != nil && len(fn.Blocks) > 0:
		if into == maxInto {
			return
		}
		for i := range fn.Signature.Results().Len() {
			if isTokenText(fn.Signature.Results().At(i).Type()) {
				for v := range ssautil.Results(fn, i) {
					o.walk(v, into+1)
				}
			}
		}
		for i, p := range fn.Params {
			if o.seen[p] && i < len(call.Call.Args) {
				o.walk(call.Call.Args[i], into)
			}
		}
	case obj == nil || obj.Pkg() == nil:
	case isRemoteCall(obj) || extracts(obj):
		o.remote = true
		o.operands(&call.Call, into)
	case slices.ContainsFunc(rowsOf(obj), isSource):
		o.local = true
	case ssautil.IsStd(obj.Pkg().Path()) || hasFlow(obj):
		o.operands(&call.Call, into)
	}
}

func (o *origin) operands(c *ssa.CallCommon, into int) {
	if c.IsInvoke() {
		o.walk(c.Value, into)
	}
	for _, a := range c.Args {
		o.walk(a, into)
	}
}
