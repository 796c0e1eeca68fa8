package request

import (
	"go/types"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// Requests that a client has sent. A value of the type *http.Request can be one that a server was sent or one that a client sends,
// and what the second holds nobody else has chosen. It is the second where it stands beside an answer: in an http.Response, and in the
// object of a library that holds both, as an SDK's does:
//
//	resp.Request.URL              // where the client has ended, after redirects
//	type Request struct {
//		HTTPRequest  *http.Request
//		HTTPResponse *http.Response
//	}
//
// What the program has put in there, such as a token in a header, is as secret as before.

// sentByClient returns what a field that holds a client's request is clean for.
func sentByClient(of types.Type, field int) model.Kinds {
	f := ssautil.FieldOf(of, field)
	if f == nil || !ssautil.IsHTTP(f.Type(), "Request") {
		return 0
	}
	if !ssautil.IsHTTP(of, "Response") && !holdsAnswer(of) {
		return 0
	}
	return model.AllKinds &^ (model.Readable | model.Credential | model.Token | model.TempFile)
}

// holdsAnswer reports whether a struct has a field for the answer to a request.
func holdsAnswer(t types.Type) bool {
	s := ssautil.StructOf(t)
	if s == nil {
		return false
	}
	for f := range s.Fields() {
		if ssautil.IsHTTP(f.Type(), "Response") {
			return true
		}
	}
	return false
}
