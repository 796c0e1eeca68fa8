package request

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// The headers of a request as a part of something wider. Where r.Header itself is shown, AddRequest sees it by its type.
// Where a struct or map that it was put into is shown, perhaps in another function, only a flow can tell:
//
//	d := dump{Method: r.Method, Header: r.Header}
//	b, _ := json.Marshal(d) // has the header Authorization in it
//
// So what the headers are put into carries the source, in a part beside the headers' own elements, which only those see who
// show all of them. d.Header.Get("Accept") reads an element, and that one is no secret.

// allHeaders is that part: a field, which hides it from who looks at the headers as a whole, and which a map does not have.
var allHeaders = access.FieldStep(0)

// keptHeader lets a field carry the headers of a request that are stored there, as those who print the whole see them. The
// headers of another request are no such field, since it is shown as a request.
func keptHeader(g *taint.Func, s *ssa.Store) {
	field, ok := s.Addr.(*ssa.FieldAddr)
	if ok && !ssautil.IsHTTP(field.X.Type(), "Request") {
		keepHeader(g, g.Loc(s.Addr), s.Val)
	}
}

// keepHeader does so for a place to which v is written, if v is the headers of a request.
func keepHeader(g *taint.Func, to access.Loc, v ssa.Value) {
	v = ssautil.Unboxed(v)
	if ssautil.IsHTTP(v.Type(), "Header") && received(g, v) {
		g.MarkSource(to.Part(allHeaders), wholeRequest(g, v, "HTTP request header"))
	}
}

// AddKept adds to a flow set what the fields of v carry that hold headers, where shows says that a formatter shows the field. For
// a parameter the flows begin there, so that callers are asked what they have put into it:
//
//	func (d *dump) JSON() string { b, _ := json.Marshal(d); return string(b) }
func AddKept(g *taint.Func, out *taint.FlowSet, v ssa.Value, shows func(access.Path) bool) {
	s := ssautil.StructOf(v.Type())
	if s == nil || ssautil.IsHTTP(v.Type(), "Request") || ssautil.IsHTTP(v.Type(), "Response") {
		return
	}
	for i := range s.NumFields() {
		p := access.FieldStep(i)
		if !ssautil.IsHTTP(s.Field(i).Type(), "Header") || !shows(p) || stripsHeaders(g, v.Parent(), g.Loc(v).Root) {
			continue
		}
		g.FlowsAt(g.Loc(v).Part(p).Part(allHeaders), 0, func(rel access.Path, f taint.Flow) {
			if rel == "" {
				out.Add(f)
			}
		})
	}
}

// Visible returns the path to what a formatter shows of a part with a flow. For headers that were put into something it is
// that of the headers, whose elements any formatter shows; for all else it is the path itself.
func Visible(e *taint.Package, f taint.Flow, rel access.Path) access.Path {
	last := rel.Len() - 1
	if o := &e.Origins[f.Origin]; last < 0 || o.Kind != taint.OriginSource || !o.Src.Request || rel.From(last) != allHeaders {
		return rel
	}
	return rel[:2*last]
}

// Stripped reports whether a flow is that of a request's headers, and the function that shows v has taken the credentials out
// of them.
func Stripped(g *taint.Func, f taint.Flow, v ssa.Value) bool {
	o := &g.Origins[f.Origin]
	if o.Kind != taint.OriginSource || !o.Src.Request {
		return false
	}
	if _, ok := v.Type().Underlying().(*types.Basic); ok {
		return false
	}
	return stripsHeaders(g, v.Parent(), g.Loc(v).Root)
}
