package address

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// URLs that a function of the package gives a host, which is the one that the request was sent to or a text of the program's:
//
//	func address(r *http.Request) *url.URL {
//		u := *r.URL
//		u.Host = r.Host
//		return &u
//	}
//
//	u := address(r)
//	u.Scheme = "https"
//	http.Redirect(w, r, u.String(), http.StatusFound)
//
// It is written on every way to a return, and what is written is read back to see that no other part of a request is in it.

// givesHost reports whether a URL is what a function of the package returns that gives it such a host.
func givesHost(g *taint.Func, u ssa.Value) bool {
	call, ok := u.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil || !g.Has[call.Call.StaticCallee()] {
		return false
	}
	found := false
	for _, b := range call.Call.StaticCallee().Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || len(ret.Results) == 0 {
			continue
		}
		in := make(map[*ssa.BasicBlock]bool)
		for _, st := range hostStores(ret.Results[0]) {
			if !isOwn(g, st.Val, 0) {
				return false
			}
			in[st.Block()] = true
		}
		if found = true; !allThrough(b, in) {
			return false
		}
	}
	return found
}

// allThrough reports whether all ways to a block lead through one of some blocks, or it is one of them.
func allThrough(b *ssa.BasicBlock, in map[*ssa.BasicBlock]bool) bool {
	seen := make(map[*ssa.BasicBlock]bool)
	var back func(b *ssa.BasicBlock) bool
	back = func(b *ssa.BasicBlock) bool {
		if in[b] || seen[b] {
			return true
		}
		seen[b] = true
		for _, p := range b.Preds {
			if !back(p) {
				return false
			}
		}
		return len(b.Preds) > 0
	}
	return back(b)
}

// maxOwn bounds how far back a host is read: one takes it apart, changes a part of it, and puts it together again, each under a condition.
const maxOwn = 12

// isOwn reports whether a text is made of constants, of the host that a request was sent to, and of texts that a function has or is given.
func isOwn(g *taint.Func, v ssa.Value, depth int) bool {
	if depth > maxOwn {
		return false
	}
	switch v := v.(type) {
	case *ssa.Const:
		return true
	case *ssa.Parameter:
		return ssautil.IsString(v.Type())
	case *ssa.Extract:
		return isOwn(g, v.Tuple, depth+1)
	case *ssa.BinOp:
		return isOwn(g, v.X, depth+1) && isOwn(g, v.Y, depth+1)
	case *ssa.Phi:
		for _, e := range v.Edges {
			if e != ssa.Value(v) && !isOwn(g, e, depth+1) {
				return false
			}
		}
		return true
	case *ssa.UnOp:
		x, name := ssautil.LoadedField(v)
		return x != nil && (name == "Host" && ssautil.IsHTTP(x.Type(), "Request") || !ssautil.IsHTTP(x.Type(), "Request") && !ssautil.IsURL(x.Type(), "URL"))
	case *ssa.Call:
		return isOwnResult(g, v, depth)
	}
	return false
}

// isOwnResult is isOwn for what a call returns: all texts that it is given are the program's, and a library's function is no source.
func isOwnResult(g *taint.Func, c *ssa.Call, depth int) bool {
	obj := ssautil.CalledObject(&c.Call)
	if obj == nil || !areOwn(g, c.Call.Args, depth) {
		return false
	}
	for _, row := range g.Rows(obj) {
		if row.Kind == model.Source && row.Labels&model.Remote != 0 {
			return false
		}
	}
	recv := obj.Signature().Recv()
	return recv == nil || !isRequest(recv.Type())
}

// areOwn reports whether the texts among arguments are the program's.
func areOwn(g *taint.Func, args []ssa.Value, depth int) bool {
	for _, a := range args {
		if ssautil.IsString(a.Type()) && !isOwn(g, a, depth+1) || isRequest(a.Type()) {
			return false
		}
	}
	return true
}

// isRequest reports whether a type is one of those in which a request comes.
func isRequest(t types.Type) bool {
	return ssautil.IsHTTP(t, "Request") || ssautil.IsHTTP(t, "Header") || ssautil.IsURL(t, "Values") || ssautil.IsURL(t, "URL")
}
