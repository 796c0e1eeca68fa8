package state

import (
	"encoding/json"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/redact"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// What importers are told: an entry of a function says which settings its parameters decide, what its results can be, and what it does to
// objects that it is given; an entry of an exported variable what it holds. Of objects those parts count that a row names, and of the
// package's own types those that decide a setting somewhere in it:
//
//	var Default = Profile{Rounds: 2048} // the part Rounds, as it is given to pbkdf2.Key in
//	func (p Profile) Enroll(password string) …
//
// Texts are left out, as one may be a secret, but for names, as of a cookie; what a literal does is not told either. The bytes depend on the
// source text alone. Of texts that are put together there is what package redact lets through, as it says how a server is talked to.

// An entry is what importers know of a function.
type entry struct {
	Uses    []Use     `json:"-"`
	FarUses []farUse  `json:"u,omitempty"`
	Results []farPart `json:"r,omitempty"`
	Effects []farPart `json:"e,omitempty"`
	Options []farPart `json:"o,omitempty"` // of the function that it returns
}

type farUse struct {
	Group   string       `json:"g"`
	Callee  string       `json:"c,omitempty"`
	Sink    summary.Site `json:"s"`
	Through []string     `json:"t,omitempty"`
	Args    []farArg     `json:"a"`
	When    []farCond    `json:"w,omitempty"`
}

type farArg struct {
	Name   string     `json:"n"`
	Values []farValue `json:"v"`
}

// A farPart is what a part of a parameter or result can be.
type farPart struct {
	Index  int        `json:"i"`
	Path   []byte     `json:"p,omitempty"`
	Values []farValue `json:"v"`
}

type farValue struct {
	Kind  Kind         `json:"k"`
	Const string       `json:"c,omitempty"`
	Index int          `json:"i,omitempty"`
	Arg   int          `json:"n,omitempty"`
	Path  []byte       `json:"p,omitempty"`
	At    summary.Site `json:"a"`
	Ops   []farOp      `json:"o,omitempty"`
	When  []farCond    `json:"w,omitempty"`
	Of    []farArg     `json:"f,omitempty"`
}

type farOp struct {
	Op   int    `json:"o"`
	Y    string `json:"y,omitempty"`
	Swap bool   `json:"s,omitempty"`
	Int  bool   `json:"i,omitempty"`
}

type farCond struct {
	On   farValue `json:"o"`
	Want string   `json:"w"`
	Not  bool     `json:"n,omitempty"`
	Name string   `json:"c,omitempty"`
	Env  bool     `json:"e,omitempty"`
}

// entryOf returns what facts say of a function of another package, and whether they are there.
func (a *Analysis) entryOf(fn *types.Func) (*entry, bool) { return a.entryAbout(fn.Origin()) }

// entryAbout returns what facts say of a function or variable of another package, and whether they are there.
func (a *Analysis) entryAbout(obj types.Object) (*entry, bool) {
	e, ok := a.foreign[obj]
	if !ok {
		if text, known := a.facts.Entry(obj); known {
			e = new(entry)
			if text != "" && json.Unmarshal([]byte(text), e) != nil {
				e = new(entry)
			}
			e.decode()
		}
		a.foreign[obj] = e
	}
	return e, e != nil
}

// decode makes the uses of what was read.
func (e *entry) decode() {
	for _, f := range e.FarUses {
		u := Use{Group: f.Group, Callee: f.Callee, Sink: f.Sink, Through: f.Through, When: nearConds(f.When)}
		for _, arg := range f.Args {
			u.Args = append(u.Args, Arg{arg.Name, there(near(arg.Values), f.When)})
		}
		e.Uses = append(e.Uses, u)
	}
}

// there marks the values that the package of a use has in it without any caller. What a condition decides it may not tell.
func there(values set, conds []farCond) set {
	for i := range values {
		v := &values[i]
		v.There = len(conds)+len(v.When) == 0 && (v.Kind == Constant || v.Kind == Default)
	}
	return values
}

// result returns what a part of a result can be; nil if that is not told.
func (e *entry) result(index int, path access.Path) set { return find(e.Results, index, path) }

// effect returns what a part of a parameter holds afterwards, and false if it is as it was.
func (e *entry) effect(i int, path access.Path) (set, bool) {
	s := find(e.Effects, i, path)
	return s, s != nil
}

func find(parts []farPart, index int, path access.Path) set {
	for _, p := range parts {
		if p.Index == index && string(p.Path) == string(path) {
			return near(p.Values)
		}
	}
	return nil
}

func near(list []farValue) (out set) {
	for _, f := range list {
		out = append(out, f.near())
	}
	return out
}

func (f *farValue) near() Value {
	v := Value{Kind: f.Kind, Const: constantOf(f.Const), Index: f.Index, Arg: f.Arg, Path: access.Path(f.Path), At: f.At, When: nearConds(f.When)}
	for _, o := range f.Ops {
		n := op{Op: token.Token(o.Op), Y: constantOf(o.Y), Swap: o.Swap}
		if o.Int {
			n.Basic = types.IsInteger
		}
		v.ops = append(v.ops, n)
	}
	for _, a := range f.Of {
		v.Of = append(v.Of, Arg{a.Name, near(a.Values)})
	}
	if len(v.Of) == 1 && v.Kind == Built && len(v.Of[0].Values) == 1 { // a text that is whole
		v.Kind, v.Const, v.Of = v.Of[0].Values[0].Kind, v.Of[0].Values[0].Const, nil
	}
	return v
}

func nearConds(list []farCond) (out []Cond) {
	for _, c := range list {
		on := c.On.near()
		if want := constantOf(c.Want); want != nil {
			out = append(out, Cond{On: &on, Want: want, Not: c.Not, Name: c.Name, Unset: c.Env})
		} else {
			out = append(out, Cond{On: &Value{}, Want: constant.MakeBool(true), Not: c.Not, Name: c.Name, Unset: c.Env})
		}
	}
	return out
}

// wantOf writes what a condition asks for; "" if it may be a secret, so that whether it holds is not known.
func wantOf(c Cond) string {
	text, ok := ssautil.Text(c.Want)
	if !ok {
		return textOf(c.Want)
	}
	if len(text) > maxFarText || names.Secret(c.Name) || redact.Text(text, redact.Literal, nil) != text {
		return ""
	}
	return textMark + text
}

// constantOf reads what textOf wrote.
func constantOf(s string) constant.Value {
	switch s {
	case "":
		return nil
	case "t", "f":
		return constant.MakeBool(s == "t")
	}
	if text, ok := strings.CutPrefix(s, textMark); ok {
		return constant.MakeString(text)
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		return constant.MakeInt64(n)
	}
	return nil
}

// textMark begins a text among the constants.
const textMark = "s"

// textOf writes a bool or a number; "" for others.
func textOf(c constant.Value) string {
	switch {
	case c == nil:
		return ""
	case c.Kind() == constant.Bool && constant.BoolVal(c):
		return "t"
	case c.Kind() == constant.Bool:
		return "f"
	}
	if n, ok := constant.Int64Val(constant.ToInt(c)); ok && c.Kind() != constant.String {
		return strconv.FormatInt(n, 10)
	}
	return ""
}

// Export adds entries for the exported functions of the package. far makes sites portable.
func (a *Analysis) Export(uses Settings, entries map[string]string, far func(summary.Site) summary.Site) {
	x := &exporter{Analysis: a, far: far, decide: make(map[*types.TypeName][]field)}
	x.note(uses)
	given := make(map[*ssa.Function][]*Use)
	for _, u := range uses {
		if u.isKept {
			continue
		}
		for _, fn := range u.givers() {
			given[fn] = append(given[fn], u)
		}
	}
	for fn := range a.Functions() {
		obj, ok := fn.Object().(*types.Func)
		if !ok || !token.IsExported(obj.Name()) || fn.Parent() != nil {
			continue
		}
		var e entry
		for _, u := range given[fn] {
			if len(e.FarUses) < maxFarUses {
				e.FarUses = append(e.FarUses, x.use(u, fn))
			}
		}
		e.Results, e.Effects, e.Options = x.results(fn), x.changes(fn), x.options(fn)
		if len(e.FarUses)+len(e.Results)+len(e.Effects)+len(e.Options) == 0 {
			continue
		}
		if text, err := json.Marshal(e); err == nil {
			entries[Key(obj)] = string(text)
		}
	}
	x.variables(entries)
}

// Key returns the key of the entry of a function or variable.
func Key(obj types.Object) string {
	if fn, ok := obj.(*types.Func); ok {
		return ssautil.FuncKey(fn) + summary.SettingSuffix
	}
	return ssautil.PkgPath(obj.Pkg()) + "." + obj.Name() + summary.SettingSuffix
}

type exporter struct {
	*Analysis
	far    func(summary.Site) summary.Site
	decide map[*types.TypeName][]field // parts of the package's own types that decide a setting
}

// note collects the parts of own types that decide a setting where a function is given an object of the type.
func (x *exporter) note(uses Settings) {
	for _, u := range uses {
		for i := range u.Args {
			x.noteParts(u.Args[i].Values)
		}
		x.noteConds(u.When)
	}
}

// noteParts is note for values, those that they are made of, and those that decide among them. What they are made of is no deeper than
// the text that makes them.
func (x *exporter) noteParts(values []Value) {
	for i := range values {
		v := &values[i]
		x.notePart(v)
		for _, part := range v.Of {
			x.noteParts(part.Values)
		}
		x.noteConds(v.When)
	}
}

func (x *exporter) noteConds(conds []Cond) {
	for _, c := range conds {
		x.notePart(c.On)
	}
}

func (x *exporter) notePart(v *Value) {
	if !v.isOpen() || v.Path == "" {
		return
	}
	named := ssautil.NamedOf(v.Param.Type())
	if v.Kind == Opted {
		named = optedType(v)
	}
	if named == nil || named.Obj().Pkg() != x.Pkg {
		return
	}
	list := x.decide[named.Obj()]
	if t := access.TypeAt(named, v.Path); t != nil && len(list) < maxFarUses && !slices.ContainsFunc(list, func(f field) bool { return f.path == v.Path }) {
		x.decide[named.Obj()] = append(list, field{path: v.Path, typ: t})
	}
}

// counting returns the parts of an object that importers are told of.
func (x *exporter) counting(t types.Type) []field {
	if named := ssautil.NamedOf(t); named != nil && x.decide[named.Obj()] != nil {
		return x.decide[named.Obj()]
	}
	return x.fieldsOf(t)
}

// variables tells what exported variables hold of what counts.
func (x *exporter) variables(entries map[string]string) {
	for _, m := range x.Ssa.Members {
		v, ok := m.(*ssa.Global)
		if !ok || v.Object() == nil || !token.IsExported(v.Name()) {
			continue
		}
		t := ssautil.PointedTo(v.Type())
		var e entry
		for _, f := range x.counting(t) {
			q := x.query()
			w := &walk{query: q, l: access.Loc{Root: v, Path: f.path}, t: f.typ}
			if values := w.variable(v); known(values) {
				e.Results = append(e.Results, farPart{0, []byte(f.path), x.texts(values, nil)})
			}
		}
		if text, err := json.Marshal(e); err == nil && len(e.Results) > 0 {
			entries[Key(v.Object())] = string(text)
		}
	}
}

func (x *exporter) use(u *Use, fn *ssa.Function) farUse {
	f := farUse{Group: u.Group, Callee: u.Callee, Sink: x.far(u.Sink), Through: u.Through, When: x.conds(u.When, fn)}
	for _, arg := range u.Args {
		write := x.values
		if strings.EqualFold(arg.Name, "name") { // what a library calls a name is no secret, and says what else is: Cookie.Name
			write = x.texts
		}
		f.Args = append(f.Args, farArg{arg.Name, write(arg.Values, fn)})
	}
	return f
}

// values writes alternatives; too many are unknown.
func (x *exporter) values(list []Value, fn *ssa.Function) (out []farValue) {
	if len(list) > maxFarValues {
		return []farValue{{}}
	}
	for i := range list {
		out = append(out, x.value(&list[i], fn))
	}
	return out
}

func (x *exporter) value(v *Value, fn *ssa.Function) farValue {
	f := farValue{Kind: v.Kind, At: x.far(v.At), When: x.conds(v.When, fn)}
	switch v.Kind {
	case Constant, Default:
		if f.Const = textOf(v.Const); f.Const == "" && v.Const != nil {
			f.Kind = Unknown
		}
	case Unset:
		if z := textOf(Zero(v.Type)); z != "" {
			f.Kind, f.Const = Constant, z
		}
	case Given, Opted:
		if v.Kind == Given && v.Index == asItWas {
			f.Index = v.Index
			return f
		}
		if v.Param == nil || v.Param.Parent() != fn {
			return farValue{At: f.At}
		}
		f.Index, f.Arg, f.Path = v.Index, v.Arg, []byte(v.Path.Anywhere())
		for _, o := range v.ops {
			y := textOf(o.Y)
			if y == "" && o.Y != nil {
				return farValue{At: f.At}
			}
			f.Ops = append(f.Ops, farOp{int(o.Op), y, o.Swap, o.Basic&types.IsInteger != 0})
		}
	case Function:
		f.Kind = Made
	}
	if len(v.Of) > 0 {
		f.Of = x.parts(v.Of, fn)
	}
	return f
}

// parts writes what another value is made of. Of texts there is what can be no secret.
func (x *exporter) parts(of []Arg, fn *ssa.Function) (out []farArg) {
	for _, a := range of {
		out = append(out, farArg{Name: a.Name, Values: x.texts(a.Values, fn)})
	}
	return out
}

// texts is values with those texts that can be no secret.
func (x *exporter) texts(values []Value, fn *ssa.Function) []farValue {
	out := x.values(values, fn)
	if len(out) != len(values) { // too many
		return out
	}
	for i := range out {
		if v := &values[i]; v.Kind == Constant || v.Kind == Default {
			if text, ok := ssautil.Text(v.Const); ok && len(text) <= maxFarText {
				out[i].Kind, out[i].Const = v.Kind, textMark+redact.Text(text, redact.Literal, nil)
			}
		}
	}
	return out
}

func (x *exporter) conds(list []Cond, fn *ssa.Function) (out []farCond) {
	for _, c := range list {
		out = append(out, farCond{On: x.value(c.On, fn), Want: wantOf(c), Not: c.Not, Name: c.Name, Env: c.Unset})
	}
	return out
}

// results tells what results are: numbers and bools that are constants or parameters on all ways, and the fields of objects that count.
func (x *exporter) results(fn *ssa.Function) (out []farPart) {
	list := fn.Signature.Results()
	for i := range list.Len() {
		t := list.At(i).Type()
		if b, ok := t.Underlying().(*types.Basic); ok && b.Info()&(types.IsBoolean|types.IsInteger) != 0 && list.Len() == 1 {
			if values := x.query().result(fn, i, "", t); plain(values) {
				out = append(out, farPart{i, nil, x.values(values, fn)})
			}
			continue
		}
		if values := x.whole(fn, i, t); values != nil {
			out = append(out, farPart{i, nil, x.values(values, fn)})
			continue
		}
		for _, f := range x.counting(t) {
			if values := x.query().result(fn, i, f.path, f.typ); known(values) || f.group == "" && anyKnown(values) {
				out = append(out, farPart{i, []byte(f.path), x.texts(values, fn)})
			}
		}
	}
	return out
}

// whole returns what a result is that has parts: the text of an address, or an object of which a row says how it is made; nil if it is none.
func (x *exporter) whole(fn *ssa.Function, i int, t types.Type) (out set) {
	if !ssautil.IsString(t) && !x.isMade(t) {
		return nil
	}
	values := x.query().result(fn, i, "", t)
	if !known(values) {
		return nil
	}
	for _, v := range values {
		if c := partText([]Value{v}); c != nil && ssautil.IsString(t) {
			v.Const, v.Kind, v.Of = nil, Built, []Arg{{Values: set{{Kind: Constant, Const: c}}}}
		}
		if v.Kind == Built && !slices.ContainsFunc(v.Of, namesAddress) {
			return nil
		}
		if v.Kind == Built || v.Kind == Made && len(v.Of) > 0 {
			out = append(out, v)
		}
	}
	return out
}

// namesAddress reports whether a part of a text is one as addresses and options have them. Of other texts importers need not hear.
func namesAddress(part Arg) bool {
	c := partText(part.Values)
	return c != nil && (strings.Contains(constant.StringVal(c), "://") || strings.Contains(constant.StringVal(c), "="))
}

// isMade reports whether a type is one of a package of which rows say how its objects are made.
func (x *exporter) isMade(t types.Type) bool {
	named := ssautil.NamedOf(t)
	if named == nil || named.Obj().Pkg() == nil || named.Obj().Pkg() == x.Pkg {
		return false
	}
	return x.makes(named.Obj().Pkg())
}

// changes tells what objects that count hold afterwards which the function is given.
func (x *exporter) changes(fn *ssa.Function) (out []farPart) {
	for i, p := range fn.Params {
		if _, ok := p.Type().Underlying().(*types.Pointer); !ok {
			continue
		}
		for _, f := range x.fieldsOf(p.Type()) {
			values := x.query().effect(fn, i, f.path)
			if len(values) == 1 && values[0].Kind == Given && values[0].Param == p && values[0].Path == f.path && len(values[0].ops) == 0 {
				continue
			}
			out = append(out, farPart{i, []byte(f.path), x.values(values, fn)})
		}
	}
	return out
}

// plain reports whether each alternative is a constant, or a parameter as it is: what else a number can be rarely decides a setting.
func plain(s set) bool {
	for _, v := range s {
		if v.Kind != Constant && (v.Kind != Given || v.Path != "") {
			return false
		}
	}
	return len(s) > 0
}

// known reports whether something is known of each alternative.
func known(s set) bool {
	for _, v := range s {
		if v.Kind == Unknown {
			return false
		}
	}
	return len(s) > 0
}

// anyKnown reports whether something is known of an alternative.
func anyKnown(s set) bool {
	return slices.ContainsFunc(s, func(v Value) bool { return v.Kind != Unknown })
}
