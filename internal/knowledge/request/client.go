package request

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// Requests that a client has sent. A value of the type *http.Request can be one that a server was sent or one that a client sends,
// and what the second holds nobody else has chosen. It is the second where it stands beside an answer or who sends it: in an http.Response, and
// in the object of a library that holds both, as an SDK's or a connection's does:
//
//	resp.Request.URL              // where the client has ended, after redirects
//	type Request struct {
//		HTTPRequest  *http.Request
//		HTTPResponse *http.Response
//	}
//	type conn struct {
//		client  *http.Client
//		request http.Request
//	}
//
// What the program has put in there, such as a token in a header, is as secret as before.

// ofClient is sentByClient for the field at an address, and for those that it is a field of, also in a copy:
//
//	req := c.request
//	req.URL.Host // of a conn's request
func ofClient(v *ssa.FieldAddr) (clean model.Kinds) {
	for range maxHeld {
		clean |= sentByClient(v.X.Type(), v.Field)
		of := v.X
		if copied, ok := of.(*ssa.Alloc); ok {
			if given := ssautil.StoredTo(copied); len(given) == 1 {
				if load, ok := given[0].(*ssa.UnOp); ok {
					of = load.X
				}
			}
		}
		holder, ok := of.(*ssa.FieldAddr)
		if !ok {
			break
		}
		v = holder
	}
	return clean
}

// maxHeld bounds how many structs in each other are looked at.
const maxHeld = 4

// sentByClient returns what a field that holds a client's request is clean for.
func sentByClient(of types.Type, field int) model.Kinds {
	f := ssautil.FieldOf(of, field)
	if f == nil || !ssautil.IsHTTP(f.Type(), "Request") {
		return 0
	}
	if !ssautil.IsHTTP(of, "Response") && !isSender(of) {
		return 0
	}
	return model.AllKinds &^ (model.Readable | model.Credential | model.Token | model.TempFile)
}

// isSender reports whether a struct has a field for the answer to a request, or for the client that sends it.
func isSender(t types.Type) bool {
	s := ssautil.StructOf(t)
	if s == nil {
		return false
	}
	for f := range s.Fields() {
		if ssautil.IsHTTP(f.Type(), "Response") || ssautil.IsHTTP(f.Type(), "Client") {
			return true
		}
	}
	return false
}
