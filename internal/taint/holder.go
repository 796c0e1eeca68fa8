package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// The value of an interface can be of several types, and its object has the parts of all of them, each under the number of its
// field. What is in field 1 of one type is not what a method of another type reads from its own field 1:
//
//	var c Client = &sftp{host: host}             // fields host, path
//	if dav { c = &webdav{url: u, password: pw} } // fields url, password
//	c.List()                                     // of sftp: opens path, and not the password
//
// So it is noted which source this package stores in which field of which type. Where an interface's method runs for several
// types, a method of one of them is not given what was stored in values of the others alone, nor from a field what was stored
// there in others alone. Of what came by another way, such as from a parameter or in a value that another package has filled,
// nothing is noted, and it is given to all of them. What is noted only grows, and a store is visited before what it stores can
// arrive anywhere.

// A holder is a type with a field that a source is stored in. The path is the step to the field, or "" for any.
type holder struct {
	of     *types.TypeName
	field  access.Path
	origin summary.OriginID
}

// noteHolder notes what is stored in a field of a named type with methods: of a value, or of one of several results.
func (g *Func) noteHolder(root ssa.Value, p access.Path, f Flow) {
	if p == "" || g.Origins[f.Origin].Kind != OriginSource {
		return
	}
	t := root.Type()
	if results, ok := t.(*types.Tuple); ok && p.Len() > 1 && p.At(0) < results.Len() {
		t, p = results.At(p.At(0)).Type(), p.From(1)
	}
	named := ssautil.NamedOf(t)
	if named == nil || named.NumMethods() == 0 || ssautil.StructOf(named) == nil || !access.IsField(p.At(0)) {
		return
	}
	of := named.Origin().Obj()
	g.holders[holder{of, "", f.Origin}] = true
	g.holders[holder{of, access.FieldStep(p.At(0)), f.Origin}] = true
}

// receiver returns one of the types of a receiver beside the others, by their keys; nil if there are none, or if it is not
// known here.
func (g *Func) receiver(key string, all []string) *access.Receiver {
	t := g.typeOf(key)
	if t == nil {
		return nil
	}
	r := &access.Receiver{Type: t}
	for _, other := range all {
		if o := g.typeOf(other); o != nil && o != t {
			r.Others = append(r.Others, o)
		}
	}
	if len(r.Others) == 0 {
		return nil
	}
	return r
}

// typeOf returns the name of the type with a key, or nil if it is not known here.
func (g *Func) typeOf(key string) *types.TypeName {
	if t := g.concrete[key]; t != nil {
		if named := ssautil.NamedOf(t); named != nil {
			return named.Origin().Obj()
		}
	}
	return nil
}

// ofReceiver leaves out of what a part of a receiver yields what is known to be in values of other types alone.
func (g *Func) ofReceiver(r *access.Receiver, part access.Path, yield func(rel access.Path, f Flow)) func(access.Path, Flow) {
	return func(rel access.Path, f Flow) {
		if g.ofOthers(r, "", f) {
			return
		}
		if p := part + rel; p != "" && access.IsField(p.At(0)) && g.ofOthers(r, access.FieldStep(p.At(0)), f) {
			return
		}
		yield(rel, f)
	}
}

// ofOthers reports whether a flow is known to be in a field of other types of a receiver, and in none of its own type.
func (g *Func) ofOthers(r *access.Receiver, field access.Path, f Flow) bool {
	return !g.holders[holder{r.Type, field, f.Origin}] && slices.ContainsFunc(r.Others, func(t *types.TypeName) bool {
		return g.holders[holder{t, field, f.Origin}]
	})
}
