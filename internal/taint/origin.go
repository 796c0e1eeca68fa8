package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

type originKind uint8

const (
	fromParam  originKind = iota // a part of a parameter: what it carries is the caller's
	fromSource                   // a source
	fromFunc                     // not data but a function: the value may be it
	fromType                     // not data but a type: an interface's value may be of it
	fromCall                     // what a callee returned that only callers know; the path is the result
	fromVar                      // what a variable holds that others set
)

// An origin is where a flow begins. Origins are compared by value to number them.
type origin struct {
	kind  originKind
	fn    *ssa.Function // the function whose parameter it is, or that makes the call; for fromFunc the function itself
	recv  ssa.Value     // for fromFunc the receiver of a method value, in the package that made it
	bound bool          // for fromFunc: it is a method value
	made  *call         // for fromFunc the call that returned a function nested in the callee
	sum   *summary      // for fromFunc another package's function, which has no fn; for a bound method without recv
	name  string        // for fromType and fromVar its key

	// fromParam and fromVar
	index int
	path  path
	deep  bool // with all its parts

	slot string  // fromCall: the key of the slot
	src  *Source // fromSource
}

// Source tells where data comes from.
type Source struct {
	Labels  model.Labels
	Text    string // "HTTP form value", "parameter password"
	Named   bool   // only a name says so
	Field   bool   // a field of a struct that is used as a whole
	Request bool   // an HTTP request as a whole, or its headers
	Told    bool   // its own package reports it already
	Const   string // the text of a constant. It may be a secret: it is to look at, never to print
	At      Site
	Steps   []Step // the way from there out of the functions that returned it
}

// Step is one step of a flow, for people.
type Step struct {
	At   Site
	Text string
}

// id numbers an origin.
func (e *engine) id(o origin) originID {
	if id, ok := e.ids[o]; ok {
		return id
	}
	id := originID(len(e.origins))
	e.origins = append(e.origins, o)
	e.ids[o] = id
	return id
}

// source numbers a source. The key says which one it is, as visits of an instruction repeat.
func (e *engine) source(key any, make func() *Source) originID {
	src, ok := e.sources[key]
	if !ok {
		src = make()
		e.sources[key] = src
	}
	return e.id(origin{kind: fromSource, src: src})
}

// param numbers a part of a parameter.
func (e *engine) param(fn *ssa.Function, index int, p path, deep bool) originID {
	more := p.len() > maxInput
	if more {
		p = p[:2*maxInput]
	}
	key := paramKey{fn, index, p, deep || more}
	id, ok := e.params[key]
	if !ok {
		id = e.id(origin{kind: fromParam, fn: fn, index: index, path: p, deep: deep || more})
		e.params[key] = id
	}
	return id
}

// A paramKey is what tells the parts of parameters apart. It is smaller than an origin, and looked up often.
type paramKey struct {
	fn    *ssa.Function
	index int
	path  path
	deep  bool
}

// under returns the flow as it reaches the part p of a value that carries f: a part of a parameter's
// part, and everything else unchanged.
func (e *engine) under(f flow, p path) flow {
	o := e.origins[f.org]
	switch {
	case p == "" || o.deep:
	case o.kind == fromParam:
		f.org = e.param(o.fn, o.index, o.path+p, false)
	case o.kind == fromVar:
		f.org = e.varPart(o, o.path+p, false)
	case o.kind == fromCall:
		f.org = e.callPart(o, o.path+p, false)
	}
	return f
}

// callPart numbers a part of what only callers know.
func (e *engine) callPart(o origin, p path, deep bool) originID {
	if p.len() > maxInput+1 {
		p, deep = p[:2*(maxInput+1)], true
	}
	o.path, o.deep = p, deep
	return e.id(o)
}

// whole returns the flow as it reaches the text that is made of a value of type t with all its parts.
func (e *engine) whole(f flow, t types.Type) flow {
	if isString(t) {
		return f
	}
	return e.deepest(f)
}

// asText returns the flow of a part as it reaches the text that is made of the whole.
func (e *engine) asText(rel path, f flow) flow {
	f.clear |= rel.hides()
	return e.deepest(f)
}

// deepest returns the flow with all parts of what it comes from.
func (e *engine) deepest(f flow) flow {
	switch o := e.origins[f.org]; {
	case o.deep:
	case o.kind == fromParam:
		f.org = e.param(o.fn, o.index, o.path, true)
	case o.kind == fromVar:
		f.org = e.varPart(o, o.path, true)
	case o.kind == fromCall:
		f.org = e.callPart(o, o.path, true)
	}
	return f
}
