package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Errors that a framework hands on. A program gives its functions to an object of a library, the library calls them later,
// and their errors come out of another method of the object, or are given to another function that the object holds:
//
//	root := &cobra.Command{RunE: run} // the object holds run
//	group.Go(load)                    // or is given load by a call
//	err := root.Execute()             // the error of run
//	err = group.Wait()                // the error of load
//
//	e.HTTPErrorHandler = logError     // the object holds logError
//	e.GET("/login", login)            // the error of login is what logError is called with
//
// Rows of callbacks say so. One whose input is a function, and which writes to the object, as "(&g *Group).Go(f)", puts what
// the function returns there. One without a function among its inputs, as "(c *Command).Execute() -> 0", runs the functions
// that the object holds, wherever in it, and gives on what was put there. A result that is no error is the object that a row makes,
// or, if the row writes to one, another view of it: "(&e *Echo).Group(_) -> 0". Only texts of errors take this way (Erred): what
// else the object has, a caller gets by other methods.
//
// What functions are called with is the matter of callback_handed.go.

// heldPart is the part of an object where is what it was given to hold. No object has such a field, so that what the program reads of
// the object's fields is nothing of it.
var heldPart = access.Keys

// A keeper is where a row puts errors: a result that is one, or an object, whose held part it is.
type keeper struct {
	access.Loc
	part access.Path
}

// heldCallback lets the errors of the functions in a row's inputs, and those that are there already, reach its keepers, and runs the
// functions that the object calls with them. What the row writes to is the object and, behind it, functions that are called so.
func (g *Func) heldCallback(c *access.Call, row *model.Row, a access.Bound) {
	k := registration{Func: g, call: c}
	k.keepers, k.objects = g.keepers(c, row, a)
	for _, v := range a.In {
		k.give(v.V, false)
	}
	for i, v := range a.Out {
		if i > 0 || !writesObject(row, a) {
			k.give(v.V, true)
		}
	}
	g.handOn(c, row, a, k.news)
}

// writesObject reports whether the first of what a row writes to is an object: the receiver, or what holds no functions alone.
func writesObject(row *model.Row, a access.Bound) bool {
	return len(a.Out) > 0 && (row.RecvRole == model.Out || !isFunctions(a.Out[0].V.Type()))
}

// A registration is what a row of callbacks gives something to.
type registration struct {
	*Func
	call    *access.Call
	keepers []keeper
	objects []access.Loc
	news    handed
}

// give gives it what a value carries: functions, of which it is known that they are called with errors or not, services, and what
// another object holds that was made for this one, as an option is.
func (k *registration) give(from ssa.Value, called bool) {
	k.giveService(from)
	k.Flows(from, k.call.At, func(rel access.Path, f Flow) {
		o := k.Origins[f.Origin]
		held, isHeld := heldRoles(rel)
		switch {
		case isHeld && o.Kind != OriginParam:
			k.hold(access.FieldStep(int(held)), f)
		case o.Kind == OriginType && (called && rel == optionOf(from.Type()) || isWrapperPart(rel)):
			k.hold(wrapperPart, f)
		case o.Kind == OriginFunc:
			r := rolesOf(o, access.TypeAt(ssautil.InnerType(from), rel), k.objects)
			if called || r.has(errorRole) {
				k.hold(access.FieldStep(int(r)), f)
			}
			if len(k.keepers) > 0 && returnsError(o) {
				k.news.errors = append(k.news.errors, k.errorsOf(k.call, o, k.keepers)...)
				k.news.functions = append(k.news.functions, f)
			}
		case f.Flags&summary.Erred != 0:
			for _, to := range k.keepers {
				k.Update(to.Loc, to.part, f)
			}
		case o.Kind == OriginParam && isOption(from.Type()):
			// Which options those are, the callers know.
			switch in := optionOf(from.Type()); {
			case rel == "":
				k.hold("", k.under(f, in+heldPart))
			case rel.Len() == in.Len(): // an element of a list that was put together here
				k.hold("", k.under(f, heldPart))
			}
		}
	})
}

