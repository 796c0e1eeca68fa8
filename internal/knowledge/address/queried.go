package address

import (
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// What is added to the query of a URL that has one. Whoever answers to another program asks whether there is a "?" already:
//
//	if strings.Contains(target, "?") {
//		target += "&state=" + state // behind the "?", whatever else target is
//	} else {
//		target += "?state=" + state
//	}
//
// Without the condition state could still end the host: "https://example.com" + "&state=" + "@evil.com".

// hasQuery reports whether a text begins with one in which a condition has found the start of a query or of a fragment. Where it is joined to
// what follows tells which conditions those are.
func hasQuery(before, after ssa.Value) bool {
	base := before
	for {
		add, ok := base.(*ssa.BinOp)
		if !ok || add.Op != token.ADD {
			break
		}
		base = add.X
	}
	at, ok := before.(*ssa.BinOp)
	if !ok { // url += "&" + params
		if at, ok = after.(*ssa.BinOp); !ok {
			return false
		}
	}
	// Back over blocks that have one way in.
	for b, n := at.Block(), 0; len(b.Preds) == 1 && n < maxDepth; b, n = b.Preds[0], n+1 {
		cond, ok := b.Preds[0].Instrs[len(b.Preds[0].Instrs)-1].(*ssa.If)
		if ok && b == b.Preds[0].Succs[0] && findsQuery(cond.Cond, base) {
			return true
		}
	}
	return false
}

// findsQuery reports whether a condition is a call that finds "?" or "#" in a text.
func findsQuery(cond, text ssa.Value) bool {
	call, ok := cond.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil || ssautil.CalleeName(call.Call.StaticCallee()) != "strings.Contains" || call.Call.Args[0] != text {
		return false
	}
	mark, ok := ssautil.StringConst(call.Call.Args[1])
	return ok && mark != "" && strings.Trim(mark, "?#") == ""
}
