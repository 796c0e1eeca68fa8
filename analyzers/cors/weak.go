package cors

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
)

// Comparisons with a part of an origin that other sites have too:
//
//	strings.HasSuffix(host, "example.com")            // evilexample.com
//	strings.HasPrefix(origin, "https://example.com")  // https://example.com.evil.test
//	strings.Contains(origin, "example.com")           // both
//
// What counts is what the function does that allows origins, with the function literals in it and the functions that it gives the origin to.
// The text may be what callers give: then it is each constant that the package gives. Where it is not known, the name of a parameter or setting says what
// it is: a domain has no dot before it, and an origin no slash behind it, but a suffix may have one. Of a field what the package stores in it
// is known, if that is constant.

const weakText = "other sites pass this check of an origin, whose name begins or ends so; compare all of it, or its end with the dot before it"

// weakChecks reports comparisons with a part of an origin in the function that allows it.
func weakChecks(p *flow.Pass, d flow.Decision, fn *ssa.Function) {
	for _, w := range weakUses(p, fn) {
		at, found := *d.Use, d
		at.At.Pos = w.call.Pos()
		found.Use, found.Message = &at, weakText
		if found.Confidence == 0 {
			found.Confidence = w.sure
		}
		p.Decided(found)
	}
}

// A weakUse is a comparison with a part of an origin, and how sure that is.
type weakUse struct {
	call *ssa.CallCommon
	sure rule.Confidence
}

// weakUses returns the comparisons with a part of an origin that a function makes, and those that it asks.
func weakUses(p *flow.Pass, fn *ssa.Function) (uses []weakUse) {
	for _, instr := range ssautil.BodyOfAnswer(fn).Uses {
		if call, ok := instr.(ssa.CallInstruction); ok {
			if weak, sure := isWeak(p, call.Common()); weak {
				uses = append(uses, weakUse{call.Common(), sure})
			}
		}
	}
	return uses
}

// isWeak reports whether a call compares with a part of an origin that other sites have too, and how sure that is.
func isWeak(p *flow.Pass, c *ssa.CallCommon) (weak bool, sure rule.Confidence) {
	fn := c.StaticCallee()
	if fn == nil || len(c.Args) != 2 {
		return false, 0
	}
	name := ssautil.CalleeName(fn)
	texts, of := textsOf(p, c.Args[1])
	for _, text := range texts {
		weak = weak || isPart(name, text)
	}
	if texts != nil {
		return weak, rule.High
	}
	switch name {
	case "strings.HasSuffix":
		return flow.HasPart([]string{of}, "domain", "host"), rule.Medium
	case "strings.HasPrefix":
		return flow.HasPart([]string{of}, "domain", "host", "origin"), rule.Medium
	}
	return false, 0
}

// isPart reports whether a comparison with a text lets other sites pass.
func isPart(function, text string) bool {
	switch function {
	case "strings.HasSuffix":
		return strings.Contains(text, ".") && !strings.HasPrefix(text, ".") && !strings.ContainsAny(text, "/"+ssautil.Hole)
	case "strings.Contains":
		return strings.Contains(text, ".") && !strings.Contains(text, ssautil.Hole)
	case "strings.HasPrefix":
		scheme, host, ok := strings.Cut(text, "://")
		return ok && strings.HasPrefix(scheme, "http") && (strings.ContainsAny(host, "."+ssautil.Hole) || host == "localhost") && !strings.ContainsAny(host, "/:")
	}
	return false
}

// textsOf returns what a text can be, with a Hole for what is not constant in it, if some of it is; or else the name of the variable that
// holds it.
func textsOf(p *flow.Pass, v ssa.Value) (texts []string, name string) {
	if text := ssautil.Class(nil).TextOf(v); text != ssautil.Hole {
		return []string{text}, ""
	}
	if free, ok := v.(*ssa.FreeVar); ok {
		if _, bound := ssautil.ClosureOf(free); bound != nil {
			v = bound
		}
	}
	switch v := v.(type) {
	case *ssa.Parameter:
		return p.ConstantsOf(v), v.Name()
	case *ssa.UnOp:
		return loaded(p, v)
	}
	return nil, ""
}

// loaded returns what a variable can hold, a field, or an element of a list.
func loaded(p *flow.Pass, load *ssa.UnOp) (texts []string, name string) {
	switch addr := load.X.(type) {
	case *ssa.IndexAddr:
		if list := heldList(addr.X); list != nil {
			texts = ssautil.ConstTexts(list)
		}
		return texts, elementOf(ssautil.HeldBy(addr.X))
	case *ssa.Global:
		if v := initial(addr); v != nil {
			return ssautil.ConstTexts(v), addr.Name()
		}
		return nil, addr.Name()
	case *ssa.FieldAddr:
		return heldTexts(p, addr), ssautil.HeldBy(load)
	case *ssa.FreeVar:
		_, bound := ssautil.ClosureOf(addr)
		if local, ok := bound.(*ssa.Alloc); ok {
			if given := ssautil.StoredTo(local); len(given) == 1 {
				return textsOf(p, given[0])
			}
		}
	}
	return nil, ""
}

// elementOf returns what one of a list is called: "Domains" has a domain.
func elementOf(list string) string { return strings.TrimSuffix(list, "s") }

// heldList returns the list that a value is, where a variable holds one or the package stores but one in a field; nil if it is not known.
func heldList(v ssa.Value) ssa.Value {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return v
	}
	switch addr := load.X.(type) {
	case *ssa.Global:
		return initial(addr)
	case *ssa.FreeVar:
		if _, bound := ssautil.ClosureOf(addr); bound != nil {
			if local, ok := bound.(*ssa.Alloc); ok && len(ssautil.StoredTo(local)) == 1 {
				return ssautil.StoredTo(local)[0]
			}
		}
	case *ssa.FieldAddr:
		if stored := ssautil.StoredInField(addr); len(stored) == 1 {
			return stored[0]
		}
	}
	return nil
}

// heldTexts returns the constants that a field of the package's types can be; nil if it can be something else.
func heldTexts(p *flow.Pass, field *ssa.FieldAddr) (texts []string) {
	for _, v := range ssautil.StoredInField(field) {
		more := ssautil.ConstTexts(v)
		if param, ok := v.(*ssa.Parameter); ok {
			more = p.ConstantsOf(param)
		}
		if len(more) == 0 {
			return nil
		}
		texts = append(texts, more...)
	}
	return texts
}

// initial returns what a variable of the package is initialized with, if that is all that is stored to it in its initialization; nil if
// it is no such variable.
func initial(addr ssa.Value) (v ssa.Value) {
	global, ok := addr.(*ssa.Global)
	if !ok || global.Pkg == nil || global.Pkg.Func("init") == nil {
		return nil
	}
	for _, b := range global.Pkg.Func("init").Blocks {
		for _, instr := range b.Instrs {
			if st, ok := instr.(*ssa.Store); ok && st.Addr == global {
				v = st.Val
			}
		}
	}
	return v
}
