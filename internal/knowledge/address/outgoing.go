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
// which has the address of its sender, or another field that clients do not know. What a package puts together as a struct is one to be
// sent only if the package sends requests: others match rules with it, or hand it to the next handler.

// writtenTarget is the hook Instr. Whether the package sends requests is asked only where it matters.
func writtenTarget(g *taint.Func, instr ssa.Instruction, sends func() bool) {
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
	if ssautil.IsHTTP(request.Type(), "Request") && isSent(request, sends) {
		g.Sink(model.URL, store.Val, instr, "the URL of a request")
	}
}

// isSent reports whether a request is one that the program sends: one that it has made, the outgoing one of a proxy, or the only
// parameter of a function without results, as the Director of a proxy is.
func isSent(request ssa.Value, sends func() bool) bool {
	switch v := request.(type) {
	case *ssa.Extract:
		return isSent(v.Tuple, sends)
	case *ssa.Call:
		fn := v.Call.StaticCallee()
		return fn != nil && (strings.HasPrefix(fn.String(), "net/http.NewRequest") || fn.String() == "(*net/http.Request).Clone")
	case *ssa.Parameter:
		sig := v.Parent().Signature
		return sig.Recv() == nil && sig.Params().Len() == 1 && sig.Results().Len() == 0
	case *ssa.Alloc: // &http.Request{…}
		return !isReceived(v) && sends()
	}
	x, name := ssautil.LoadedField(request)
	return x != nil && name == "Out" && ssautil.IsNamed(x.Type(), "net/http/httputil", "ProxyRequest")
}

// sendsRequests reports whether a function of the package gives a request to what sends it: a client, a transport or a proxy.
func sendsRequests(e *taint.Package) bool {
	for fn := range e.Has {
		for call := range ssautil.Calls(fn) {
			if isSender(call) {
				return true
			}
		}
	}
	return false
}

// isSender reports whether a call is of a method or function that sends the request which it is given: (*http.Client).Do, RoundTrip, and those
// of that name or form in other packages, as Send(req) (*http.Response, error).
func isSender(c *ssa.CallCommon) bool {
	results := c.Signature().Results()
	answers := results.Len() > 0 && ssautil.IsHTTP(results.At(0).Type(), "Response")
	for _, arg := range ssautil.PlainArgs(c) {
		if ssautil.IsHTTP(arg.Type(), "Request") {
			switch name := ssautil.CalledName(c); {
			case answers, name == "Do", name == "RoundTrip", name == "Write", name == "WriteProxy":
				return true
			case name == "ServeHTTP" && !c.IsInvoke() && len(c.Args) > 0 && ssautil.IsNamed(c.Args[0].Type(), "net/http/httputil", "ReverseProxy"):
				return true
			}
		}
	}
	return false
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
