package jwt

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// The error of a parse that nobody looks at. The library returns the token also if its signature is wrong, and has decoded the claims by then:
//
//	token, _ := jwt.Parse(raw, key)
//	user := token.Claims.(jwt.MapClaims)["sub"] // of a token that anybody made
//
// The token's field Valid says the same as the error.

const droppedText = "the error is dropped that says that the signature is wrong; the claims are there all the same, and are believed"

// dropped reports a parse whose error decides nothing, and of which claims are read.
func (p *pass) dropped(u *state.Use, instr ssa.CallInstruction) {
	call, ok := instr.(*ssa.Call)
	if !ok || !flow.Decides(u) {
		return
	}
	var parsed, err *ssa.Extract
	for _, r := range *call.Referrers() {
		if e, ok := r.(*ssa.Extract); ok && e.Index == 0 {
			parsed = e
		} else if ok {
			err = e
		}
	}
	read := readOf(instr)
	isLogged := isOnlyLogged(err)
	if err != nil && isUsed(err) && !isLogged && !isElsewhere(err, read) || read.onlyTimes() || p.asksValid(parsed, instr) {
		return
	}
	d := flow.Decision{Rule: Rule, Category: "unverified", Use: u, Message: droppedText, Confidence: rule.High}
	if isLogged || read.others && err == nil {
		d.Confidence = rule.Medium
	}
	p.Decided(d)
}

// isElsewhere reports whether an error is returned, and asked for nothing, on ways on which no claims are read:
//
//	if token != nil {
//		return claims.ID, nil
//	}
//	return "", err
func isElsewhere(err *ssa.Extract, read *reading) bool {
	for _, r := range *err.Referrers() {
		switch r := r.(type) {
		case *ssa.DebugRef:
		case *ssa.Return:
			for _, at := range read.at {
				if ssautil.Reaches(at.Block(), r.Block()) {
					return false
				}
			}
		default:
			return false
		}
	}
	return len(read.at) > 0
}

func isUsed(v ssa.Value) bool {
	for _, r := range *v.Referrers() {
		if _, isDebug := r.(*ssa.DebugRef); !isDebug {
			return true
		}
	}
	return false
}

// asksValid reports whether the field Valid of a token is read around a call, or anywhere in the package if the token is handed on.
func (p *pass) asksValid(parsed *ssa.Extract, at ssa.Instruction) bool {
	for _, fn := range ssautil.Around(at) {
		for x, name := range fieldsRead(fn) {
			if name == "Valid" && isToken(x) {
				return true
			}
		}
	}
	if parsed == nil {
		return false
	}
	for _, r := range *parsed.Referrers() {
		switch r.(type) {
		case *ssa.Return, *ssa.Store, *ssa.Call, *ssa.MakeInterface:
			return p.Known("valid", func() bool { return readsValid(p.Pass) })
		}
	}
	return false
}

// readsValid reports whether the package reads a field Valid.
func readsValid(p *flow.Pass) (found bool) {
	for _, file := range p.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok && sel.Sel.Name == "Valid" {
				found = true
			}
			return !found
		})
	}
	return found
}

// isOnlyLogged reports whether an error is looked at, and what is done then only tells of it and goes on as if there were none.
func isOnlyLogged(err *ssa.Extract) bool {
	if err == nil {
		return false
	}
	asked := false
	for _, r := range *err.Referrers() {
		switch r := r.(type) {
		case *ssa.BinOp:
			for _, use := range *r.Referrers() {
				if cond, ok := use.(*ssa.If); !ok || !goesOn(cond, r.Op) {
					return false
				}
				asked = true
			}
		case *ssa.MakeInterface, *ssa.ChangeInterface:
			if !isTold(r.(ssa.Value)) {
				return false
			}
		case *ssa.Call:
			if ssautil.CalledName(&r.Call) != "Error" {
				return false
			}
		case *ssa.DebugRef:
		default:
			return false
		}
	}
	return asked
}

// goesOn reports whether the way on which there is an error only tells of it, and comes to where the other one is.
func goesOn(cond *ssa.If, op token.Token) bool {
	bad, good := cond.Block().Succs[0], cond.Block().Succs[1]
	if op == token.EQL {
		bad, good = good, bad
	}
	if len(bad.Succs) != 1 || bad.Succs[0] != good {
		return false
	}
	if _, isPhi := good.Instrs[0].(*ssa.Phi); isPhi { // something else is gone on with
		return false
	}
	for _, instr := range bad.Instrs {
		switch i := instr.(type) {
		case *ssa.Store:
			if _, isElement := i.Addr.(*ssa.IndexAddr); !isElement {
				return false
			}
		case ssa.CallInstruction:
			if !tells(ssautil.CalledName(i.Common())) {
				return false
			}
		case *ssa.MapUpdate, *ssa.Send:
			return false
		}
	}
	return true
}

// tells reports whether a function of a name writes to a log, or makes the text for it.
func tells(name string) bool {
	return contains(name, "log", "print", "warn", "error", "debug", "info") && !contains(name, "http", "json", "status")
}

// isTold reports whether an error is given to the list of what is printed, and to nothing else.
func isTold(v ssa.Value) bool {
	for _, r := range *v.Referrers() {
		if st, ok := r.(*ssa.Store); ok {
			if _, isElement := st.Addr.(*ssa.IndexAddr); isElement {
				continue
			}
		}
		if call, ok := r.(*ssa.Call); ok && tells(ssautil.CalledName(&call.Call)) {
			continue
		}
		return false
	}
	return true
}
