package cors

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// A header that is written by hand. Where it is the origin of the request, the conditions on the way to it decide (checks.go). A helper that
// is given the origin is looked at from each of its calls in the package, with the conditions there too:
//
//	func allow(w http.ResponseWriter, origin string) { w.Header().Set("Access-Control-Allow-Origin", origin) }
//
//	if known[origin] { allow(w, origin) }

const nullText = "a page of every site can have the origin null; leave it out"

// header judges who may read answers by a header.
func header(p *flow.Pass, u *state.Use) {
	call := flow.Direct(u)
	if call == nil || !flow.Decides(u) || len(call.Common().Args) == 0 {
		return
	}
	value := call.Common().Args[len(call.Common().Args)-1]
	if text, ok := ssautil.StringConst(value); ok {
		switch text {
		case "*":
			p.Decided(flow.Decision{Rule: Rule, Category: "reflected", Use: u, Confidence: rule.Low, Message: "browsers refuse \"*\" with credentials; name the sites that may read answers"})
		case "null":
			p.Decided(flow.Decision{Rule: Rule, Category: "null", Use: u, Message: nullText})
		}
		return
	}
	written(p, u, value, u.Instr, unchecked, 0)
}

// maxHelpers is how many helpers an origin is followed back through: one that writes headers, and one that writes all of them.
const maxHelpers = 3

// written judges an origin that is given to an instruction, and is checked behind it already so well.
func written(p *flow.Pass, u *state.Use, value ssa.Value, at ssa.Instruction, behind strength, depth int) {
	best := max(behind, checkedBy(p, value, at.Block()))
	if best == checked {
		return
	}
	if param, ok := value.(*ssa.Parameter); ok && depth < maxHelpers {
		for _, call := range ssautil.CallersOf(param.Parent()) {
			if i := ssautil.ParamIndex(param); i < len(call.Common().Args) {
				written(p, u, call.Common().Args[i], call, best, depth+1)
			}
		}
		return
	}
	if !isOrigin(value) {
		return
	}
	d := flow.Decision{Rule: Rule, Category: "reflected", Use: u, Message: everySite}
	switch best {
	case halfChecked:
		d.Category, d.Message = "origin-check", weakText
	case isNull:
		d.Category, d.Message = "null", nullText
	}
	if asked := halfAsked(p, value, at.Block()); best == halfChecked && len(asked) > 0 { // it is told where the half of it is compared
		for _, fn := range asked {
			weakChecks(p, d, fn)
		}
		return
	}
	if depth > 0 {
		there := *u
		there.At.Pos = ssautil.SitePos(at)
		d.Use = &there
	}
	p.Decided(d)
}

// isOrigin reports whether a value is the header Origin of a request, or nothing instead of it.
func isOrigin(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Phi:
		found := false
		for _, e := range v.Edges {
			text, isConst := ssautil.StringConst(e)
			if isConst && text == "" {
				continue
			}
			if _, isCall := e.(*ssa.Call); !isCall || !isOrigin(e) {
				return false
			}
			found = true
		}
		return found
	case *ssa.Call:
		name := ssautil.CalledName(&v.Call)
		return (name == "Get" || name == "GetHeader" || name == "Header") && slices.ContainsFunc(v.Call.Args, isOriginName)
	}
	return false
}

func isOriginName(v ssa.Value) bool {
	text, ok := ssautil.StringConst(v)
	return ok && text == "Origin"
}
