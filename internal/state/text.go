package state

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Texts that are put together: of "postgres://" + host + "/shop?sslmode=disable" the parts that are constants decide something, whatever
// the host is. Such a text is Built, and its parts stand in order in Of, each with what it can be. Parts beside each other that are
// constants are one; a text of which all parts are constants is one itself. Where a caller gives a part, the call's argument takes its
// place, as that of any value that is Given.
//
// A text is put together by +, by a function of the form of Sprintf that a row says builds, by net.JoinHostPort, and by the String method
// of a url.URL.

// maxParts is how many parts a text has. Of longer ones nothing is known: they are no addresses.
const maxParts = 32

// maxTexts is how many texts are made of one that is Built.
const maxTexts = 16

// built returns the text that parts make, in their order.
func built(parts ...set) Value {
	var of []Arg
	for _, p := range parts {
		of = appended(of, p)
	}
	switch {
	case len(of) == 0:
		return Value{Kind: Constant, Const: constant.MakeString("")}
	case len(of) == 1 && len(of[0].Values) == 1:
		return of[0].Values[0]
	case len(of) > maxParts || !slices.ContainsFunc(of, isTold):
		return Value{}
	}
	return Value{Kind: Built, Of: of}
}

// isTold reports whether something is known of a part, or will be where a caller gives it.
func isTold(a Arg) bool {
	return partText(a.Values) != nil || slices.ContainsFunc(a.Values, func(v Value) bool { return v.Kind == Given || v.Kind == Built || v.isDefaultText() })
}

// isDefaultText reports whether a value is a text that holds unless somebody chooses another.
func (v *Value) isDefaultText() bool {
	_, isText := ssautil.Text(v.Const)
	return v.Kind == Default && isText && len(v.When) == 0
}

// ByDefault reports whether a text, or a part of it, is one that holds unless somebody chooses another.
func (v *Value) ByDefault() bool {
	return v.isDefaultText() || slices.ContainsFunc(v.Of, func(a Arg) bool {
		return slices.ContainsFunc(a.Values, func(v Value) bool { return v.isDefaultText() })
	})
}

// appended adds a part to others.
func appended(of []Arg, p set) []Arg {
	if len(p) == 0 {
		p = unknown
	}
	if len(p) == 1 && p[0].Kind == Built && len(p[0].When) == 0 {
		for _, in := range p[0].Of {
			of = appended(of, in.Values)
		}
		return of
	}
	if c := partText(p); c != nil {
		if constant.StringVal(c) == "" {
			return of
		}
		if n := len(of) - 1; n >= 0 {
			if before := partText(of[n].Values); before != nil {
				of = slices.Clone(of)
				of[n].Values = set{{Kind: Constant, Const: constant.BinaryOp(before, token.ADD, c)}}
				return of
			}
		}
		p = set{{Kind: Constant, Const: c}}
	}
	return append(of[:len(of):len(of)], Arg{Values: p})
}

// partText returns the text that a part is, or nil.
func partText(p []Value) constant.Value {
	if len(p) != 1 {
		return nil
	}
	switch c := p[0].Constant(); {
	case c == nil:
		return nil
	case c.Kind() == constant.String:
		return c
	case c.Kind() == constant.Int:
		return constant.MakeString(c.ExactString())
	}
	return nil
}

// Texts returns what a text can be, where hole stands for each part that is not known, or that somebody else decides. Of a part that holds
// by default only the default counts, so that defaults that belong together stay together: a host and how to talk to it.
func (v *Value) Texts(hole string) []string {
	if text, ok := v.Text(); ok {
		return []string{text}
	}
	if v.Kind != Built || len(v.When) > 0 {
		return nil
	}
	return joinedTexts(v.Of, hole, maxDepth)
}

// TextsThere returns the texts as they are known where they are put together, with holes for what callers give; nil if callers give nothing.
func (v *Value) TextsThere(hole string) []string { return joinedTexts(v.first, hole, maxDepth) }

func joinedTexts(of []Arg, hole string, depth int) []string {
	texts := []string{""}
	for _, a := range of {
		var own []string
		byDefault := slices.ContainsFunc(a.Values, func(v Value) bool { return v.isDefaultText() })
		for i := range a.Values {
			if byDefault && !a.Values[i].isDefaultText() {
				continue
			}
			for _, t := range partTexts(&a.Values[i], hole, depth-1) {
				if !slices.Contains(own, t) {
					own = append(own, t)
				}
			}
		}
		if len(own)*len(texts) > maxTexts || len(own) == 0 {
			own = []string{hole}
		}
		next := make([]string, 0, len(own)*len(texts))
		for _, t := range texts {
			for _, o := range own {
				next = append(next, t+o)
			}
		}
		texts = next
	}
	return texts
}

func partTexts(v *Value, hole string, depth int) []string {
	if c := partText([]Value{*v}); c != nil {
		return []string{constant.StringVal(c)}
	}
	if v.isDefaultText() {
		return []string{constant.StringVal(v.Const)}
	}
	if v.Kind == Built && len(v.When) == 0 && depth > 0 {
		return joinedTexts(v.Of, hole, depth)
	}
	return []string{hole}
}

