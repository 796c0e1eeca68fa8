package httpserver

import (
	_ "embed"
	"go/ast"
	"go/token"
	"regexp"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/edit"
	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/state"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "httpserver",
	Title:     "Open HTTP server",
	OWASP:     "A05:2021 Security Misconfiguration",
	OWASP2025: "A02:2025 Security Misconfiguration",
	Categories: []rule.Category{
		{Name: "timeouts", Summary: "a server waits for a client without end", CWE: 400, Severity: rule.Low, Confidence: rule.Medium},
		{Name: "debug", Summary: "debug pages are served to everybody", CWE: 489, Severity: rule.Medium, Confidence: rule.High},
		{Name: "listing", Summary: "a folder is listed in which there is more than is meant for everybody", CWE: 548, Severity: rule.Medium, Confidence: rule.Medium},
		{Name: "headers", Summary: "a header that is to protect has a value that protects nothing", CWE: 693, Severity: rule.Low, Confidence: rule.High},
	},
}

// Analyzer finds HTTP servers that are left open to others.
var Analyzer = flow.Settings(Rule, doc, run)

func run(p *flow.Pass) {
	for u := range p.Settings.Of("server") {
		if isPublic(u.Values("Addr")) && state.AllZero(u.Values("ReadTimeout")) && state.AllZero(u.Values("ReadHeaderTimeout")) && flow.Decides(u) {
			v := &u.Values("ReadHeaderTimeout")[0]
			slow(p, u, v, literalFix(p, flow.Place(u, v)))
		}
		debug(p, u, u.Values("Addr"), u.Values("Handler"))
	}
	for u := range p.Settings.Of("listen") {
		if isPublic(u.Values("addr")) && flow.Decides(u) {
			slow(p, u, nil, callFix(p, u))
		}
		debug(p, u, u.Values("addr"), u.Values("handler"))
	}
	listings(p)
	headers(p)
}

// slow reports a server that waits without end.
func slow(p *flow.Pass, u *state.Use, v *state.Value, fixes []analysis.SuggestedFix) {
	d := flow.Decision{Rule: Rule, Category: "timeouts", Use: u, Value: v, Fixes: fixes,
		Message: "a client that sends its request slowly, or not at all, keeps the server busy as long as it wants; give an http.Server a ReadHeaderTimeout"}
	if p.Pkg.Name() != "main" {
		d.Confidence = rule.Low
	}
	p.Decided(d)
}

// nearby is an address of the machine itself, or of a socket.
var nearby = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|::1|unix:.*|/.*)(?::.*)?$`)
})

// isPublic reports whether an address can be one that others reach. That of a flag is what it is unless it is set.
func isPublic(values []state.Value) bool {
	for i := range values {
		v := values[i]
		if v.Kind == state.Default {
			v.Kind = state.Constant
		}
		if text, ok := v.Text(); ok && nearby().MatchString(text) {
			return false
		}
	}
	return true
}

// debug reports a server without a handler in a package that puts debug pages on the mux which such a server serves.
func debug(p *flow.Pass, u *state.Use, addr, handler []state.Value) {
	pages := debugPages(p)
	if pages == "" || !flow.Decides(u) || !isPublic(addr) || len(handler) == 0 {
		return
	}
	for i := range handler {
		if !handler[i].IsNil() || len(handler[i].When) > 0 {
			return
		}
	}
	d := flow.Decision{Rule: Rule, Category: "debug", Use: u,
		Message: "the pages of " + pages + " are on http.DefaultServeMux, which this server serves to everybody who reaches it; give it a mux of its own, or an address of the machine itself"}
	for i := range addr {
		if _, ok := addr[i].Text(); !ok { // who starts the program knows
			d.Confidence = rule.Low
		}
	}
	p.Decided(d)
}

// debugPages returns the package that the program imports which puts debug pages on http.DefaultServeMux; "" if there is none.
func debugPages(p *flow.Pass) string {
	for _, path := range []string{"net/http/pprof", "expvar"} {
		for _, imp := range p.Pkg.Imports() {
			if imp.Path() == path {
				return path
			}
		}
	}
	return ""
}

// literalFix gives the literal of a server a timeout.
func literalFix(p *flow.Pass, at token.Pos) []analysis.SuggestedFix {
	lit := p.Literal(at)
	if lit == nil || len(lit.Elts) == 0 {
		return nil
	}
	if _, keyed := lit.Elts[0].(*ast.KeyValueExpr); !keyed {
		return nil
	}
	im, seconds := timeout(p, at)
	if seconds == "" {
		return nil
	}
	end := lit.Elts[len(lit.Elts)-1].End()
	return fixed(im, flow.Replace(end, end, ", ReadHeaderTimeout: "+seconds))
}

// callFix makes a server of a call of http.ListenAndServe.
func callFix(p *flow.Pass, u *state.Use) []analysis.SuggestedFix {
	call, _ := flow.CallAt(p.Pass, u.At.Pos)
	if call == nil || len(call.Args) != 2 || u.At != u.Sink {
		return nil
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "ListenAndServe" {
		return nil
	}
	pkg, ok := sel.X.(*ast.Ident)
	if !ok {
		return nil
	}
	im, seconds := timeout(p, call.Pos())
	if seconds == "" {
		return nil
	}
	edits := []analysis.TextEdit{
		flow.Replace(call.Pos(), call.Args[0].Pos(), "(&"+pkg.Name+".Server{Addr: "),
		flow.Replace(call.Args[1].Pos(), call.Args[1].Pos(), "Handler: "),
		flow.Replace(call.Args[1].End(), call.End(), ", ReadHeaderTimeout: "+seconds+"}).ListenAndServe()"),
	}
	return fixed(im, edits...)
}

// timeout returns the text of ten seconds in a file, and what imports package time there.
func timeout(p *flow.Pass, at token.Pos) (*edit.Importer, string) {
	for _, f := range p.Files {
		if f.FileStart <= at && at < f.FileEnd {
			im := &edit.Importer{Pass: p.Pass, File: f}
			if name := im.Import("time", "time", false); name != "" {
				return im, "10 * " + name + ".Second"
			}
		}
	}
	return nil, ""
}

func fixed(im *edit.Importer, edits ...analysis.TextEdit) []analysis.SuggestedFix {
	return []analysis.SuggestedFix{{Message: "Wait ten seconds for the header of a request", TextEdits: append(im.Edits, edits...)}}
}
