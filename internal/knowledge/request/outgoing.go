package request

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Requests that the program sends. They have the type of those that it receives, and rows name the fields of the type. Which of the
// two a request is, is told by where it comes from:
//
//	func (c *client) do(req *http.Request) { log.Print(req.URL); c.http.Do(req) } // what sends it
//	func (t transport) RoundTrip(req *http.Request) (*http.Response, error)      // what is given it to be sent
//	func (a adapter) Do(req *http.Request) (*http.Response, error)               // the same
//	func check(req *http.Request, via []*http.Request) error                     // what is asked about a redirect
//	resp.Request                                                                 // what an answer is to
//
// Who has the response of a server at hand sends what was received: a proxy does, and what it sends is input. Callers know best, see own.go.

// outgoing reports whether x is a request that the program sends.
func (o *owners) outgoing(g *taint.Func, x ssa.Value) bool {
	if !ssautil.IsHTTP(x.Type(), "Request") {
		return false
	}
	if of, _ := ssautil.LoadedField(x); of != nil {
		return o.whose(x) == program
	}
	whose := o.whose(x)
	root, ok := g.Loc(x).Root.(*ssa.Parameter)
	if !ok || whose == program || whose == outsider {
		return whose == program
	}
	return sentAs(root.Parent()) || root == x && sends(g, root.Parent(), root)
}

// answers reports whether a function is given the response to write.
func answers(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		if ssautil.IsHTTP(p.Type(), "ResponseWriter") {
			return true
		}
	}
	return false
}

// returnsResponse reports whether a function returns the response to a request, perhaps beside more, or an error.
func returnsResponse(sig *types.Signature) bool {
	last := sig.Results().Len() - 1
	if last < 1 || !ssautil.IsError(sig.Results().At(last).Type()) {
		return false
	}
	for i := range last {
		if ssautil.IsHTTP(sig.Results().At(i).Type(), "Response") {
			return true
		}
	}
	return false
}

// asksRedirect reports whether a function is one that a client asks before it follows a redirect.
func asksRedirect(sig *types.Signature) bool {
	if sig.Params().Len() != 2 || sig.Results().Len() != 1 || !ssautil.IsError(sig.Results().At(0).Type()) {
		return false
	}
	via, ok := sig.Params().At(1).Type().Underlying().(*types.Slice)
	return ok && ssautil.IsHTTP(sig.Params().At(0).Type(), "Request") && ssautil.IsHTTP(via.Elem(), "Request")
}