// hold puts a flow into a part of what the objects hold.
func (k *registration) hold(part access.Path, f Flow) {
	for _, to := range k.objects {
		k.Update(to, heldPart+part, f)
	}
}

// heldRoles returns the form of a function that an object holds, by the way to it, and false if the way leads to something else.
func heldRoles(rel access.Path) (roles, bool) {
	n := rel.Len()
	if n < 2 || rel.At(n-2) != access.KeyStep || rel.At(n-1) >= serviceStep {
		return 0, false
	}
	return roles(rel.At(n - 1)), true
}

// isFunctions reports whether a type is that of a function or of a list of functions, or of what has methods that are called with
// functions, an interceptor, or of a structure of nothing but functions, hooks.
func isFunctions(t types.Type) bool {
	if s, ok := t.Underlying().(*types.Slice); ok {
		t = s.Elem()
	}
	if s := ssautil.StructOf(t); s != nil {
		for f := range s.Fields() {
			if !ssautil.IsFunction(f.Type()) {
				return false
			}
		}
		return s.NumFields() > 0
	}
	i, ok := t.Underlying().(*types.Interface)
	if !ok {
		return ssautil.IsFunction(t)
	}
	for m := range i.Methods() {
		if wraps(m.Signature()) {
			return true
		}
	}
	return false
}

// isWrapperPart reports whether a way leads to an interceptor that an object holds.
func isWrapperPart(rel access.Path) bool {
	n := rel.Len()
	return n > 1 && rel.At(n-2) == access.KeyStep && rel.At(n-1) == wrapperStep
}

// isOption reports whether a type is that of an option, or of a list of options, which only a library can make: an interface
// with methods.
func isOption(t types.Type) bool {
	if s, ok := t.Underlying().(*types.Slice); ok {
		t = s.Elem()
	}
	return types.IsInterface(t) && !ssautil.IsAny(t)
}

// optionOf returns the way to an option in a value: a list has it as an element.
func optionOf(t types.Type) access.Path {
	if _, ok := t.Underlying().(*types.Slice); ok {
		return access.Elem
	}
	return ""
}

// keepers returns where a row puts errors, and those of them that are objects. The result of a row that writes to an object is
// another view of it.
func (g *Func) keepers(c *access.Call, row *model.Row, a access.Bound) (all []keeper, objects []access.Loc) {
	written := writesObject(row, a)
	if written {
		objects = append(objects, g.Loc(a.Out[0].V))
	}
	for _, to := range g.outputs(c, row, access.Bound{In: a.In}) {
		switch {
		case ssautil.IsError(to.result):
			all = append(all, keeper{Loc: to.Loc})
		case !written:
			objects = append(objects, to.Loc)
		default:
			g.alias(to.Loc, objects[0])
			g.Flows(a.Out[0].V, c.At, func(rel access.Path, f Flow) {
				if heldPart.Covers(rel) {
					g.Update(to.Loc, rel, f)
				}
			})
		}
	}
	for _, to := range objects {
		all = append(all, keeper{to, heldPart})
	}
	return all, objects
}

// errorsOf lets the errors that a function returns reach keepers, and returns them.
func (g *Func) errorsOf(c *access.Call, o origin, keepers []keeper) (errors FlowSet) {
	t := &callbackTarget{call: c, from: &instance{call: c}, origin: o}
	for _, v := range g.runTarget(t) {
		if v.arg >= summary.ArgStep || v.f.Flags&summary.Erred == 0 {
			continue
		}
		errors = append(errors, v.f)
		for _, to := range keepers {
			g.Update(to.Loc, to.part, v.f)
		}
	}
	return errors
}

// returnsError reports whether the last result of a function is an error. Of one that is known by its summary alone the form is
// not known.
func returnsError(o origin) bool {
	if o.fn == nil {
		return o.sum != nil
	}
	results := o.fn.Signature.Results()
	return results.Len() > 0 && ssautil.IsError(results.At(results.Len()-1).Type())
}
