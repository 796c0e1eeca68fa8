package taint

import (
	"strings"

	"github.com/secvet/secvet/internal/model"
)

// A renamedKey is a source under another name.
type renamedKey struct {
	src  *Source
	text string
}

// renamed returns a flow whose source is called otherwise from here on, for who reads the message.
func (e *engine) renamed(f flow, text string) flow {
	src := *e.origins[f.org].src
	key := renamedKey{e.origins[f.org].src, text}
	f.org = e.source(key, func() *Source {
		src.Text = text
		return &src
	})
	return f
}

// outside reports whether a flow comes from outside the program, from something that has no name of its own yet:
// "HTTP form value" and not `HTTP form value "id"`.
func (e *engine) outside(f flow) bool {
	o := &e.origins[f.org]
	return o.kind == fromSource && o.src.Labels&(model.Remote|model.Local) != 0 && !strings.HasSuffix(o.src.Text, `"`)
}

// keyed returns a flow as it is read from a map by a constant key: the name of what a request holds.
func (e *engine) keyed(f flow, rest path) flow {
	if rest == "" || !isKey(rest.at(0)) || !e.outside(f) {
		return f
	}
	if name := e.keyNames[rest.at(0)-firstKey]; isName(name) {
		return e.renamed(f, e.origins[f.org].src.Text+` "`+name+`"`)
	}
	return f
}

// asked returns a flow as it comes out of a function that a model describes: under the name that the model gives
// to a part of a request, and with the name that the caller asks for, as in Get("id").
func (g *group) asked(f flow, c *call, row *model.Row) flow {
	if !g.outside(f) {
		return f
	}
	text := g.origins[f.org].src.Text
	old := text
	if row.Text != "" && strings.HasPrefix(text, "HTTP request") {
		text = row.Text
	}
	switch row.Name {
	case "Get", "Values", "Value", "Peek", "Lookup", "Param", "ByName", "FormValue":
		if name, ok := g.firstText(c); ok {
			text += ` "` + name + `"`
		}
	}
	if text == old {
		return f
	}
	return g.renamed(f, text)
}

// chosen returns the sinks that what is at a path is clean for, because it was chosen among the elements of a map by
// a constant key that is no secret's: of an environment's variables GOROOT is none.
func (e *engine) chosen(cell, at path) model.Sinks {
	for i := range cell.len() {
		if n := at.at(i); cell.at(i) == elemStep && isKey(n) && e.denies(n) {
			return shown
		}
	}
	return 0
}

// chosenOf is chosen for a part of a map that is secret as a whole, because a model says so.
func (e *engine) chosenOf(f flow, rest path) model.Sinks {
	if rest != "" && isKey(rest.at(0)) && e.isSecret(f) && e.denies(rest.at(0)) {
		return shown
	}
	return 0
}

// denies reports whether a constant key is the name of no secret. Of a name with a domain before it the end counts.
func (e *engine) denies(key int) bool {
	name := e.keyNames[key-firstKey]
	name = name[strings.LastIndexByte(name, '/')+1:]
	return isName(name) && e.keyDenies(name)
}
