package logs

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/knowledge/request"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Parts of what a function is given and makes a text of. The function does not know what its callers store in the fields, and the
// callers do not know how it prints them. So the flow of the parameter gets a flag that says how, and each caller finds
// which of the parts that it has filled are readable in such a text:
//
//	func report(e event) { log.Printf("%+v", e) } // the flow from e is Printed
//
//	report(event{Name: "login", Detail: r.Header.Get("Authorization")}) // Detail is shown
//
// Of the formatters only two sorts are told apart, package fmt and encoders such as encoding/json: who leaves fields out by their
// tags and follows pointers, and who does neither. A secret that only the name of a field tells is found by the type, in
// the function or by anyparam.go.

// markParts notes how a value of type t was printed in those of its flows that callers know more of. The flow set is changed in
// place. Of what is a text already, the parts are shown as when it became one:
//
//	b, _ := json.Marshal(e) // Encoded
//	log.Print(string(b))
func markParts(g *taint.Func, flows taint.FlowSet, t types.Type, s formatter) {
	if ssautil.IsText(t) {
		return
	}
	var how summary.Flags
	for one := range s.all {
		if r := one.rules(); r.pointers && !r.unexported {
			how |= summary.Encoded
		} else {
			how |= summary.Printed
		}
	}
	for i := range flows {
		if g.Origins[flows[i].Origin].Kind != taint.OriginSource && flows[i].Flags&(summary.Printed|summary.Encoded) == 0 {
			flows[i].Flags |= how
		}
	}
}

// A partKey says which part of which type is asked for, and how it was printed.
type partKey struct {
	t   types.Type
	rel access.Path
	how summary.Flags
}

// shownParts returns the hook that says which kinds of sink see the part rel of what lies at a path in v, of which a function made a
// text. It is asked at each visit of a call for each part, and so the types are asked once.
func shownParts() func(g *taint.Func, v ssa.Value, at, rel access.Path, f taint.Flow, how summary.Flags) model.Kinds {
	known := make(map[partKey]bool)
	printed := func(k partKey) bool {
		is, ok := known[k]
		if !ok {
			is = k.how&summary.Printed != 0 && printsPart(byFmt.rules(), k.t, k.rel) || k.how&summary.Encoded != 0 && printsPart(byJSON.rules(), k.t, k.rel)
			known[k] = is
		}
		return is
	}
	return func(g *taint.Func, v ssa.Value, at, rel access.Path, f taint.Flow, how summary.Flags) model.Kinds {
		if f.Clean&model.Readable == model.Readable || g.OnlyNamed(f) {
			return 0
		}
		v, at, rel = listed(v, at, rel)
		t := access.TypeAt(ssautil.InnerType(v), at)
		if t == nil || !printed(partKey{t, request.Visible(g.Package, f, rel), how & (summary.Printed | summary.Encoded)}) {
			return 0
		}
		if f.When != 0 && !isLeftover(g, f) && g.ClearedBy(v, at+rel, func(v ssa.Value) bool { return harmless(g, v) }) || request.Stripped(g, f, v) {
			return 0
		}
		return model.Readable
	}
}

// listed goes from a list that is made for a call, as variadic arguments are, to the element that a path leads to: the list knows
// no types of its elements, and they do.
func listed(v ssa.Value, at, rel access.Path) (ssa.Value, access.Path, access.Path) {
	whole := at + rel
	if whole == "" || access.IsField(whole.At(0)) {
		return v, at, rel
	}
	for i, e := range ssautil.Elements(v) {
		if e == nil || !access.SameStep(whole.At(0), access.IndexStep(i).At(0)) {
			continue
		}
		if at == "" {
			return e, "", rel.From(1)
		}
		return e, at.From(1), rel
	}
	return v, at, rel
}

// printsPart reports whether a formatter shows a part of a value of type t, and asks no method of the value for a text instead.
func printsPart(r rules, t types.Type, part access.Path) bool {
	return r.methodOf(t, r.top+r.methods) == nil && r.shows(t, part)
}
