package address

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Clients whose connections look at the address that they are made to. No check of a URL is as good: a name can have another
// address a moment later, and an answer can redirect. So whatever URL such a client gets does no harm:
//
//	dialer := &net.Dialer{Control: func(_, address string, _ syscall.RawConn) error { … ip.IsPrivate() … }}
//	client := &http.Client{Transport: &http.Transport{DialContext: dialer.DialContext}}
//	client.Get(url) // clean
//
// How a client was made is looked for backwards: through variables, fields and functions of the package, as far as maxDepth. All
// that it can be have to be such clients. One that a function returns is marked as a source (see screened), so that it is known where
// another package uses it, and where it is given to a function that requests.

// arrive says that nothing arrives where such a client requests, nor where an answer is no redirect.
func arrive(g *taint.Func, kind model.Kinds, s *taint.SinkSite) (taint.FlowSet, summary.Given, bool) {
	if kind == model.Location {
		return nil, summary.Given{}, isCreated(s)
	}
	if s.Call == nil || s.Obj == nil {
		return rehosted(g, s)
	}
	return nil, summary.Given{}, checkedClients(g, s) || pinnedSink(g, s) || s.Obj.Signature().Recv() != nil && len(s.Call.Args) > 0 && isIncoming(s.Call.Args[0])
}

// rehosted returns what arrives with a URL that has got another host before it becomes that of a request; false if it has not.
//
//	u := *r.URL
//	u.Host = backend
//	req := &http.Request{URL: &u}
func rehosted(g *taint.Func, s *taint.SinkSite) (flows taint.FlowSet, given summary.Given, ok bool) {
	if !ssautil.IsURL(s.V.Type(), "URL") {
		return nil, given, false
	}
	clean := withHost(g, s.V, s.Instr)
	if clean == nil {
		return nil, given, false
	}
	for _, f := range g.Joined(s.V, s.Instr.Block()) {
		f.Clean |= clean(f)
		flows.Add(f)
	}
	return flows, given, true
}

// checkedClients reports whether a URL goes to such clients only: to that of a call of one of its methods, or to those that do the
// request that is made of it.
func checkedClients(g *taint.Func, s *taint.SinkSite) bool {
	switch name := s.Obj.FullName(); {
	case strings.HasPrefix(name, "(*net/http.Client)."):
		return len(s.Call.Args) > 0 && checkedClient(g, s.Call.Args[0])
	case strings.HasPrefix(name, "net/http.NewRequest"):
		call, ok := s.Call.Instr.(*ssa.Call)
		if !ok {
			return false
		}
		done := clientsOf(ssautil.FirstResult(call))
		for _, client := range done {
			if !checkedClient(g, client) {
				return false
			}
		}
		return len(done) > 0
	}
	return false
}

// clientsOf returns the clients that a request is given to where it was made.
func clientsOf(request ssa.Value) (clients []ssa.Value) {
	if request == nil || request.Referrers() == nil {
		return nil
	}
	for _, r := range *request.Referrers() {
		call, ok := r.(*ssa.Call)
		switch {
		case !ok:
		case call.Call.StaticCallee() != nil && call.Call.StaticCallee().String() == "(*net/http.Client).Do":
			clients = append(clients, call.Call.Args[0])
		case call.Call.IsInvoke() && isDo(call.Call.Method):
			clients = append(clients, call.Call.Value)
		}
	}
	return clients
}

func checkedClient(g *taint.Func, client ssa.Value) bool {
	return isScreened(g, client) || all(g, client, 0, func(v ssa.Value) bool {
		return isScreened(g, v) || field(g, v, func(t ssa.Value) bool { return checkedTransport(g, t) }, "Transport")
	})
}

// checkedTransport reports whether a transport connects by a function that checks, or is of a type that does so itself.
func checkedTransport(g *taint.Func, transport ssa.Value) bool {
	return all(g, transport, 1, func(v ssa.Value) bool {
		if ssautil.IsHTTP(v.Type(), "Transport") {
			return isScreened(g, v) || field(g, v, func(f ssa.Value) bool { return checkedDial(g, f) }, "DialContext", "Dial", "DialTLSContext", "DialTLS")
		}
		trip := g.Ssa.Prog.LookupMethod(v.Type(), g.Pkg, "RoundTrip")
		return trip != nil && checks(trip, 0)
	})
}

// checkedDial reports whether a function that connects looks at the address, or is the method of a dialer of which a function does.
func checkedDial(g *taint.Func, dial ssa.Value) bool {
	return all(g, dial, 2, func(v ssa.Value) bool {
		if bound, ok := v.(*ssa.MakeClosure); ok && strings.HasPrefix(bound.Fn.Name(), "Dial") && len(bound.Bindings) == 1 {
			return checkedDialer(g, bound.Bindings[0])
		}
		fn := ssautil.FunctionOf(v)
		return fn != nil && (checks(fn, 0) || dialsChecked(g, fn) || pinned(g, fn))
	})
}

// checkedDialer reports whether a net.Dialer has a control function. One whose body is not to be seen is believed, as there are few
// other reasons to have one.
func checkedDialer(g *taint.Func, dialer ssa.Value) bool {
	return all(g, dialer, 2, func(v ssa.Value) bool {
		return isScreened(g, v) || field(g, v, func(control ssa.Value) bool {
			fn := ssautil.FunctionOf(control)
			return fn == nil || len(fn.Blocks) == 0 || checks(fn, 0)
		}, "Control", "ControlContext")
	})
}

