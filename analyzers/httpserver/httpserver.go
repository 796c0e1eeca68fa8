package httpserver

import (
	_ "embed"

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
		s := serverOf(u)
		if isPublic(s.addr) && isServed(u) && state.AllZero(u.Values(s.field+"ReadTimeout")) && state.AllZero(u.Values(s.field+"ReadHeaderTimeout")) {
			slowServer(p, u, s)
		}
		debug(p, u, s.addr, u.Values(s.field+"Handler"))
		handmade(p, u, s.addr, s.handlers(u))
	}
	for u := range p.Settings.Of("listen") {
		if isPublic(u.Values("addr")) && isServed(u) {
			slow(p, u, nil, callFix(p, u))
		}
		debug(p, u, u.Values("addr"), u.Values("handler"))
		handmade(p, u, u.Values("addr"), made(u.Values("handler")))
	}
	frameworks(p)
	listings(p)
	browses(p)
	headers(p)
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
