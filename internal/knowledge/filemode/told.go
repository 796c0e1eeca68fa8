package filemode

import (
	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// A sink with a mode says by which package it is reported (Given.Form): the first on the way that knows a secret there, be it that of the sink or
// one of a function that hands it on. Callers in other packages need not report it again.
//
//	func Keep(path, password string) error { return Save(path, []byte(password)) } // reported here, and not where Keep is called
//	func Save(path string, data []byte) error { return os.WriteFile(path, data, 0o644) }

// told returns the package under analysis if something of what arrives is surely a secret, or "".
func told(g *taint.Func, flows taint.FlowSet) string {
	for _, f := range flows {
		o := &g.Origins[f.Origin]
		if o.Kind != taint.OriginSource || o.Src.Labels&model.Secret == 0 {
			continue
		}
		if strength, _ := g.Words.Describe(o.Src.Name); !o.Src.Named || strength == names.Certain {
			return g.Pkg.Path()
		}
	}
	return ""
}

// passed is the hook Passed. It has an answer only where this package is the first that knows.
func passed(g *taint.Func, c *access.Call, _ *summary.Summary, e *summary.SinkEntry, _ string) (summary.Sink, taint.FlowSet, bool) {
	place := e.Sink
	if place.Given.Option == "" || place.Given.Form != "" {
		return place, nil, false
	}
	flows := g.Entering(c, e.In)
	place.Given.Form = told(g, flows)
	return place, flows, place.Given.Form != ""
}
