package taint

import (
	"strings"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// What messages call a source. "HTTP form value" is said by the row of what returns the form; which value it is, is known
// only where it is asked for: r.Form.Get("id"), r.Header["X-User"]. There the flow goes on with a source of its own, the
// same but for the text. A renamed source is numbered by the old one and the text, so that visits that repeat find the
// same; it is given a name once, and so the number of origins is bounded by the constants in the
// code.

// A renamedKey is a source under another name: the key by which it is numbered.
type renamedKey struct {
	src        *summary.Source
	text, name string
}

// renamed returns a flow whose source is called otherwise from here on: by another text, and by the name that it is asked
// for by, if there is one.
func (e *Package) renamed(f Flow, text, name string) Flow {
	src := *e.Origins[f.Origin].Src
	f.Origin = e.Source(renamedKey{e.Origins[f.Origin].Src, text, name}, func() *summary.Source {
		src.Text = text
		if name != "" {
			src.Call(name)
		}
		return &src
	})
	return f
}

// outside reports whether a flow comes from outside the program, from something that has no name of its own yet:
// "HTTP form value" and not `HTTP form value "id"`.
func (e *Package) outside(f Flow) bool {
	o := &e.Origins[f.Origin]
	return o.Kind == OriginSource && o.Src.Labels&(model.Remote|model.Local) != 0 && o.Src.Name == ""
}

// keyed returns a flow as it is read from a map by a constant key: the name of what a request holds.
func (e *Package) keyed(f Flow, rest access.Path) Flow {
	if rest == "" || !access.IsKey(rest.At(0)) || !e.outside(f) {
		return f
	}
	if name := e.KeyName(rest.At(0)); ssautil.IsName(name) {
		return e.renamed(f, e.Origins[f.Origin].Src.Text, name)
	}
	return f
}

// asked returns a flow as it comes out of a function that a model describes: under the name that the model gives
// to a part of a request, and with the name that the caller asks for, as in Get("id").
func (g *Func) asked(f Flow, c *access.Call, row *model.Row) Flow {
	if !g.outside(f) {
		return f
	}
	old := g.Origins[f.Origin].Src.Text
	text, called := old, ""
	if row.Text != "" && strings.HasPrefix(text, "HTTP request") {
		text = row.Text
	}
	switch row.Name {
	case "Get", "Values", "Value", "Peek", "Lookup", "Param", "ByName", "FormValue":
		if name, ok := g.FirstText(c); ok {
			called = name
		}
	}
	if text == old && called == "" {
		return f
	}
	return g.renamed(f, text, called)
}

// chosen returns the kinds that what is at a path is clean for, because it was chosen by a constant key among the
// elements of a map of which only is known that any of them carries the flow. In m["count"], what the topics say of the
// key "count" holds. Where the whole is read that the map is a part of, nothing is chosen.
func (g *Func) chosen(cell, at access.Path) (sinks model.Kinds) {
	for i := range min(cell.Len(), at.Len()) {
		if n := at.At(i); cell.At(i) == access.ElemStep && access.IsKey(n) {
			sinks |= g.on.key(g, g.KeyName(n), nil)
		}
	}
	return sinks
}
