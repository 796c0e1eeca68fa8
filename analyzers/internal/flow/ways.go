package flow

import (
	"crypto/sha256"
	"encoding/hex"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// One flow may be found in many places: a sink of another package is told at each call that leads there. The analysis of a
// package sees its own calls only, so it does not choose among them. It gives each finding one name or two, and those that share
// one are one flow, whatever packages they are found in: a driver that sees the whole program tells one of them, with the others
// as its ways. Findings that end at one sink are one flow in two cases.
//
// The value has one source, and is passed on as it is. A command that is read from a file once, and run by five callers of a
// helper, is one flow: who checks it where it is read has dealt with all.
//
// The flaw lies behind the calls. Then the sources may differ, and what is to be changed does not:
//
//	func Find(name string) { db.Query("… WHERE name = '" + name + "'") } // here, and for all who call it
//	store.Find(r.FormValue("name"))
//	store.Find(r.Header.Get("X-Name"))
//
// Where the caller puts a text together, or chooses what a function that takes anything logs or formats, the flaw is at the call,
// and each call is another one. A function that runs any query is reached from all over a program: its callers have nothing in
// common but their last line. They are told apart as if they had called the library themselves.

// flowNames names the flow that a hit is a way of, by its source, and by where the flaw lies if that is behind the calls or is the sink
// itself: who changes either has dealt with it. By its source the package of the sink may tell of it too, when it is kept in a field there:
//
//	func For(name string) Space              { return Space{filepath.Join(os.TempDir(), name)} }
//	func (s Space) Put(n int, b []byte) error { return os.WriteFile(s.prefix+strconv.Itoa(n), b, 0o600) } // told, and
//	scratch.For("import").Put(1, b)           // told again where another package puts it together
func (p *Pass) flowNames(h *taint.Hit, f Finding) string {
	sink := []string{h.Sink.Callee, p.siteName(h.Sink.At)}
	source := append(slices.Clone(sink), p.siteName(h.Source.At), h.Source.Text)
	if f.IsSink {
		return digest("source", source) + "," + digest("sink", sink)
	}
	at := passedOn(h)
	if at < 0 {
		return digest("source", source)
	}
	if own := p.ownText(h, at); own != (summary.Site{}) {
		return digest("call", append(source, p.siteName(own)))
	}
	if h.ConcatInCallee || f.Behind {
		return digest("source", source) + "," + digest("behind", append(sink, p.behind(h.Steps[at:])...))
	}
	return digest("source", source)
}

// behind names the end of a way that callers share: from where a longer text is made of the value, or else from the function that
// it is passed to by the first step.
func (p *Pass) behind(steps []summary.Step) (names []string) {
	rest := steps[1:]
	if built := builtAt(rest); built >= 0 {
		rest = rest[built:]
	} else {
		names = []string{steps[0].Func}
	}
	for _, s := range rest {
		names = append(names, p.siteName(s.At), s.String())
	}
	return names
}

// ownText returns where the function that passes a value on puts a text together that is its own, or calls what takes anything, and
// the zero Site if it does neither.
func (p *Pass) ownText(h *taint.Hit, at int) summary.Site {
	call, around := CallAt(p.Pass, h.Steps[at].At.Pos)
	if call == nil {
		return summary.Site{}
	}
	decl := around[max(len(around)-2, 0)]
	for _, s := range slices.Backward(slices.Concat(h.Source.Steps, h.Steps[:at])) {
		if s.Joins && decl.Pos() <= s.At.Pos && s.At.Pos < decl.End() {
			return s.At
		}
	}
	for _, arg := range call.Args {
		if p.joinsText(arg) {
			return h.Steps[at].At
		}
		if id, ok := ast.Unparen(arg).(*ast.Ident); ok {
			for _, given := range Local(p.TypesInfo, around, id) {
				if given.Tok == token.ADD_ASSIGN || slices.ContainsFunc(given.Rhs, p.joinsText) {
					return summary.Site{Pos: given.TokPos}
				}
			}
		}
	}
	if p.takesAnything(call) {
		return h.Steps[at].At
	}
	return summary.Site{}
}

// joinsText reports whether an expression adds texts of which one is no constant.
func (p *Pass) joinsText(e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		if b, ok := n.(*ast.BinaryExpr); ok && b.Op == token.ADD && p.TypesInfo.Types[b].Value == nil {
			found = found || ssautil.IsText(p.TypesInfo.TypeOf(b))
		}
		_, isFunc := n.(*ast.FuncLit)
		return !found && !isFunc
	})
	return found
}

// passedOn returns the step of the call that passes a value on to where it does harm, or -1: the call at which the hit is told, or
// else, if that is the sink, the first one.
func passedOn(h *taint.Hit) int {
	isCall := func(s summary.Step) bool { return s.Kind == summary.Passed && s.At.Pos.IsValid() }
	if i := slices.IndexFunc(h.Steps, func(s summary.Step) bool { return isCall(s) && s.At.Pos == h.At }); i >= 0 {
		return i
	}
	return slices.IndexFunc(h.Steps, isCall)
}

// builtAt returns the first step that is known to put a text together, or else the last that may do so, or -1.
func builtAt(steps []summary.Step) int {
	if i := slices.IndexFunc(steps, func(s summary.Step) bool { return s.Joins }); i >= 0 {
		return i
	}
	for i, s := range slices.Backward(steps) {
		if s.Kind == summary.Through {
			return i
		}
	}
	return -1
}

// takesAnything reports whether the function that is called has a parameter for values of any type.
func (p *Pass) takesAnything(call *ast.CallExpr) bool {
	if p.TypesInfo.TypeOf(call.Fun) == nil {
		return true
	}
	sig, ok := p.TypesInfo.TypeOf(call.Fun).Underlying().(*types.Signature)
	if !ok {
		return true
	}
	for v := range sig.Params().Variables() {
		t := v.Type()
		if s, ok := t.Underlying().(*types.Slice); ok {
			t = s.Elem()
		}
		if i, ok := t.Underlying().(*types.Interface); ok && i.Empty() {
			return true
		}
	}
	return false
}

// siteName returns a site as all packages know it.
func (p *Pass) siteName(s summary.Site) string { return p.Placer.Far(s).String() }

// lineOf returns the line of a site.
func (p *Pass) lineOf(s summary.Site) summary.Site {
	s = p.Placer.Far(s)
	s.Col = 0
	return s
}

// IsWhole reports whether a value reaches a log as it is: where it is written, and not what was made of it before.
func IsWhole(h *taint.Hit) bool { return h.Kind == model.Log && !h.Concat && !h.Error }

// digest shortens a name. It says nothing that the message of the finding does not say.
func digest(kind string, parts []string) string {
	sum := sha256.Sum256([]byte(kind + "\x00" + strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// sameSource reports whether two hits have one source.
func sameSource(a, b *taint.Hit) bool {
	return a.Source == b.Source || a.Source.At == b.Source.At && a.Source.Text == b.Source.Text
}
