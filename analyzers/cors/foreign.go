package cors

import (
	"go/constant"
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Whether a function that is asked about an origin lets a site in that nobody has heard of. It is run with the origin of such a site:
// texts are compared with constants, conditions decide which way it goes, and what it returns in the end is its answer. So these
// accept every site, whatever they look like:
//
//	func(origin string) bool { return origin != "" }
//	func(origin string) bool { return strings.HasPrefix(origin, "https://") }
//	func(r *http.Request) bool { if r.Header.Get("Origin") == "null" { return false }; return true }
//
// Where something counts that is not in the function, such as a list of sites, nothing is known, and that is taken for a check.

// foreignOrigin is the origin of a site that no program allows by its name.
const foreignOrigin = "https://k3v9q.test"

// The bounds of a run: blocks that are entered, operands that are looked at, and calls of the package's functions within each other.
const (
	maxBlocks   = 32
	maxOperands = 256
	maxCallees  = 3
)

// A trial is one call of a function with the origin.
type trial struct {
	from, block *ssa.BasicBlock
	args        map[*ssa.Parameter]constant.Value
	operands    int
	depth       int
}

// acceptsAll reports whether a function says yes to every origin, or to one that nobody has heard of.
func acceptsAll(fn *ssa.Function) bool { return ssautil.BodyOfAnswer(fn).Accepts || letsAnyIn(fn) }

// letsAnyIn reports whether a function says yes to the origin of a foreign site.
func letsAnyIn(fn *ssa.Function) bool {
	n := ssautil.Answer(fn.Signature)
	if n < 0 {
		return false
	}
	args := make(map[*ssa.Parameter]constant.Value)
	for _, p := range fn.Params {
		if ssautil.IsString(p.Type()) {
			args[p] = constant.MakeString(foreignOrigin)
		}
	}
	r := trial{args: args}
	yes := r.call(fn, n)
	return yes != nil && yes.Kind() == constant.Bool && constant.BoolVal(yes)
}

// call returns what a function returns as result n; nil if that is not known.
func (r *trial) call(fn *ssa.Function, n int) constant.Value {
	if len(fn.Blocks) == 0 || r.depth > maxCallees {
		return nil
	}
	r.block = fn.Blocks[0]
	for range maxBlocks {
		switch last := r.block.Instrs[len(r.block.Instrs)-1].(type) {
		case *ssa.Jump:
			r.from, r.block = r.block, r.block.Succs[0]
		case *ssa.If:
			cond := r.value(last.Cond)
			if cond == nil || cond.Kind() != constant.Bool {
				return nil
			}
			to := 1
			if constant.BoolVal(cond) {
				to = 0
			}
			r.from, r.block = r.block, r.block.Succs[to]
		case *ssa.Return:
			if n >= len(last.Results) {
				return nil
			}
			return r.value(last.Results[n])
		default:
			return nil
		}
	}
	return nil
}

// value returns what a value is where the run is; nil if that is not known.
func (r *trial) value(v ssa.Value) constant.Value {
	if r.operands++; r.operands > maxOperands {
		return nil
	}
	if isOrigin(v) {
		return constant.MakeString(foreignOrigin)
	}
	switch v := v.(type) {
	case *ssa.Const:
		return v.Value
	case *ssa.Parameter:
		return r.args[v]
	case *ssa.Phi:
		for i, pred := range v.Block().Preds {
			if v.Block() == r.block && pred == r.from {
				return r.value(v.Edges[i])
			}
		}
	case *ssa.UnOp:
		if x := r.value(v.X); v.Op == token.NOT && x != nil && x.Kind() == constant.Bool {
			return constant.UnaryOp(token.NOT, x, 0)
		}
	case *ssa.BinOp:
		x, y := r.value(v.X), r.value(v.Y)
		if x != nil && y != nil && x.Kind() == y.Kind() && isComparison(v.Op, x.Kind()) {
			return constant.MakeBool(constant.Compare(x, v.Op, y))
		}
	case *ssa.Call:
		return r.called(v)
	}
	return nil
}

func isComparison(op token.Token, of constant.Kind) bool {
	switch op {
	case token.EQL, token.NEQ:
		return true
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		return of == constant.Int
	}
	return false
}

// called returns what a call returns: a question about a text, or a function whose body is seen.
func (r *trial) called(call *ssa.Call) constant.Value {
	args := make([]constant.Value, len(call.Call.Args))
	for i, a := range call.Call.Args {
		args[i] = r.value(a)
	}
	if ssautil.IsBuiltin(&call.Call, "len") && args[0] != nil && args[0].Kind() == constant.String {
		return constant.MakeInt64(int64(len(constant.StringVal(args[0]))))
	}
	fn := call.Call.StaticCallee()
	if fn == nil {
		return nil
	}
	if texts, ok := textsIn(args); ok {
		if answer := about(ssautil.CalleeName(fn), texts); answer != nil {
			return answer
		}
	}
	if len(fn.Blocks) == 0 || fn.Signature.Results().Len() != 1 {
		return nil
	}
	inner := trial{args: make(map[*ssa.Parameter]constant.Value), depth: r.depth + 1, operands: r.operands}
	for i, p := range fn.Params {
		if i < len(args) && args[i] != nil {
			inner.args[p] = args[i]
		}
	}
	return inner.call(fn, 0)
}

// textsIn returns arguments that are texts, and false if they are not known or something else.
func textsIn(args []constant.Value) (texts []string, ok bool) {
	for _, a := range args {
		if a == nil || a.Kind() != constant.String {
			return nil, false
		}
		texts = append(texts, constant.StringVal(a))
	}
	return texts, len(texts) > 0
}

// about returns what a function of package strings says of texts; nil if it is another one.
func about(function string, texts []string) constant.Value {
	switch {
	case len(texts) == 1 && (function == "strings.ToLower" || function == "strings.TrimSpace"): // it has no capitals and no space
		return constant.MakeString(texts[0])
	case len(texts) != 2:
		return nil
	case function == "strings.HasPrefix":
		return constant.MakeBool(strings.HasPrefix(texts[0], texts[1]))
	case function == "strings.HasSuffix":
		return constant.MakeBool(strings.HasSuffix(texts[0], texts[1]))
	case function == "strings.Contains":
		return constant.MakeBool(strings.Contains(texts[0], texts[1]))
	case function == "strings.EqualFold":
		return constant.MakeBool(strings.EqualFold(texts[0], texts[1]))
	case function == "strings.TrimPrefix":
		return constant.MakeString(strings.TrimPrefix(texts[0], texts[1]))
	}
	return nil
}
