package request

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Whose a request is that a function is given, its callers know:
//
//	func (c *client) dial(req *http.Request) { c.dialer.Dial(req.URL.String()) } // the program's own
//	func (c *client) open(address string) {
//		req, _ := http.NewRequest("GET", address, nil)
//		c.dial(req)
//	}
//
// It is one of the program's own if all calls in the package give one that is: one that was made, a copy of such, one that is sent by its
// place (see sentAs), or what the caller was given by callers that all do. It came in if one of the calls gives a request that stands
// beside the response to write, whatever the others do. Of a function that is used as a value, and of one that nobody in the package calls, nothing
// is known: whoever calls it may be a server.
//
// Only values and calls of the package are looked at, no flows, so that the answer is the same at each visit.

// An owner is whose a request is. The order is that of precedence: what several ways give is the greatest of what they give.
type owner uint8

const (
	nobody   owner = iota // no way has given one
	program               // the program has made it
	unknown               // nothing is known
	outsider              // a server was sent it
)

// Owners tell whose the requests of a package are.
type owners struct {
	calls func() callTable
	known map[ssa.Value]owner
}

// A search is one question. It ends because each value is asked once, and at most maxAsked are.
type search struct {
	*owners
	seen map[ssa.Value]bool
}

// whose returns whose request a value is or leads to.
func (o *owners) whose(v ssa.Value) owner {
	known, ok := o.known[v]
	if !ok {
		s := search{o, make(map[ssa.Value]bool)}
		if p, ok := v.(*ssa.Parameter); ok { // what its declaration says is another question
			s.seen[p] = true
			known = s.byCallers(p, s.of)
		} else {
			known = s.of(v)
		}
		o.known[v] = known
	}
	return known
}

// of returns whose a request is that a value is or leads to.
func (s *search) of(v ssa.Value) owner {
	if s.seen[v] {
		return nobody
	}
	if s.seen[v] = true; len(s.seen) > maxAsked {
		return unknown
	}
	switch v := v.(type) {
	case *ssa.Const:
		return nobody // nil
	case *ssa.Phi:
		return all(v.Edges, s.of)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return s.result(call, v.Index)
		}
	case *ssa.Call:
		return s.result(v, 0)
	case *ssa.Alloc:
		return s.variable(v)
	case *ssa.FreeVar:
		if _, bound := ssautil.ClosureOf(v); bound != nil {
			return s.of(bound)
		}
	case *ssa.UnOp:
		if v.Op == token.MUL {
			return s.loaded(v)
		}
	case *ssa.Parameter:
		return s.parameter(v)
	}
	return unknown
}

// all returns the greatest of what is said of several values.
func all[V any](values []V, of func(V) owner) (out owner) {
	for _, v := range values {
		out = max(out, of(v))
	}
	return out
}

// variable returns whose the requests are that a local variable has been set to, or of whom it is a copy: *out = *in. What is stored nowhere is
// a literal, &http.Request{…}.
func (s *search) variable(v *ssa.Alloc) owner {
	stored := ssautil.StoredTo(v)
	if len(stored) == 0 && ssautil.IsNamed(ssautil.PointedTo(v.Type()), "net/http", "Request") {
		return program
	}
	return all(stored, s.of)
}

// loaded returns whose a request is that is read from a variable or a field.
func (s *search) loaded(v *ssa.UnOp) owner {
	field, ok := v.X.(*ssa.FieldAddr)
	switch {
	case !ok:
		return s.of(v.X)
	case ssautil.IsHTTP(field.X.Type(), "Response") || isSender(field.X.Type()):
		return program
	}
	return s.field(field.X, field.Field)
}

// field returns whose a request is that a field of a struct holds, which is made here or is given:
//
//	c.send(&call{request: req})
func (s *search) field(of ssa.Value, n int) owner {
	switch of := of.(type) {
	case *ssa.Alloc:
		var stored []ssa.Value
		for _, r := range *of.Referrers() {
			if f, ok := r.(*ssa.FieldAddr); ok && f.Field == n {
				stored = append(stored, ssautil.StoredTo(f)...)
			}
		}
		if len(ssautil.StoredTo(of)) == 0 && len(stored) > 0 {
			return all(stored, s.of)
		}
	case *ssa.Parameter:
		if !s.seen[of] {
			s.seen[of] = true
			return s.byCallers(of, func(v ssa.Value) owner { return s.field(v, n) })
		}
	}
	return unknown
}

// result returns whose a request is that a call returns: a new one, a copy of the one that it is called on, or what a function of
// the package returns.
func (s *search) result(call *ssa.Call, n int) owner {
	fn := call.Call.StaticCallee()
	switch {
	case fn == nil:
		return unknown
	case ssautil.CalleeName(fn) == "net/http.NewRequest" || ssautil.CalleeName(fn) == "net/http.NewRequestWithContext":
		return program
	case len(call.Call.Args) > 0 && isCopy(fn):
		return s.of(call.Call.Args[0])
	}
	if values := returned(fn, n); len(values) > 0 {
		return all(values, s.of)
	}
	return unknown
}

// isCopy reports whether a function is a method of a request that returns a copy of it.
func isCopy(fn *ssa.Function) bool {
	recv := fn.Signature.Recv()
	return recv != nil && ssautil.IsHTTP(recv.Type(), "Request") && (fn.Name() == "Clone" || fn.Name() == "WithContext")
}

// returned returns what a function returns for its result n.
func returned(fn *ssa.Function, n int) (values []ssa.Value) {
	for _, b := range fn.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && n < len(ret.Results) {
			values = append(values, ret.Results[n])
		}
	}
	return values
}

// parameter returns whose a request is that a function is given: by its callers, and by its declaration where they do not know.
func (s *search) parameter(p *ssa.Parameter) owner {
	if o := s.byCallers(p, s.of); o != unknown {
		return o
	}
	if sentAs(p.Parent()) {
		return program
	}
	return unknown
}

// byCallers returns whose what a parameter is given is, as of says it of the arguments.
func (s *search) byCallers(p *ssa.Parameter, of func(ssa.Value) owner) (out owner) {
	fn := p.Parent()
	if answers(fn.Signature) {
		return outsider
	}
	calls := s.calls()
	args := calls.arguments(p)
	if out = all(args, of); out != outsider && (len(args) == 0 || calls.isGiven(fn)) {
		return unknown
	}
	return out
}

// sentAs reports whether a function is given requests to be sent, by its declaration.
func sentAs(fn *ssa.Function) bool {
	sig := fn.Signature
	return fn.Name() == "RoundTrip" && sig.Recv() != nil || asksRedirect(sig) || returnsResponse(sig)
}

// isRequest reports whether a type is that of a request, or of a struct which may have one in it.
func isRequest(t types.Type) bool {
	s := ssautil.StructOf(t)
	if s == nil || ssautil.IsHTTP(t, "Request") {
		return s != nil
	}
	for f := range s.Fields() {
		if ssautil.IsHTTP(f.Type(), "Request") {
			return true
		}
	}
	return false
}
