package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/models"
)

// rows returns what the models say of a function or method, or nil.
func (e *engine) rows(obj *types.Func) []*model.Row {
	if file := modelOf(obj.Pkg()); file != nil {
		return file.Call(recvName(obj), obj.Name())
	}
	return nil
}

// modelOf returns the model of a package, or nil if there is none.
func modelOf(p *types.Package) *model.File {
	if p == nil {
		return nil
	}
	return models.For(pkgPath(p))
}

// recvName is the name of a method's receiver type, and "" for a function.
func recvName(obj *types.Func) string {
	recv := obj.Signature().Recv()
	if recv == nil {
		return ""
	}
	if named := namedOf(recv.Type()); named != nil {
		return named.Obj().Name()
	}
	return "?" // a method of an interface without a name
}

// universalRows returns what holds of all methods with the name and form of a well-known interface's.
func universalRows(obj *types.Func) []*model.Row {
	if obj.Signature().Recv() == nil {
		return nil
	}
	pkg, iface := "io", ""
	switch obj.Name() {
	case "Read":
		iface = "Reader"
	case "Write":
		iface = "Writer"
	case "WriteString":
		iface = "StringWriter"
	case "String":
		pkg, iface = "fmt", "Stringer"
	default:
		return nil
	}
	file := models.For(pkg)
	if file == nil {
		return nil
	}
	rows := file.Call(iface, obj.Name())
	if len(rows) == 0 || len(rows[0].Params) != obj.Signature().Params().Len() {
		return nil
	}
	return rows
}

// lookupField returns what the models say of a field.
func (e *engine) lookupField(x types.Type, field *types.Var) []*model.Row {
	named := namedOf(x)
	if named == nil {
		return nil
	}
	if file := modelOf(named.Obj().Pkg()); file != nil {
		return file.Field(named.Obj().Name(), field.Name())
	}
	return nil
}

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

// bound are a call's arguments by their role in a row.
type bound struct{ in, out []ssa.Value }

// bind returns the arguments that a row names, and false if a constant that it asks for is not there.
func (c *call) bind(sig *types.Signature, row *model.Row) (b bound, ok bool) {
	args := c.args
	if sig.Recv() != nil && len(args) > 0 {
		b.take(row.RecvRole, args[0])
		args = args[1:]
	}
	printed := printfVerbs(sig, args)
	for i, p := range row.Params {
		v := argument(sig, args, i, p.Variadic)
		if p.IsLit {
			text, isConst := "", false
			if v != nil {
				text, isConst = stringConst(v)
			}
			if !isConst || !strings.EqualFold(text, p.Lit) {
				return b, false
			}
		}
		if v == nil {
			continue
		}
		if elems := elements(v); p.Variadic && len(elems) > 0 {
			for n, e := range elems { // what is written is not the slice but what it points to
				if p.Role == model.Out || printed.shows(n) {
					b.take(p.Role, e)
				}
			}
			continue
		}
		b.take(p.Role, v)
	}
	return b, true
}

func (b *bound) take(role model.Role, v ssa.Value) {
	if v == nil {
		return
	}
	switch role {
	case model.In:
		b.in = append(b.in, v)
	case model.Out:
		b.out = append(b.out, v)
	}
}

// argument returns argument i as the caller wrote it: of a variadic parameter the element, unless all is
// asked for or the elements are not known one by one.
func argument(sig *types.Signature, args []ssa.Value, i int, all bool) ssa.Value {
	last := sig.Params().Len() - 1
	if !sig.Variadic() || i < last || all {
		if i < len(args) {
			return args[i]
		}
		return nil
	}
	if last >= len(args) {
		return nil
	}
	elems := elements(args[last])
	if i-last < len(elems) {
		return elems[i-last]
	}
	return nil
}

// elements returns the values that a slice literal was made of, by their index.
func elements(v ssa.Value) []ssa.Value {
	if c, ok := v.(*ssa.Call); ok {
		if b, ok := c.Call.Value.(*ssa.Builtin); !ok || b.Name() != "append" || len(c.Call.Args) != 2 {
			return nil
		}
		first, more := elements(c.Call.Args[0]), elements(c.Call.Args[1])
		if len(first) == 0 || len(more) == 0 {
			return first
		}
		return append(slices.Clip(first), more...)
	}
	s, ok := v.(*ssa.Slice)
	if !ok {
		return nil
	}
	array, ok := s.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var out []ssa.Value
	for _, r := range *array.Referrers() {
		addr, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		n, ok := intConst(addr.Index)
		for _, w := range *addr.Referrers() {
			if st, isStore := w.(*ssa.Store); ok && isStore && n >= 0 && n < maxCells {
				for len(out) <= n {
					out = append(out, nil)
				}
				out[n] = st.Val
			}
		}
	}
	return out
}

func intConst(v ssa.Value) (int, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil {
		return 0, false
	}
	return int(c.Int64()), true
}

func (g *group) modelSource(c *call, row *model.Row, a bound) {
	id := g.source(sourceKey{row: row, at: c.instr}, func() *Source {
		labels, text := row.Labels, sourceText(row)
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

// callee names a function for people, as Go programs write it: "(*sql.DB).Query", "exec.Command".
func callee(obj *types.Func) string {
	qualify := func(p *types.Package) string { return p.Name() }
	recv := obj.Signature().Recv()
	switch {
	case recv != nil:
		return "(" + types.TypeString(recv.Type(), qualify) + ")." + obj.Name()
	case obj.Pkg() == nil:
		return obj.Name()
	}
	return obj.Pkg().Name() + "." + obj.Name()
}

// constTexts returns the constant texts of an argument: its own, or those of the slice literal that a
// variadic parameter is given.
func constTexts(arg ssa.Value) []string {
	if text, ok := stringConst(arg); ok {
		return []string{text}
	}
	var out []string
	for _, v := range elements(arg) {
		if v == nil {
			continue
		}
		if text, ok := stringConst(v); ok {
			out = append(out, text)
		}
	}
	return out
}
