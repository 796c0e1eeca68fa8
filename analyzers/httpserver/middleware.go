package httpserver

import (
	"go/token"
	"go/types"
	"regexp"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// What stands before a page: conditions, and middleware by its name.

// isConditional reports whether an instruction runs under a condition that is not about an error or the next element of a list.
func isConditional(instr ssa.Instruction) bool {
	for b := instr.Block(); b.Idom() != nil; b = b.Idom() {
		d := b.Idom()
		cond, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
		if !ok || len(b.Preds) != 1 {
			continue
		}
		switch c := cond.Cond.(type) {
		case *ssa.BinOp:
			if ssautil.IsError(c.X.Type()) || c.Op == token.LSS && ssautil.LengthOf(c.Y) != nil {
				continue
			}
		case *ssa.Extract:
			if _, isNext := c.Tuple.(*ssa.Next); isNext {
				continue
			}
		}
		return true
	}
	return false
}

var (
	passing  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(passingWords) })
	guarding = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(guardingWords) })
)

const (
	passingWords = `(?i)log|recover|request_?id|real_?ip|trac|metric|prom|cors|zip|compress|timeout|header|secure|limit|throttl|cache|heartbeat|slash|clean|otel|sentry|monitor|instrument|static|content_?type|profil`
	// What decides who may pass, as middleware of libraries is called.
	guardingWords = `(?i)auth|jwt|acl|permission|session|token|casbin|admin|login|allow_?ip|white|guard|key`
)

// letsThrough reports whether middleware is known to let everybody through.
func letsThrough(v ssa.Value, own *types.Package) bool {
	v = unwrapped(v)
	var obj types.Object
	if call, ok := v.(*ssa.Call); ok {
		if called := ssautil.CalledObject(&call.Call); called != nil {
			obj = called
		}
	} else if fn := ssautil.FunctionOf(v); fn != nil && fn.Object() != nil {
		obj = fn.Object()
	}
	if obj == nil || obj.Pkg() == nil || guarding().MatchString(obj.Name()) {
		return false
	}
	return passing().MatchString(obj.Name()) || !ssautil.SameProject(obj.Pkg().Path(), own.Path()) && !guarding().MatchString(obj.Pkg().Name())
}
