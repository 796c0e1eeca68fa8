package request

import (
	"net/textproto"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Headers of a request that the program sets itself, as middleware hands something on to the handlers behind it:
//
//	func nonce(w http.ResponseWriter, r *http.Request) { r.Header.Set("X-Nonce", random()) }
//	func page(w http.ResponseWriter, r *http.Request)  { fmt.Fprintf(w, "<p>%s", r.Header.Get("X-Nonce")) } // not what was sent
//
// Which handler runs before which is decided elsewhere, so that each function counts which has the response at hand. What others
// set is for a request that the program sends.

// ownHeaders returns the names of the headers that handlers of a package set.
func ownHeaders(in *taint.Package) map[string]bool {
	own := make(map[string]bool)
	for fn := range in.Functions() {
		if !answers(fn.Signature) {
			continue
		}
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				call, ok := instr.(*ssa.Call)
				if !ok || call.Call.StaticCallee() == nil || call.Call.StaticCallee().String() != "(net/http.Header).Set" {
					continue
				}
				if of, name := ssautil.LoadedField(call.Call.Args[0]); of != nil && name == "Header" && ssautil.IsHTTP(of.Type(), "Request") && isParam(of) {
					own[headerName(call.Call.Args[1])] = true
				}
			}
		}
	}
	delete(own, "")
	return own
}

// isParam reports whether a request is one that a function is given, or a function around it.
func isParam(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Parameter, *ssa.FreeVar:
		return true
	case *ssa.UnOp: // a parameter that a function literal uses is a variable
		_, ok := v.X.(*ssa.Alloc)
		return ok
	}
	return false
}

// headerName returns the canonical name of a header that is constant, or "".
func headerName(v ssa.Value) string { return textproto.CanonicalMIMEHeaderKey(ssautil.ConstText(v)) }

// ofSender returns all kinds for a flow that comes from the headers of a request as they were sent: where they are read, or in the
// request that callers give.
func ofSender(g *taint.Func, f taint.Flow) model.Kinds {
	o := &g.Origins[f.Origin]
	if o.Kind == taint.OriginParam || o.Kind == taint.OriginSource && strings.HasPrefix(o.Src.Text, "HTTP request header") {
		return model.AllKinds
	}
	return 0
}
