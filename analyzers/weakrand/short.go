package weakrand

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Few bytes of a strong generator can be tried out: who asks a server 2^32 times has guessed four of them.
//
//	b := make([]byte, 4)
//	rand.Read(b)
//	token := hex.EncodeToString(b)
//
// The engine finds that bytes of crypto/rand reach a token, and this file counts them: from the call that fills them to the
// make, or the array, that is filled. A helper that is told the number is asked at the call that the bytes were returned
// by: token := randomHex(4). Only what is the whole token counts. Bytes that are filled in a loop, joined with others, or
// made in another package are more than is seen here, and silent.

const (
	fewBytes    = 8  // fewer can be tried out
	enoughBytes = 16 // from here on nobody asks
)

// short returns the finding that a token is made of few bytes, if it is.
func short(p *flow.Pass, h *taint.Hit) []flow.Finding {
	n, ok := drawn(p, h)
	if !ok || n >= enoughBytes {
		return nil
	}
	f := flow.Finding{Category: "short", Advice: ", which has too few bytes to be safe from being tried out; take 16 or more", Confidence: rule.Medium}
	if n >= fewBytes || helpsTests(p.Pass.Pkg.Path()) {
		f.Confidence = rule.Low
	}
	return []flow.Finding{f}
}

// isShort reports whether a hit is one whose bytes are worth counting: strong ones alone become a token.
func isShort(h *taint.Hit) bool {
	return h.Kind == model.Token && h.Source.Labels == model.StrongRandom && h.CoLabels&^(model.StrongRandom|model.Literal) == 0 &&
		!h.Picked && !h.Coarse && opensDoor(h.Sink.Callee)
}

// isLoneShort reports whether a hit has few bytes, and no other strong value reaches the same place.
func isLoneShort(p *flow.Pass, h *taint.Hit, hits []*taint.Hit) bool {
	if !isShort(h) || len(short(p, h)) == 0 {
		return false
	}
	return !slices.ContainsFunc(hits, func(other *taint.Hit) bool {
		return other.At == h.At && other.Source != h.Source && other.Kind == h.Kind && other.Source.Labels&model.StrongRandom != 0
	})
}

// opensDoor reports whether what a sink is called says that whoever has the value is let in. Nonces, salts and seeds have other
// rules, and codes are short as people type them.
func opensDoor(sink string) bool {
	if made, isResult := strings.CutPrefix(sink, "result of "); isResult {
		sink = made
	} else {
		sink, _, _ = strings.Cut(sink, " of ") // parameter token of save
	}
	name := strings.ToLower(sink[strings.LastIndexAny(sink, " .")+1:])
	for _, other := range [...]string{"nonce", "salt", "seed", "code", "pin", "otp", "iv", "hash", "page", "cursor", "trace", "request"} {
		if strings.HasSuffix(name, other) || len(other) > 3 && strings.Contains(name, other) {
			return false
		}
	}
	for _, word := range [...]string{"token", "session", "secret", "password", "passwd", "apikey", "api_key", "state", "cookie"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}

// drawn returns how many bytes of crypto/rand become a token, if they are all that it is.
func drawn(p *flow.Pass, h *taint.Hit) (int, bool) {
	steps := flow.Steps(h)
	if !h.Source.At.Pos.IsValid() {
		return 0, false
	}
	call, around := flow.CallAt(p.Pass, h.Source.At.Pos)
	if call == nil || len(call.Args) == 0 || inLoop(around) {
		return 0, false
	}
	fn := flow.Callee(p.TypesInfo, call)
	if fn == nil || fn.Pkg() == nil || fn.Pkg().Path() != "crypto/rand" || fn.Name() != "Read" || !onlyEncoded(p, steps) {
		return 0, false
	}
	size, bound := filledSize(p, call.Args[0], around)
	switch {
	case size == nil:
		return bound, bound > 0
	case bound > 0:
		return 0, false
	}
	if n, ok := intValue(p.TypesInfo, size); ok {
		return n, true
	}
	return given(p, size, around, steps)
}

// inLoop reports whether what stands in the given nodes runs more than once in its function.
func inLoop(around []ast.Node) bool {
	for _, n := range around {
		switch n.(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			return true
		case *ast.FuncDecl, *ast.FuncLit:
			return false
		}
	}
	return false
}

// onlyEncoded reports whether the steps only write the bytes down, each step once: an encoding, a format of one verb, a
// function of the program that returns it.
func onlyEncoded(p *flow.Pass, steps []summary.Step) bool {
	for _, s := range steps {
		switch s.Kind {
		case summary.Returned:
		case summary.Through:
			if !s.At.Pos.IsValid() || s.Joins && !isLoneFormat(p, s.At.Pos) || !encodes(s.Func) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// encodes reports whether a function of that name writes bytes down as a text, or changes how the text is written.
func encodes(name string) bool {
	switch name {
	case "EncodeToString", "Sprintf", "Sprint", "ToUpper", "ToLower", "TrimRight", "TrimSuffix", "String":
		return true
	}
	return false
}

// isLoneFormat reports whether the call at pos formats one value and nothing else that is not constant.
func isLoneFormat(p *flow.Pass, pos token.Pos) bool {
	call, _ := flow.CallAt(p.Pass, pos)
	if call == nil {
		return false
	}
	values := 0
	for _, a := range call.Args {
		if p.TypesInfo.Types[a].Value == nil {
			values++
		}
	}
	return values == 1
}

// filledSize returns what says how long the filled bytes are: the length of an array, or the expression of make.
func filledSize(p *flow.Pass, filled ast.Expr, around []ast.Node) (size ast.Expr, length int) {
	if s, ok := ast.Unparen(filled).(*ast.SliceExpr); ok {
		t := p.TypesInfo.TypeOf(s.X)
		if ptr, isPtr := t.Underlying().(*types.Pointer); isPtr {
			t = ptr.Elem()
		}
		if a, isArray := t.Underlying().(*types.Array); isArray && s.Low == nil && s.High == nil {
			return nil, int(a.Len())
		}
		return nil, 0
	}
	id, ok := ast.Unparen(filled).(*ast.Ident)
	if !ok {
		return nil, 0
	}
	body := enclosingBody(around)
	obj := p.TypesInfo.Uses[id]
	if body == nil || obj == nil {
		return nil, 0
	}
	defs := definitions(p.TypesInfo, body, obj)
	if len(defs) != 1 {
		return nil, 0
	}
	made, ok := ast.Unparen(defs[0]).(*ast.CallExpr)
	if !ok || len(made.Args) != 2 {
		return nil, 0
	}
	if b, ok := ast.Unparen(made.Fun).(*ast.Ident); !ok || p.TypesInfo.Uses[b] != types.Universe.Lookup("make") {
		return nil, 0
	}
	return made.Args[1], 0
}

// enclosingBody returns the body of the innermost function of the nodes around a place.
func enclosingBody(around []ast.Node) *ast.BlockStmt {
	for _, n := range around {
		switch n := n.(type) {
		case *ast.FuncDecl:
			return n.Body
		case *ast.FuncLit:
			return n.Body
		}
	}
	return nil
}

// definitions returns what a variable is given in a function, wherever that is: b := make([]byte, 4), var b = ….
func definitions(info *types.Info, body *ast.BlockStmt, obj types.Object) (values []ast.Expr) {
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				id, ok := lhs.(*ast.Ident)
				if ok && info.ObjectOf(id) == obj {
					values = append(values, n.Rhs[min(i, len(n.Rhs)-1)])
				}
			}
		case *ast.ValueSpec:
			for i, id := range n.Names {
				if info.Defs[id] == obj && i < len(n.Values) {
					values = append(values, n.Values[i])
				}
			}
		}
		return true
	})
	return values
}

