package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
)

// model lets data flow through a call as the rows say.
func (g *group) model(c *call, obj *types.Func, rows []*model.Row) {
	for _, row := range rows {
		a, ok := c.bind(obj.Signature(), row)
		if !ok {
			continue
		}
		switch row.Kind {
		case model.Source:
			g.modelSource(c, row, a)
		case model.Sink:
			kinds, name := row.Sinks&^exempt(obj, c), callee(obj)
			for _, v := range a.in {
				g.sinkCall(kinds, v, c, name)
			}
		case model.Flow, model.Clean, model.Build:
			g.modelFlow(c, obj, row, a)
		case model.Callback:
			g.modelCallback(c, row, a)
		}
	}
}

func (g *group) modelSource(c *call, row *model.Row, a bound) {
	if g.believed(row.Labels) == 0 {
		return
	}
	id := g.source(sourceKey{row: row, at: c.instr}, func() *Source {
		labels, text := g.believed(row.Labels), sourceText(row)
		if name, ok := g.firstText(c); ok && labels&(model.Local|model.Remote) != 0 {
			if names.Secret(name) {
				labels |= model.Secret
			}
			text += ` "` + name + `"`
		}
		return &Source{Labels: labels, Text: text, At: Site{Pos: c.instr.Pos()}}
	})
	f := flow{org: id, flags: fresh}
	for _, v := range a.out {
		g.put(g.loc(v), "", f)
	}
	for _, i := range row.Results {
		if c.result != nil {
			g.put(c.out(i), "", f)
		}
	}
}

// firstText returns the constant text that a source is asked for: the name of a variable or header.
func (g *group) firstText(c *call) (string, bool) {
	for _, a := range c.args {
		if s, ok := stringConst(a); ok && len(s) < 64 && isName(s) {
			return s, true
		}
	}
	return "", false
}

func isName(s string) bool {
	for _, r := range s {
		if !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("_-.", r)) {
			return false
		}
	}
	return s != ""
}

func (g *group) modelFlow(c *call, obj *types.Func, row *model.Row, a bound) {
	clear := row.Sinks | g.stripped(obj, c)
	decodes := strings.HasPrefix(obj.Pkg().Path(), "encoding/")
	var in set
	for _, v := range a.in {
		flows := g.flowsOf(v, c.at)
		if _, ok := v.(*ssa.MakeInterface); ok {
			g.addFields(&flows, v)
		}
		for _, f := range flows {
			if g.literal(f) && !decodes {
				continue
			}
			f = g.asked(f, c, row)
			f.clear |= clear
			if !decodes {
				f.flags &^= pure
			}
			if row.Kind == model.Build {
				f.flags |= built
				f.clear |= formatPrefix(obj, c)
			}
			in.add(f)
		}
	}
	g.wrap(c, row, a)
	g.through(c, "through "+obj.Name(), func() {
		for _, f := range in {
			for _, o := range a.out {
				d := f
				if decoded(o) {
					d.clear |= step(0).hides()
				}
				g.put(g.loc(o), "", d)
			}
			for _, i := range row.Results {
				if c.result != nil {
					g.put(c.out(i), "", f)
				}
			}
		}
	})
}

// decoded reports whether a written argument was given for a parameter of any type, as decoders have it:
// of what is decoded from a secret text, names say which parts are secret.
func decoded(v ssa.Value) bool {
	m, ok := v.(*ssa.MakeInterface)
	if !ok {
		return false
	}
	i, ok := m.Type().Underlying().(*types.Interface)
	return ok && i.Empty()
}

// wrap links a writer, or an end of a pipe, that a call returns with the writer that it was made from: what
// is written to the one is written to the other.
func (g *group) wrap(c *call, row *model.Row, a bound) {
	if c.result == nil {
		return
	}
	for _, v := range a.in {
		if i, ok := v.Type().Underlying().(*types.Interface); ok && hasMethod(i, "Write") {
			for _, r := range row.Results {
				g.link(c.out(r), g.loc(v))
			}
		}
	}
}

func hasMethod(i *types.Interface, name string) bool {
	for m := range i.Methods() {
		if m.Name() == name {
			return true
		}
	}
	return false
}

// modelCallback runs the functions that are given to a library: the other inputs reach their parameters,
// and what they return is the call's result.
func (g *group) modelCallback(c *call, row *model.Row, a bound) {
	var in []ssa.Value
	for _, v := range a.in {
		if _, ok := v.Type().Underlying().(*types.Signature); !ok {
			in = append(in, v)
		}
	}
	for _, v := range a.in {
		if _, ok := v.Type().Underlying().(*types.Signature); !ok {
			continue
		}
		for _, t := range g.functions(v, c.at) {
			if g.groupOf[t.fn] == g {
				g.callBack(c, row, t.fn, in)
			}
		}
	}
}

func (g *group) callBack(c *call, row *model.Row, fn *ssa.Function, in []ssa.Value) {
	for _, v := range in {
		for _, f := range g.flowsOf(v, c.at) {
			for _, p := range fn.Params {
				g.put(g.loc(p), "", f)
			}
		}
	}
	ret := g.returns[fn]
	if ret == nil || c.result == nil {
		return
	}
	for _, cell := range ret.cells {
		for _, f := range cell.set {
			f.flags = f.flags&^pure | built
			for _, i := range row.Results {
				g.put(c.out(i), "", f)
			}
		}
	}
}
