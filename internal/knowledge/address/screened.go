package address

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Clients that look at addresses, in other packages than those that made them. What a function returns is a source with the label
// screened if it is such a client, and flows as any value does: through fields, results and packages. Where a client is asked for,
// it is enough that such a one arrives, since programs have them to give them to what requests for others.
//
//	client := safehttp.New()          // of a package that sets Control
//	fetch(ctx, client, r.FormValue("url")) // clean, though fetch could be given any client

// markScreened is the hook Func.
func markScreened(g *taint.Func, fn *ssa.Function) {
	results := fn.Signature.Results()
	for n := range results.Len() {
		checked := checkOf(results.At(n).Type())
		if checked == nil {
			continue
		}
		for v := range ssautil.Results(fn, n) {
			if c, isConst := v.(*ssa.Const); isConst && c.IsNil() || !checked(g, v) {
				continue
			}
			g.MarkSource(g.Loc(v), g.Source(taint.SourceKey{At: v}, func() *summary.Source {
				return &summary.Source{Labels: model.Screened, Text: "client that looks at addresses", At: summary.Site{Pos: v.Pos()}}
			}))
		}
	}
}

// checkOf returns what asks whether a client looks at addresses, or a transport or dialer that a client is made of; nil of other types.
func checkOf(t types.Type) func(*taint.Func, ssa.Value) bool {
	switch {
	case isClient(t):
		return checkedClient
	case ssautil.IsHTTP(t, "Transport"):
		return checkedTransport
	case ssautil.IsNamed(t, "net", "Dialer"):
		return checkedDialer
	}
	return nil
}

// isClient reports whether a type is *http.Client.
func isClient(t types.Type) bool { return ssautil.IsHTTP(t, "Client") }

// isRequester reports whether a type is that of clients, or an interface that they have:
//
//	type doer interface{ Do(*http.Request) (*http.Response, error) }
func isRequester(t types.Type) bool {
	if isClient(t) {
		return true
	}
	i, ok := t.Underlying().(*types.Interface)
	if !ok || i.NumMethods() == 0 || ssautil.IsTypeParam(t) {
		return false
	}
	for m := range i.Methods() {
		if isDo(m) {
			return true
		}
	}
	return false
}

// isDo reports whether a method does a request.
func isDo(m *types.Func) bool {
	params := m.Signature().Params()
	return m.Name() == "Do" && params.Len() == 1 && ssautil.IsHTTP(params.At(0).Type(), "Request")
}

// isScreened reports whether a client may be one that was marked.
func isScreened(g *taint.Func, client ssa.Value) bool {
	in, ok := client.(ssa.Instruction)
	if p, isParam := client.(*ssa.Parameter); isParam && len(p.Parent().Blocks) > 0 {
		return carries(g, client, p.Parent().Blocks[0])
	}
	if !ok || in.Parent() == nil {
		return false
	}
	return g.Places.Within(in.Parent()) && carries(g, client, in.Block()) || returnsScreened(g, client)
}

// returnsScreened reports whether a value is what a function of another package returns that returns such clients.
func returnsScreened(g *taint.Func, v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	obj := ssautil.CalledObject(&call.Call)
	if obj == nil || obj.Pkg() == nil || obj.Pkg() == g.Pkg {
		return false
	}
	s := g.MethodSummary(obj)
	return s != nil && slices.ContainsFunc(s.Gens, func(e summary.Gen) bool {
		return e.Source != nil && e.Source.Labels&model.Screened != 0 && e.Clean&model.URL == 0
	})
}

// carries reports whether a value has the label where it is used.
func carries(g *taint.Func, v ssa.Value, at *ssa.BasicBlock) bool {
	for _, f := range g.Joined(v, at) {
		if isMark(g, f) && f.Clean&model.URL == 0 {
			return true
		}
	}
	return false
}

// isMark reports whether a flow is what a client that looks at addresses is marked by.
func isMark(g *taint.Func, f taint.Flow) bool {
	o := g.Origins[f.Origin]
	return o.Kind == taint.OriginSource && o.Src.Labels&model.Screened != 0
}

// unlooked returns what takes the mark off a client that a function returns which was told by a constant not to look. A mark that is clean
// for URLs, which it is never one of, counts no more.
func unlooked(g *taint.Func, p *taint.Passage) func(taint.Flow) model.Kinds {
	call, ok := p.Call.Instr.(*ssa.Call)
	if !ok || !switchedOff(call) {
		return nil
	}
	return func(f taint.Flow) model.Kinds {
		if isMark(g, f) {
			return model.URL
		}
		return 0
	}
}

// passed is the hook Passed: nothing arrives where a call hands a URL on together with such a client.
func passed(g *taint.Func, c *access.Call, _ *summary.Summary, e *summary.SinkEntry, _ string) (summary.Sink, taint.FlowSet, bool) {
	for _, arg := range c.Args {
		if arg != nil && isRequester(arg.Type()) && checkedClient(g, arg) {
			return e.Sink, nil, true
		}
	}
	return e.Sink, nil, false
}
