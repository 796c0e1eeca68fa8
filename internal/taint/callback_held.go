package taint

import (
	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Errors that a framework hands on. A program gives its functions to an object of a library, the library calls them later,
// and their errors come out of another method of the object:
//
//	root := &cobra.Command{RunE: run}   // the object holds run
//	group.Go(load)                      // or is given load by a call
//	err := root.Execute()               // the error of run
//	err = group.Wait()                  // the error of load
//
// Rows of callbacks say so. One whose input is a function, and which writes to the object, as "(&g *Group).Go(f)", puts what
// the function returns there. One without a function among its inputs, as "(c *Command).Execute() -> 0", runs the functions
// that the object holds, wherever in it, and gives on what was put there. Only texts of errors take this way (Erred): what else
// the object has, a caller gets by other methods. Nothing is known of what the library calls the functions with.

// heldCallback lets the errors of the functions in a row's inputs, and those that are there already, reach its outputs.
func (g *Func) heldCallback(c *access.Call, row *model.Row, a access.Bound) {
	outs := g.outputs(c, row, a)
	for _, v := range a.In {
		g.Flows(v.V, c.At, func(_ access.Path, f Flow) {
			switch o := g.Origins[f.Origin]; {
			case o.Kind == OriginFunc && returnsError(o):
				g.errorsOf(c, o, outs)
			case f.Flags&summary.Erred != 0:
				for _, to := range outs {
					g.Update(to.Loc, "", f)
				}
			}
		})
	}
}

// errorsOf lets the errors that a function returns reach outputs.
func (g *Func) errorsOf(c *access.Call, o origin, outs []rowOutput) {
	t := &callbackTarget{call: c, from: &instance{call: c}, origin: o}
	for _, v := range g.runTarget(t) {
		if v.arg >= summary.ArgStep || v.f.Flags&summary.Erred == 0 {
			continue
		}
		for _, to := range outs {
			g.Update(to.Loc, "", v.f)
		}
	}
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
