package address

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Requests whose target is written after they were made. The URL of a request that is sent, and the host of that URL, are sinks as
// the argument of http.NewRequest is:
//
//	proxy := &httputil.ReverseProxy{Director: func(req *http.Request) { req.URL.Host = req.Header.Get("X-Backend") }}
//
// The URL of a request that came in is none: middleware writes there what the next handler reads. Nor is that of a copy of such a request,
// which has the address of its sender, or another field that clients do not know.

// writtenTarget is the hook Instr.
func writtenTarget(g *taint.Func, instr ssa.Instruction) {
	store, ok := instr.(*ssa.Store)
	if !ok {
		return
	}
	addr, ok := store.Addr.(*ssa.FieldAddr)
	if !ok {
		return
	}
	request, name := addr.X, ssautil.FieldName(addr.X.Type(), addr.Field)
	switch {
	case name == "Host" && ssautil.IsURL(addr.X.Type(), "URL"):
		if request, name = ssautil.LoadedField(addr.X); name != "URL" {
			return
		}
	case name != "URL":
		return
	}
	if ssautil.IsHTTP(request.Type(), "Request") && isSent(request) {
		g.Sink(model.URL, store.Val, instr, "the URL of a request")
	}
}

// isSent reports whether a request is one that the program sends: one that it has made, the outgoing one of a proxy, or the only
// parameter of a function without results, as the Director of a proxy is.
func isSent(request ssa.Value) bool {
	switch v := request.(type) {
	case *ssa.Extract:
		return isSent(v.Tuple)
	case *ssa.Call:
		fn := v.Call.StaticCallee()
		return fn != nil && (strings.HasPrefix(fn.String(), "net/http.NewRequest") || fn.String() == "(*net/http.Request).Clone")
	case *ssa.Parameter:
		sig := v.Parent().Signature
		return sig.Recv() == nil && sig.Params().Len() == 1 && sig.Results().Len() == 0
	case *ssa.Alloc: // &http.Request{…}
		return !isReceived(v)
	}
	x, name := ssautil.LoadedField(request)
	return x != nil && name == "Out" && ssautil.IsNamed(x.Type(), "net/http/httputil", "ProxyRequest")
}

// isReceived reports whether a request has a field that servers set and clients ignore, or refuse.
//
//	copied := &http.Request{URL: &u, Header: r.Header, RemoteAddr: r.RemoteAddr}
func isReceived(request *ssa.Alloc) bool {
	for _, name := range [...]string{"RemoteAddr", "RequestURI", "TLS"} {
		if len(fieldValues(request, name, 0)) > 0 {
			return true
		}
	}
	return false
}

// isIncoming reports whether a request is a part of the context that a server gives its handlers, which has the answer beside it:
//
//	ctx.Request.SetRequestURI(rest) // of a fasthttp.RequestCtx
func isIncoming(request ssa.Value) bool {
	addr, ok := request.(*ssa.FieldAddr)
	return ok && ssautil.FieldName(addr.X.Type(), addr.Field) == "Request" && hasField(addr.X.Type(), "Response")
}

// hasField reports whether a struct, or what a pointer leads to, has a field of a name.
func hasField(t types.Type, name string) bool {
	s := ssautil.StructOf(t)
	for i := 0; s != nil && i < s.NumFields(); i++ {
		if s.Field(i).Name() == name {
			return true
		}
	}
	return false
}
