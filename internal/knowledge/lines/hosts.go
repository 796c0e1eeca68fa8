package lines

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Middleware that lets only requests for the hosts of the program through. No call leads from it to the handlers, so that it is looked
// for in the package: a function that asks whether the host of a request is among others, and calls what comes next.
//
//	if !known[strings.ToLower(r.Host)] {
//		http.Error(w, "unknown host", http.StatusMisdirectedRequest)
//		return
//	}
//	next.ServeHTTP(w, r)

// checksHosts reports whether a package has such a function.
func checksHosts(in *taint.Package) bool {
	for fn := range in.Functions() {
		if fn.Parent() != nil && asksForHost(fn) && callsNext(fn) {
			return true
		}
	}
	return false
}

// asksForHost reports whether a function looks for the host of a request in a map or list, or compares it.
func asksForHost(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			switch v := instr.(type) {
			case *ssa.Lookup:
				if isHostOf(v.Index, 0) {
					return true
				}
			case *ssa.Call:
				if callee := v.Call.StaticCallee(); callee != nil && ssautil.CalleeName(callee) == "slices.Contains" && isHostOf(v.Call.Args[1], 0) {
					return true
				}
			case *ssa.BinOp:
				_, isConst := v.Y.(*ssa.Const)
				if _, isIf := firstUse(v).(*ssa.If); isIf && !isConst && (isHostOf(v.X, 0) || isHostOf(v.Y, 0)) {
					return true
				}
			}
		}
	}
	return false
}

// firstUse returns the first instruction that uses a value, or nil.
func firstUse(v ssa.Value) ssa.Instruction {
	if v.Referrers() == nil || len(*v.Referrers()) == 0 {
		return nil
	}
	return (*v.Referrers())[0]
}

// isHostOf reports whether a value is the host of a request, in lower case or without its port.
func isHostOf(v ssa.Value, depth int) bool {
	if x, name := ssautil.LoadedField(v); x != nil {
		return name == "Host" && ssautil.IsHTTP(x.Type(), "Request")
	}
	if depth > maxNested {
		return false
	}
	if e, ok := v.(*ssa.Extract); ok {
		v = e.Tuple
	}
	call, ok := v.(*ssa.Call)
	if !ok || len(call.Call.Args) == 0 || call.Call.StaticCallee() == nil {
		return false
	}
	return isHostOf(call.Call.Args[0], depth+1)
}

// callsNext reports whether a function calls a handler that it was given.
func callsNext(fn *ssa.Function) bool {
	for call := range ssautil.Calls(fn) {
		name := ssautil.CalledName(call)
		if call.IsInvoke() && name == "ServeHTTP" || strings.EqualFold(name, "next") {
			return true
		}
	}
	return false
}

// unchecked returns those flows that are no host which such middleware has let through.
func (t *topic) unchecked(g *taint.Func, flows taint.FlowSet) (out taint.FlowSet) {
	for _, f := range flows {
		if o := &g.Origins[f.Origin]; o.Kind == taint.OriginSource && o.Src.Labels&model.Host != 0 && t.checksHosts() {
			continue
		}
		out.Add(f)
	}
	return out
}
