package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Origins: where flows begin. An origin is a source, a part of a parameter, a function or type that a value can be, or
// something that only callers know: what a callback returns, and what others store in a variable. In
//
//	func save(u *User, f func() string) { db.Exec(u.Name + f() + os.Getenv("X")) }
//
// the text has three origins: part .0 of parameter 0, the result of the callback f, and the source of os.Getenv.
//
// Flow sets are joined by origin, so an origin must be one number wherever it is met. Origins are compared by value and
// numbered in the order in which they are first seen, which depends on the code alone, because functions and
// instructions are visited in a fixed order. Their number is finite: there are as many sources as instructions and
// rows, and paths are cut at access.MaxInput steps, where a part stands for all that lies in it (deep).

// An originKind says what a flow begins with. Of the kinds, Func and Type bring no data.
type originKind uint8

const (
	OriginParam  originKind = iota // a part of a parameter: what it carries is the caller's
	OriginSource                   // a source
	OriginFunc                     // not data but a function: the value may be it
	OriginType                     // not data but a type: an interface's value may be of it
	OriginCall                     // what a callback returned, which only callers know; the path begins with the result
	OriginVar                      // what a variable holds that others set
)

// An origin is where a flow begins. Origins are compared by value to number them.
type origin struct {
	Kind  originKind
	fn    *ssa.Function    // whose parameter it is, or who calls the callback; of OriginFunc the function itself
	recv  ssa.Value        // of OriginFunc: the receiver of a method value, in the package that made it
	bound bool             // of OriginFunc: it is a method value
	made  *access.Call     // of OriginFunc: the call that returned a function nested in the callee
	sum   *summary.Summary // of OriginFunc: another package's function, which has no fn; or a method value without recv
	name  string           // of OriginType and OriginVar: its key

	// Of OriginParam, OriginVar and OriginCall:
	index int
	Path  access.Path
	deep  bool // with all parts that lie in it, as in a text that is made of it

	slot string          // of OriginCall: the key of the callback
	Src  *summary.Source // of OriginSource
}

// id returns the number of an origin.
func (e *Package) id(o origin) summary.OriginID {
	// Known by its value.
	if id, ok := e.ids[o]; ok {
		return id
	}
	id := summary.OriginID(len(e.Origins))
	e.Origins = append(e.Origins, o)
	e.ids[o] = id
	return id
}

// Source numbers a source. The key says which one it is: an instruction that is visited again asks with the same key,
// and make is not called again.
func (e *Package) Source(key any, make func() *summary.Source) summary.OriginID {
	src, ok := e.sources[key]
	if !ok {
		src = make()
		e.sources[key] = src
	}
	return e.id(origin{Kind: OriginSource, Src: src})
}

// param numbers a part of a parameter. A part deeper than access.MaxInput steps counts as all of what it is in.
func (e *Package) param(fn *ssa.Function, index int, p access.Path, deep bool) summary.OriginID {
	more := p.Len() > access.MaxInput
	if more {
		p = p[:2*access.MaxInput]
	}
	// Deep, so that what is asked of a longer path finds the same origin.
	key := paramKey{fn, index, p, deep || more}
	id, ok := e.params[key]
	if !ok {
		id = e.id(origin{Kind: OriginParam, fn: fn, index: index, Path: p, deep: deep || more})
		e.params[key] = id
	}
	return id
}

// told returns the flags of a part of a parameter that nothing has happened to. Where its path is cut, all that lies in the part where the
// path ends counts as this one.
func told(p access.Path) summary.Flags {
	if p.Len() > access.MaxInput {
		return summary.Fresh &^ summary.Unjoined
	}
	return summary.Fresh
}

// A paramKey tells the parts of parameters apart. It is smaller than an origin, and is looked up very often.
type paramKey struct {
	fn    *ssa.Function
	index int
	path  access.Path
	deep  bool
}

// under returns the flow as it reaches the part p of a value that carries f. If the value is a part of a parameter, p
// is a part of that: of param 0 at .Name it is param 0.Name. A source is the same in all parts of a value, and so is
// what has all parts already.
func (e *Package) under(f Flow, p access.Path) Flow {
	o := e.Origins[f.Origin]
	if p != "" && !o.deep && o.Kind != OriginSource && o.Path.Len()+p.Len() > access.MaxInput {
		f.Flags &^= summary.Unjoined // see told
	}
	switch {
	case p == "" || o.deep:
	case o.Kind == OriginParam:
		f.Origin = e.param(o.fn, o.index, o.Path+p, false)
	// What others set, and what callbacks return, has parts as parameters have.
	case o.Kind == OriginVar:
		f.Origin = e.varPart(o, o.Path+p, false)
	case o.Kind == OriginCall:
		f.Origin = e.callPart(o, o.Path+p, false)
	}
	return f
}

// callPart numbers a part of what a callback returned. Its path has one step more than others, which says which result.
func (e *Package) callPart(o origin, p access.Path, deep bool) summary.OriginID {
	if p.Len() > access.MaxInput+1 {
		p, deep = p[:2*(access.MaxInput+1)], true
	}
	o.Path, o.deep = p, deep
	return e.id(o)
}

// Whole returns the flow as it reaches the text that is made of a value of type t with all its parts. A text has no
// parts.
func (e *Package) Whole(f Flow, t types.Type) Flow {
	if ssautil.IsString(t) {
		return f
	}
	return e.deepest(f)
}

// asText returns the flow of the part rel as it reaches the text that is made of the whole: hidden from sinks that only
// see the whole.
func (e *Package) asText(rel access.Path, f Flow) Flow {
	f.Clean |= rel.Hides()
	return e.deepest(f)
}

// deepest returns the flow as one of its origin with all parts.
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

// IsSecret reports whether a flow comes from a secret, so that topics need not know what origins are.
func (e *Package) IsSecret(f Flow) bool {
	o := &e.Origins[f.Origin]
	return o.Kind == OriginSource && o.Src.Labels&model.Secret != 0
}
