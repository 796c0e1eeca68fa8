package address

import (
	"go/constant"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Clients that connect to one address only, which was looked at when they were made:
//
//	func newClient(host, port string) (*http.Client, error) {
//		ips, err := net.LookupIP(host)
//		if err != nil || len(ips) == 0 || ips[0].IsPrivate() { return nil, errRefused }
//		to := net.JoinHostPort(ips[0].String(), port)
//		dial := func(ctx context.Context, network, _ string) (net.Conn, error) { return d.DialContext(ctx, network, to) }
//		return &http.Client{Transport: &http.Transport{DialContext: dial}}, nil
//	}
//
// The function that connects has the address from around it, and that is gone back over to the net.IP or netip.Addr that it is made of:
// the function that has found this one asks which network it is of. A function that connects to what it is given makes no such client,
// whatever was asked before: the name may have another address by then. Nor does one that was asked of another address.

// pinned reports whether all that a function connects to is from around it, and was looked at there.
func pinned(g *taint.Func, fn *ssa.Function) bool {
	found := false
	for call := range ssautil.Calls(fn) {
		obj := ssautil.CalledObject(call)
		if obj == nil || !isDial(obj.FullName()) {
			continue
		}
		args := ssautil.AllArgs(call)
		if !isPinned(g, args[len(args)-1]) {
			return false
		}
		found = true
	}
	return found
}

// isDial reports whether a function of the standard library connects to its last argument.
func isDial(name string) bool {
	switch name {
	case "net.Dial", "(*net.Dialer).Dial", "(*net.Dialer).DialContext", "(*crypto/tls.Dialer).DialContext":
		return true
	}
	return false
}

// isPinned reports whether an address that a function literal connects to is a variable from around it, and was looked at.
func isPinned(g *taint.Func, addr ssa.Value) bool {
	load, ok := addr.(*ssa.UnOp)
	if !ok {
		return false
	}
	_, outer := load.X.(*ssa.FreeVar)
	return outer && lookedAt(g, addr, make(map[ssa.Value]bool), 0)
}

// pinnedSink reports whether a sink is what a transport connects to in such a function. Who requests through it is a sink himself.
func pinnedSink(g *taint.Func, s *taint.SinkSite) bool {
	fn := s.Instr.Parent()
	return isDial(s.Obj.FullName()) && isOfTransport(fn) && isPinned(g, s.V)
}

// isOfTransport reports whether a function is a literal that is stored in a field of an http.Transport.
func isOfTransport(fn *ssa.Function) bool {
	if len(fn.FreeVars) == 0 {
		return false
	}
	made, _ := ssautil.ClosureOf(fn.FreeVars[0])
	if made == nil {
		return false
	}
	for _, r := range *made.Referrers() {
		if st, ok := r.(*ssa.Store); ok {
			if field, ok := st.Addr.(*ssa.FieldAddr); ok && ssautil.IsHTTP(field.X.Type(), "Transport") {
				return true
			}
		}
	}
	return false
}

// lookedAt reports whether all addresses that a text or an address is made of were looked at.
func lookedAt(g *taint.Func, v ssa.Value, seen map[ssa.Value]bool, depth int) bool {
	if seen[v] {
		return true
	}
	if seen[v] = true; depth > maxDepth*2 {
		return false
	}
	if isAddress(v) && examined(g, v) {
		return true
	}
	var from []ssa.Value
	switch x := v.(type) {
	case *ssa.Phi:
		from = x.Edges
	case *ssa.UnOp:
		from = storedIn(g, x.X)
	case *ssa.BinOp: // host + ":" + port
		from = []ssa.Value{x.X}
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok {
			from = returned(call.Call.StaticCallee(), x.Index)
		}
	case *ssa.Call:
		if from = returned(x.Call.StaticCallee(), 0); from == nil && isMadeOf(x) {
			from = x.Call.Args[:1]
		}
	}
	found := false
	for _, f := range from {
		if c, isConst := f.(*ssa.Const); isConst && c.IsNil() {
			continue
		}
		if !lookedAt(g, f, seen, depth+1) {
			return false
		}
		found = true
	}
	return found
}

// isMadeOf reports whether a call makes a text or an address of its first argument: ip.String(), ip.To4(), net.JoinHostPort(host, port).
func isMadeOf(c *ssa.Call) bool {
	if len(c.Call.Args) == 0 {
		return false
	}
	return ssautil.CalledName(&c.Call) == "JoinHostPort" || isAddress(c.Call.Args[0]) && (isAddress(c) || ssautil.IsString(c.Type()))
}

// examined reports whether the function that has an address asks which network it is of. Elements of a list are not told apart: who goes
// over all that a name has takes one of them.
func examined(g *taint.Func, v ssa.Value) bool {
	if v.Parent() == nil {
		return false
	}
	at := g.Loc(v)
	for call := range ssautil.Calls(v.Parent()) {
		for _, a := range asked(call) {
			if l := g.Loc(a); l.Root == at.Root && fields(l.Path) == fields(at.Path) {
				return true
			}
		}
	}
	return false
}

// asked returns the addresses of which a call asks what network they are of.
func asked(call *ssa.CallCommon) (addresses []ssa.Value) {
	if callee := call.StaticCallee(); callee != nil && decides(callee) {
		for _, a := range call.Args {
			if isAddress(a) {
				addresses = append(addresses, a)
			}
		}
	}
	return addresses
}

// fields returns a path without the steps to elements.
func fields(p access.Path) (out access.Path) {
	for i := range p.Len() {
		if access.IsField(p.At(i)) {
			out += access.FieldStep(p.At(i))
		}
	}
	return out
}

// switchedOff reports whether a call tells a function by a constant to leave out that it looks at addresses: newClient(url, true) of
//
//	if !allowPrivate && isPrivate(ip) { return nil, errRefused }
//
// What is no constant is an option of the program's.
func switchedOff(call *ssa.Call) bool {
	fn := call.Call.StaticCallee()
	if fn == nil || len(fn.Params) != len(call.Call.Args) {
		return false
	}
	for i, arg := range call.Call.Args {
		if given, ok := arg.(*ssa.Const); ok && ssautil.IsBool(given.Type()) && leavesOut(fn, fn.Params[i], constant.BoolVal(given.Value)) {
			return true
		}
	}
	return false
}

// leavesOut reports whether a function looks at addresses only where a parameter is not what is given for it.
func leavesOut(fn *ssa.Function, p *ssa.Parameter, given bool) bool {
	for _, b := range fn.Blocks {
		test, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok || test.Cond != ssa.Value(p) {
			continue
		}
		other := b.Succs[0]
		if given {
			other = b.Succs[1]
		}
		if len(other.Preds) == 1 && slices.ContainsFunc(fn.Blocks, func(b *ssa.BasicBlock) bool { return other.Dominates(b) && looks(b) }) {
			return true
		}
	}
	return false
}

// looks reports whether a block asks of an address what network it is of, or has a dialer do so.
func looks(b *ssa.BasicBlock) bool {
	return slices.ContainsFunc(b.Instrs, func(i ssa.Instruction) bool {
		switch i := i.(type) {
		case *ssa.Call:
			return len(asked(&i.Call)) > 0
		case *ssa.FieldAddr:
			name := ssautil.FieldName(i.X.Type(), i.Field)
			return name == "Control" || name == "ControlContext"
		}
		return false
	})
}