// sum is what + makes of texts.
func (q *query) sum(xs, ys set, at summary.Site) (out set) {
	if len(xs)*len(ys) > maxTexts {
		return set{built(xs, ys)}.placed(at)
	}
	if len(xs) == 0 { // a loop computes it of its own last value
		xs = unknown
	}
	if len(ys) == 0 {
		ys = unknown
	}
	for _, x := range xs {
		for _, y := range ys {
			when := append(slices.Clone(x.When), y.When...)
			x.When, y.When = nil, nil
			v := built(set{x}, set{y})
			v.When = when
			if v.Kind == Built {
				v.At = at
			}
			out = out.add(v)
		}
	}
	return out
}

// textOfCall returns what a call makes that puts a text together; nil if it is none.
func (q *query) textOfCall(call *ssa.Call, obj *types.Func) set {
	switch sig := obj.Signature(); {
	case sig.Results().Len() != 1 || !ssautil.IsString(sig.Results().At(0).Type()):
		return nil
	case sig.Recv() != nil && ssautil.IsURL(sig.Recv().Type(), "URL") && obj.Name() == "String":
		return q.urlText(call)
	case obj.Name() == "Encode" && obj.Pkg().Path() == "net/url" && sig.Recv() != nil:
		return q.encoded(call)
	case obj.Name() == "JoinHostPort" && obj.Pkg().Path() == "net":
		return set{built(q.eval(call.Call.Args[0]), textSet(":"), q.eval(call.Call.Args[1]))}
	case ssautil.IsPrintf(sig) && slices.ContainsFunc(q.Rows(obj), func(r *model.Row) bool { return r.Kind == model.Build }):
		return q.printed(sig, ssautil.PlainArgs(&call.Call), site(call.Pos()))
	}
	return nil
}

func textSet(s string) set { return set{{Kind: Constant, Const: constant.MakeString(s)}} }

// printed returns the text that a format and its arguments make.
func (q *query) printed(sig *types.Signature, args []ssa.Value, at summary.Site) set {
	pieces := ssautil.PrintfPieces(sig, args)
	if len(pieces) > maxParts {
		return unknown
	}
	var parts []set
	for _, p := range pieces {
		parts = append(parts, textSet(p.Text))
		if p.Verb == 0 {
			continue
		}
		part := unknown
		if elems := ssautil.Elements(args[len(args)-1]); p.Arg < len(elems) && elems[p.Arg] != nil && strings.IndexByte("svdq", p.Verb) >= 0 {
			if arg := ssautil.Unboxed(elems[p.Arg]); isShown(arg.Type()) {
				part = q.eval(arg)
			}
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		return nil
	}
	return set{built(parts...)}.placed(at)
}

// isShown reports whether a value is printed as it is: a text, or a number.
func isShown(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&(types.IsString|types.IsInteger) != 0
}

// urlText returns the text of a url.URL, by its fields.
func (q *query) urlText(call *ssa.Call) set {
	recv := call.Call.Args[0]
	str := ssautil.StructOf(recv.Type())
	if str == nil {
		return unknown
	}
	field := func(name string) set {
		for i := range str.NumFields() {
			if f := str.Field(i); f.Name() == name {
				return q.partOf(recv, access.FieldStep(i), f.Type(), before(call))
			}
		}
		return unknown
	}
	var login []set
	for _, user := range field("User") {
		if !user.IsNil() {
			login = []set{unknown, textSet(":"), unknown, textSet("@")}
		}
	}
	parts := append([]set{field("Scheme"), textSet("://")}, login...)
	parts = append(parts, field("Host"), textSet("/"), field("Path"), textSet("?"), field("RawQuery"))
	if partText(parts[0]) == nil {
		return unknown
	}
	return set{built(parts...)}
}

// encoded returns the text that (url.Values).Encode makes of what the function sets in the values, or writes in their literal, as far as the
// keys are constants.
func (q *query) encoded(call *ssa.Call) set {
	values := q.places(call.Parent()).Loc(call.Call.Args[0])
	var parts []set
	add := func(key ssa.Value, value set, at ssa.Instruction) {
		if k, ok := ssautil.StringConst(key); ok && len(parts) < maxParts {
			parts = append(parts, textSet("&"+k+"="), value.under(q.condsOf(at.Block(), nil)))
		}
	}
	same := func(m ssa.Value) bool { return q.places(call.Parent()).Loc(m).Root == values.Root }
	for _, b := range call.Parent().Blocks {
		for _, instr := range b.Instrs {
			switch set := instr.(type) {
			case *ssa.MapUpdate: // url.Values{"k": {v}}
				if list := ssautil.Elements(set.Value); len(list) == 1 && same(set.Map) {
					add(set.Key, q.eval(list[0]), set)
				}
			case *ssa.Call:
				name := ssautil.CalledName(&set.Call)
				if (name == "Set" || name == "Add") && len(set.Call.Args) == 3 && same(set.Call.Args[0]) {
					add(set.Call.Args[1], q.eval(set.Call.Args[2]), set)
				}
			}
		}
	}
	if len(parts) == 0 {
		return unknown
	}
	return set{built(append(parts, textSet("&"), unknown)...)}
}