// given returns the length that the caller of a helper chose: size is the helper's parameter, and one step of the
// way is the call that returned the bytes, with a constant there. If the caller asks the helper again in the same
// function, the token may be made of both.
func given(p *flow.Pass, size ast.Expr, around []ast.Node, steps []summary.Step) (int, bool) {
	helper, index := parameter(p.TypesInfo, size, around)
	if helper == nil {
		return 0, false
	}
	i := slices.IndexFunc(steps, func(s summary.Step) bool { return s.Kind == summary.Returned && s.Func == helper.Name() })
	if i < 0 || !steps[i].At.Pos.IsValid() {
		return 0, false
	}
	call, outside := flow.CallAt(p.Pass, steps[i].At.Pos)
	if call == nil || index >= len(call.Args) || inLoop(outside) || flow.Callee(p.TypesInfo, call) != helper {
		return 0, false
	}
	if body := enclosingBody(outside); body == nil || calls(p.TypesInfo, body, helper) != 1 {
		return 0, false
	}
	return intValue(p.TypesInfo, call.Args[index])
}

// parameter returns the function whose parameter an expression is, and which one it is.
func parameter(info *types.Info, e ast.Expr, around []ast.Node) (*types.Func, int) {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return nil, 0
	}
	for _, n := range around {
		decl, ok := n.(*ast.FuncDecl)
		if !ok {
			continue
		}
		fn, ok := info.Defs[decl.Name].(*types.Func)
		if !ok || len(definitions(info, decl.Body, info.Uses[id])) > 0 {
			return nil, 0
		}
		params := fn.Signature().Params()
		for i := range params.Len() {
			if params.At(i) == info.Uses[id] {
				return fn, i
			}
		}
	}
	return nil, 0
}

// calls counts the calls of a function.
func calls(info *types.Info, body *ast.BlockStmt, fn *types.Func) (n int) {
	ast.Inspect(body, func(node ast.Node) bool {
		if call, ok := node.(*ast.CallExpr); ok && flow.Callee(info, call) == fn {
			n++
		}
		return true
	})
	return n
}

// intValue returns the number that a constant expression is.
func intValue(info *types.Info, e ast.Expr) (int, bool) {
	v := info.Types[e].Value
	if v == nil {
		return 0, false
	}
	n, ok := constant.Int64Val(constant.ToInt(v))
	return int(n), ok && n > 0 && n < 1<<16
}
