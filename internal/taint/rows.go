package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/redact"
)

// model lets data flow through a call as the rows say.
func (g *group) model(c *call, obj *types.Func, rows []*model.Row) {
	g.runs(c, obj)
	g.handsOver(c)
	for _, row := range rows {
		a, ok := c.bind(obj.Signature(), row)
		if !ok {
			continue
		}
		switch row.Kind {
		case model.Source:
			g.modelSource(c, obj, row, a)
		case model.Sink:
			for _, v := range a.in {
				g.sinkCall(row.Sinks&^exempt(obj, c), v, c, obj)
			}
			if row.Sinks&model.Log != 0 {
				g.keyedValues(c, Place{Callee: callee(obj)})
			}
		case model.Flow, model.Clean, model.Build:
			g.modelFlow(c, obj, row, a)
		case model.Callback:
			g.modelCallback(c, obj, row, a)
		case model.Store:
			g.modelStore(c, row, a)
		case model.Load:
			g.modelLoad(c, row, a)
		}
	}
}

func (g *group) modelSource(c *call, obj *types.Func, row *model.Row, a bound) {
	if g.believed(row.Labels) == 0 {
		return
	}
	labels, text := g.believed(row.Labels), sourceText(row)
	dump := strings.HasPrefix(obj.Name(), "DumpRe")
	if dump && len(c.args) > 0 && g.stripsHeaders(c.at.Parent(), g.loc(c.args[0]).root) {
		labels &^= model.Secret
	}
	if labels&model.Shared != 0 && len(a.in) > 0 {
		if g.shared(c, a) {
			text += " in the shared temporary directory"
		} else {
			labels &^= model.Shared
		}
	}
	if labels&model.StrongRandom != 0 && g.predictable(c, a) {
		return
	}
	if labels&model.WeakRandom != 0 && g.strongGenerator(c, obj) {
		return
	}
	id := g.source(sourceKey{row: row, at: c.instr, text: text}, func() *Source {
		if name, ok := g.firstText(c); ok && labels&(model.Local|model.Remote) != 0 {
			if g.words.Secret(name) {
				labels |= model.Secret
			}
			text += ` "` + redact.Text(name, redact.Literal, nil) + `"`
		}
		return &Source{Labels: labels, Text: text, At: Site{Pos: c.instr.Pos()}, Request: dump}
	})
	f := flow{org: id, flags: fresh}
	for _, to := range g.outputs(c, row, a) {
		g.put(to, "", f)
	}
}

// outputs returns what a row says to be written.
func (g *group) outputs(c *call, row *model.Row, a bound) []loc {
	var out []loc
	for _, v := range a.out {
		if !isFunction(v.v.Type()) {
			out = append(out, v.loc(g))
			continue
		}
		for _, t := range g.functions(v.v, c.at) { // what it is called with
			if g.groupOf[t.fn] == g {
				for _, p := range t.fn.Params {
					out = append(out, g.loc(p))
				}
			}
		}
	}
	if c.result == nil {
		return out
	}
	for n, i := range row.Results {
		to := c.out(i)
		if part := row.Parts[n]; part != "" {
			to = to.part(partOf(c.resultType(i), part))
		}
		out = append(out, to)
	}
	return out
}

// resultType is the type of the call's result i.
func (c *call) resultType(i int) types.Type {
	if t, ok := c.result.Type().(*types.Tuple); ok {
		return t.At(i).Type()
	}
	return c.result.Type()
}

// shared reports whether a source's input is a path in the shared temporary directory, where others can put something.
func (g *group) shared(c *call, a bound) bool {
	for _, v := range a.in {
		flows := g.flowsOf(v.v, c.at)
		if g.labels(flows)&model.StrongRandom != 0 {
			continue
		}
		for _, f := range flows {
			if o := &g.origins[f.org]; o.kind == fromSource && o.src.Labels&model.TempPath != 0 && f.clear&model.TempFile == 0 {
				return true
			}
		}
	}
	return false
}

// predictable reports whether a source's input can be predicted: the text of a UUID is as hard to guess as that.
func (g *group) predictable(c *call, a bound) bool {
	for _, v := range a.in {
		if g.labels(g.flowsOf(v.v, c.at))&model.WeakRandom != 0 {
			return true
		}
	}
	return false
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
	in := g.taken(c, obj, row, a)
	g.wrap(c, row, a)
	for _, v := range a.out {
		g.written(c, obj, v.v, in)
	}
	outs := g.outputs(c, row, a)
	if key, ok := attributeKey(c, obj); ok {
		if f, ok := g.keySource(key, c.args[1], c); ok {
			in.add(f)
		}
	}
	g.through(c, "through "+obj.Name(), func() {
		for _, f := range in {
			isFunc := g.origins[f.org].kind == fromFunc
			for n, to := range outs {
				d := f
				if n < len(a.out) && decoded(a.out[n].v) {
					d.clear |= step(0).hides()
				}
				if n >= len(a.out) && isError(c.resultType(row.Results[n-len(a.out)])) {
					d.flags |= erred
				}
				if !isFunc || n >= len(a.out) && isFunction(c.resultType(row.Results[n-len(a.out)])) {
					g.putCut(c, obj, to, d)
				}
			}
		}
	})
}