// dialsChecked reports whether a function connects by a dialer that checks.
func dialsChecked(g *taint.Func, fn *ssa.Function) bool {
	for call := range ssautil.Calls(fn) {
		if callee := call.StaticCallee(); callee != nil && strings.HasPrefix(callee.String(), "(*net.Dialer).Dial") && checkedDialer(g, call.Args[0]) {
			return true
		}
	}
	return false
}

// checks reports whether a function asks of an address what network it is of, itself or in a function that it calls: it has some
// function that is given an address say yes or no, or whether there is an error.
func checks(fn *ssa.Function, depth int) bool {
	for call := range ssautil.Calls(fn) {
		callee := call.StaticCallee()
		if callee == nil {
			continue
		}
		if len(asked(call)) > 0 {
			return true
		}
		if depth < maxDepth && callee.Pkg == fn.Pkg && callee != fn && checks(callee, depth+2) {
			return true
		}
	}
	return false
}

// isAddress reports whether v is the address of a machine.
func isAddress(v ssa.Value) bool {
	return ssautil.IsNamed(v.Type(), "net", "IP") || ssautil.IsNamed(v.Type(), "net/netip", "Addr")
}

// decides reports whether a function answers a question of an address: which network it is of, and not whether it is an IPv4 one.
func decides(fn *ssa.Function) bool {
	switch fn.Name() {
	case "Is4", "Is6", "Is4In6", "IsValid", "Equal", "IsUnspecified", "IsMulticast":
		return false
	}
	results := fn.Signature.Results()
	if results.Len() != 1 {
		return false
	}
	t := results.At(0).Type()
	return ssautil.IsError(t) || types.Identical(t.Underlying(), types.Typ[types.Bool])
}

// all reports whether something holds of all that a value can be: what is stored in the variable or field that it is read from, and
// what functions of the package return.
func all(g *taint.Func, v ssa.Value, depth int, holds func(ssa.Value) bool) bool {
	if depth > maxDepth {
		return false
	}
	var from []ssa.Value
	switch x := ssautil.Unboxed(v).(type) {
	case *ssa.Phi:
		from = x.Edges
	case *ssa.UnOp:
		stored := storedIn(g, x.X)
		if from = withoutUncalled(g, stored); len(from) == 0 && len(stored) > 0 {
			return true // it is nil
		}
	case *ssa.Call:
		if from = returned(x.Call.StaticCallee(), 0); from == nil {
			return holds(x)
		}
		if switchedOff(x) {
			return false
		}
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok && !switchedOff(call) {
			from = returned(call.Call.StaticCallee(), x.Index)
		}
	default:
		return holds(x)
	}
	for _, f := range from {
		if !all(g, f, depth+1, holds) {
			return false
		}
	}
	return len(from) > 0
}

// withoutUncalled leaves out of what is stored what functions are given that nothing in the program calls, as a setter for tests is.
func withoutUncalled(g *taint.Func, stored []ssa.Value) (out []ssa.Value) {
	for _, v := range stored {
		if p, ok := v.(*ssa.Parameter); !ok || !g.Uncalled(p.Parent()) {
			out = append(out, v)
		}
	}
	return out
}

// storedIn returns what is stored at an address: in a variable of the package, a field, or a variable that function literals share.
func storedIn(g *taint.Func, addr ssa.Value) []ssa.Value {
	if free, ok := addr.(*ssa.FreeVar); ok {
		_, addr = ssautil.ClosureOf(free)
	}
	if a, ok := addr.(*ssa.Alloc); ok {
		return ssautil.StoredTo(a)
	}
	return g.StoredAt(addr)
}

// returned returns what a function returns for a result. A nil beside an error does not count.
func returned(fn *ssa.Function, result int) (out []ssa.Value) {
	if fn == nil {
		return nil
	}
	for v := range ssautil.Results(fn, result) {
		if c, isConst := v.(*ssa.Const); !isConst || !c.IsNil() {
			out = append(out, v)
		}
	}
	return out
}

// field reports whether a struct has one of the named fields set, and something holds of all that it is set to.
func field(g *taint.Func, v ssa.Value, holds func(ssa.Value) bool, names ...string) bool {
	for _, name := range names {
		values := fieldValues(v, name, 0)
		held := len(values) > 0
		for _, value := range values {
			held = held && all(g, value, 2, holds)
		}
		if held {
			return true
		}
	}
	return false
}

// fieldValues returns what is stored in a field of a struct, by the address of the struct: in the function that made it, and also in
// the struct that this one is a copy of.
func fieldValues(v ssa.Value, name string, depth int) (values []ssa.Value) {
	if v.Referrers() == nil || depth > maxDepth {
		return nil
	}
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.FieldAddr:
			if ssautil.FieldName(r.X.Type(), r.Field) != name {
				continue
			}
			for _, s := range *r.Referrers() {
				if store, ok := s.(*ssa.Store); ok && store.Addr == r {
					values = append(values, store.Val)
				}
			}
		case *ssa.Store:
			cell, isCell := r.Addr.(*ssa.Alloc)
			switch load, ok := r.Val.(*ssa.UnOp); {
			case ok && r.Addr == v:
				values = append(values, fieldValues(load.X, name, depth+1)...)
			case isCell && r.Val == v: // a variable that function literals use too
				for _, use := range *cell.Referrers() {
					if load, ok := use.(*ssa.UnOp); ok {
						values = append(values, fieldValues(load, name, depth+1)...)
					}
				}
			}
		}
	}
	return values
}
