package state

import (
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Constants that repeat what somebody has said. A program that takes a text apart writes down what it has found as a constant:
//
//	scheme := "https"
//	if host, ok := strings.CutPrefix(conf.Endpoint, "http://"); ok { scheme = "http" }
//	http.Get(scheme + "://" + host)
//
// Here it is the endpoint that says http, and not the program: the constant is on the way on which a condition has found it in a text,
// and so it counts as that text, of which nothing is known.

// repeated reports whether a constant that an edge of a merge brings is one that a condition on the way from where the ways part has
// found in a text.
func repeated(text string, from, to *ssa.BasicBlock) bool {
	if text == "" {
		return false
	}
	for b, next := from, to; b != nil; b, next = b.Idom(), b {
		if cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok && b.Succs[0] == next && b.Succs[1] != next && finds(cond.Cond, text) {
			return true
		}
		if b == to.Idom() || len(b.Preds) != 1 {
			return false
		}
	}
	return false
}

// finds reports whether a condition that holds has found a text in one that is no constant.
func finds(cond ssa.Value, text string) bool {
	var in, sought ssa.Value
	switch v := cond.(type) {
	case *ssa.BinOp:
		if v.Op == token.EQL {
			in, sought = v.X, v.Y
		}
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			in, sought = searched(call)
		}
	case *ssa.Call:
		in, sought = searched(v)
	}
	if in == nil {
		return false
	}
	if _, isConst := in.(*ssa.Const); isConst {
		return false
	}
	found, ok := ssautil.StringConst(sought)
	return ok && strings.Contains(strings.ToLower(found), strings.ToLower(text))
}

// searched returns the text in which a call looks for another one, and that; nil for other calls.
func searched(call *ssa.Call) (in, sought ssa.Value) {
	fn := call.Call.StaticCallee()
	if fn == nil || len(call.Call.Args) != 2 {
		return nil, nil
	}
	switch ssautil.CalleeName(fn) {
	case "strings.HasPrefix", "strings.CutPrefix", "strings.Contains", "strings.EqualFold", "strings.HasSuffix", "strings.CutSuffix":
		return call.Call.Args[0], call.Call.Args[1]
	}
	return nil, nil
}