// taken returns what the inputs of a row carry, as it comes out of the function.
func (g *group) taken(c *call, obj *types.Func, row *model.Row, a bound) (in set) {
	clear := row.Sinks | g.stripped(obj, c)
	if g.attributeDenies(c, obj) {
		clear |= otherwise
	}
	fills := filled(obj)
	keeps := g.handsOn(c, row, a)
	for _, v := range a.in {
		old := g.until
		if keeps {
			old = g.seeing(v.v)
		}
		flows := g.handed(c, obj, v)
		g.until = old
		follows := g.follows(c, v.v)
		if v.verb == 'x' || v.verb == 'X' {
			follows |= settled
		}
		for _, f := range flows {
			if g.literal(f) && fills == 0 && g.origins[f.org].kind != fromFunc {
				continue
			}
			f = g.asked(f, c, row)
			f.clear |= clear | follows
			if obj.Name() == "Redacted" && g.inUserInfo(f) {
				f.clear |= shown
			}
			if base := obj.Pkg().Name(); base == "path" || base == "filepath" {
				if f.clear |= otherwise; g.onlyNamed(f) {
					f.clear |= shown // what names a file is an identifier, whatever it is called
				}
			}
			if f.flags &^= fills; fills == 0 {
				f.flags = f.flags&^pure | whole | named
			}
			if row.Kind == model.Build {
				f.flags |= built
			}
			in.add(f)
		}
	}
	return in
}

// handed returns what an argument carries to a function of a library.
func (g *group) handed(c *call, obj *types.Func, a arg) set {
	if a.part == "" {
		if _, ok := a.v.(*ssa.MakeInterface); ok && makesText(obj) {
			flows, _ := g.printed(a.v, c.at, showersOf(obj, a.verb))
			return flows
		}
		flows := g.flowsOf(a.v, c.at)
		if makesText(obj) {
			flows = printedAsItIs(flows, a.v.Type())
		}
		return flows
	}
	var out set
	l := a.loc(g)
	g.eachAt(l, g.guarded(l, c.at), g.ownReads(a.v, func(rel path, f flow) {
		f.clear |= rel.hides()
		out.add(g.whole(f, a.v.Type()))
	}))
	return out
}

func isFunction(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
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
		if i, ok := v.v.Type().Underlying().(*types.Interface); ok && hasMethod(i, "Write") {
			for _, r := range row.Results {
				g.link(c.out(r), g.loc(v.v))
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
func (g *group) modelCallback(c *call, obj *types.Func, row *model.Row, a bound) {
	var in []ssa.Value
	for _, v := range a.in {
		if !isFunction(v.v.Type()) {
			in = append(in, v.v)
		}
	}
	for _, v := range a.in {
		if !isFunction(v.v.Type()) {
			continue
		}
		for _, t := range g.functions(v.v, c.at) {
			if g.groupOf[t.fn] == g {
				g.callBack(c, row, t.fn, in, g.stripped(obj, c))
			}
		}
	}
}

func (g *group) callBack(c *call, row *model.Row, fn *ssa.Function, in []ssa.Value, clear model.Sinks) {
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
			f.clear |= clear
			for _, i := range row.Results {
				g.put(c.out(i), "", f)
			}
		}
	}
}

// attributeDenies reports whether a call makes an attribute of a log line, a text under a constant name that is
// no secret's.
func (e *engine) attributeDenies(c *call, obj *types.Func) bool {
	key, ok := attributeKey(c, obj)
	return ok && e.keyDenies(key)
}

// attributeKey returns the constant name under which a call makes an attribute of a text.
func attributeKey(c *call, obj *types.Func) (string, bool) {
	if len(c.args) != 2 || obj.Signature().Variadic() || obj.Signature().Results().Len() != 1 || !isText(innerType(c.args[1])) {
		return "", false
	}
	named := namedOf(obj.Signature().Results().At(0).Type())
	if named == nil {
		return "", false
	}
	switch named.Obj().Name() {
	case "Attr", "Field", "KeyValue":
		key, ok := stringConst(c.args[0])
		return key, ok && key != ""
	}
	return "", false
}
