package taint

import (
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
	keepers, objects := g.keepers(c, row, a)
	var news handed
	give := func(from ssa.Value, called bool) {
		g.Flows(from, c.At, func(rel access.Path, f Flow) {
			switch o := g.Origins[f.Origin]; {
			case o.Kind == OriginFunc:
				roles := rolesOf(o, access.TypeAt(ssautil.InnerType(from), rel), objects)
				if called || roles.has(errorRole) {
					for _, to := range objects {
						g.Update(to, heldPart+access.FieldStep(int(roles)), f)
					}
				}
				if len(keepers) > 0 && returnsError(o) {
					news.errors = append(news.errors, g.errorsOf(c, o, keepers)...)
					news.functions = append(news.functions, f)
				}
			case f.Flags&summary.Erred != 0:
				for _, to := range keepers {
					g.Update(to.Loc, to.part, f)
				}
			}
		})
	}
	for _, v := range a.In {
		give(v.V, false)
	}
	for i := 1; i < len(a.Out); i++ {
		give(a.Out[i].V, true)
	}
	g.handOn(c, a, news)
}

// keepers returns where a row puts errors, and those of them that are objects. The result of a row that writes to an object is
// another view of it.
func (g *Func) keepers(c *access.Call, row *model.Row, a access.Bound) (all []keeper, objects []access.Loc) {
	if len(a.Out) > 0 {
		objects = append(objects, g.Loc(a.Out[0].V))
	}
	for _, to := range g.outputs(c, row, access.Bound{In: a.In}) {
		switch {
		case ssautil.IsError(to.result):
			all = append(all, keeper{Loc: to.Loc})
		case len(a.Out) == 0:
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
