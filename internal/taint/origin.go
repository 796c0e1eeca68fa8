package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

type originKind uint8

const (
	OriginParam  originKind = iota // a part of a parameter: what it carries is the caller's
	OriginSource                   // a source
	OriginFunc                     // not data but a function: the value may be it
	OriginType                     // not data but a type: an interface's value may be of it
	OriginCall                     // what a callee returned that only callers know; the path is the result
	OriginVar                      // what a variable holds that others set
)

// An origin is where a flow begins. Origins are compared by value to number them.
type origin struct {
	Kind  originKind
	fn    *ssa.Function    // the function whose parameter it is, or that makes the call; for fromFunc the function itself
	recv  ssa.Value        // for fromFunc the receiver of a method value, in the package that made it
	bound bool             // for fromFunc: it is a method value
	made  *access.Call     // for fromFunc the call that returned a function nested in the callee
	sum   *summary.Summary // for fromFunc another package's function, which has no fn; for a bound method without recv
	name  string           // for fromType and fromVar its key

	// OriginParam and fromVar
	index int
	Path  access.Path
	deep  bool // with all its parts

	slot string          // fromCall: the key of the slot
	Src  *summary.Source // fromSource
}

// id numbers an origin.
func (e *Package) id(o origin) summary.OriginID {
	if id, ok := e.ids[o]; ok {
		return id
	}
	id := summary.OriginID(len(e.Origins))
	e.Origins = append(e.Origins, o)
	e.ids[o] = id
	return id
}

// Source numbers a source. The key says which one it is, as visits of an instruction repeat.
func (e *Package) Source(key any, make func() *summary.Source) summary.OriginID {
	src, ok := e.sources[key]
	if !ok {
		src = make()
		e.sources[key] = src
	}
	return e.id(origin{Kind: OriginSource, Src: src})
}

// param numbers a part of a parameter.
func (e *Package) param(fn *ssa.Function, index int, p access.Path, deep bool) summary.OriginID {
	more := p.Len() > access.MaxInput
	if more {
		p = p[:2*access.MaxInput]
	}
	key := paramKey{fn, index, p, deep || more}
	id, ok := e.params[key]
	if !ok {
		id = e.id(origin{Kind: OriginParam, fn: fn, index: index, Path: p, deep: deep || more})
		e.params[key] = id
	}
	return id
}

// A paramKey is what tells the parts of parameters apart. It is smaller than an origin, and looked up often.
type paramKey struct {
	fn    *ssa.Function
	index int
	path  access.Path
	deep  bool
}

// under returns the flow as it reaches the part p of a value that carries f: a part of a parameter's
// part, and everything else unchanged.
func (e *Package) under(f Flow, p access.Path) Flow {
	o := e.Origins[f.Origin]
	switch {
	case p == "" || o.deep:
	case o.Kind == OriginParam:
		f.Origin = e.param(o.fn, o.index, o.Path+p, false)
	case o.Kind == OriginVar:
		f.Origin = e.varPart(o, o.Path+p, false)
	case o.Kind == OriginCall:
		f.Origin = e.callPart(o, o.Path+p, false)
	}
	return f
}

// callPart numbers a part of what only callers know.
func (e *Package) callPart(o origin, p access.Path, deep bool) summary.OriginID {
	if p.Len() > access.MaxInput+1 {
		p, deep = p[:2*(access.MaxInput+1)], true
	}
	o.Path, o.deep = p, deep
	return e.id(o)
}

// Whole returns the flow as it reaches the text that is made of a value of type t with all its parts.
func (e *Package) Whole(f Flow, t types.Type) Flow {
	if ssautil.IsString(t) {
		return f
	}
	return e.deepest(f)
}

// asText returns the flow of a part as it reaches the text that is made of the whole.
func (e *Package) asText(rel access.Path, f Flow) Flow {
	f.Clean |= rel.Hides()
	return e.deepest(f)
}

// deepest returns the flow with all parts of what it comes from.
func (e *Package) deepest(f Flow) Flow {
	switch o := e.Origins[f.Origin]; {
	case o.deep:
	case o.Kind == OriginParam:
		f.Origin = e.param(o.fn, o.index, o.Path, true)
	case o.Kind == OriginVar:
		f.Origin = e.varPart(o, o.Path, true)
	case o.Kind == OriginCall:
		f.Origin = e.callPart(o, o.Path, true)
	}
	return f
}

// IsSecret reports whether a flow is one of a secret.
func (e *Package) IsSecret(f Flow) bool {
	o := &e.Origins[f.Origin]
	return o.Kind == OriginSource && o.Src.Labels&model.Secret != 0
}
