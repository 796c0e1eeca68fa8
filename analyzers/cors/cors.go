package cors

import (
	_ "embed"
	"go/ast"
	"regexp"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "cors",
	Title:     "Cross-origin access for everybody",
	OWASP:     "A05:2021 Security Misconfiguration",
	OWASP2025: "A02:2025 Security Misconfiguration",
	Categories: []rule.Category{
		{Name: "reflected", Summary: "every site may read answers as the user who is logged in", CWE: 942, Severity: rule.High, Confidence: rule.High},
		{Name: "origin-check", Summary: "sites pass the check of an origin whose name begins or ends like the right one", CWE: 942, Severity: rule.Medium, Confidence: rule.High},
		{Name: "null", Summary: "the origin null is allowed, which every page can have", CWE: 942, Severity: rule.Medium, Confidence: rule.High},
		{Name: "websocket", Summary: "every site may open a WebSocket as the user who is logged in", CWE: 1385, Severity: rule.Medium, Confidence: rule.Medium},
		{Name: "bypass", Summary: "the protection against requests of other sites is switched off for all paths", CWE: 346, Severity: rule.Medium, Confidence: rule.High},
	},
}

// Analyzer finds programs that let other sites read their answers.
var Analyzer = flow.Settings(Rule, doc, run)

func run(p *flow.Pass) {
	for u := range p.Settings.Of("cors") {
		if flow.Decides(u) && isOn(u.Values("AllowCredentials")) {
			library(p, u)
		}
	}
	for u := range p.Settings.Of("cors-unsafe") {
		values := u.Values("allow")
		for i := range values {
			if values[i].IsTrue() && flow.Decides(u) {
				p.Decided(flow.Decision{Rule: Rule, Category: "reflected", Use: u, Value: &values[i], Message: everySite})
			}
		}
	}
	for u := range p.Settings.Of("cors-header") {
		if p.Known("credentials", func() bool { return allowsCredentials(p) }) {
			header(p, u)
		}
	}
	for u := range p.Settings.Of("cors-validator") {
		if flow.Decides(u) && p.Known("handlers", func() bool { return callsAllowCredentials(p) }) {
			function(p, u, u.Values("fn"))
		}
	}
	for u := range p.Settings.Of("websocket") {
		socket(p, u)
	}
	for u := range p.Settings.Of("cors-bypass") {
		values := u.Values("pattern")
		for i := range values {
			if text, ok := values[i].Text(); ok && flow.Decides(u) && allPaths().MatchString(text) {
				p.Decided(flow.Decision{Rule: Rule, Category: "bypass", Use: u, Value: &values[i],
					Message: "requests of other sites are let through for all paths; name the paths that need it"})
			}
		}
	}
}

// allPaths is a pattern of http.ServeMux that matches every path.
var allPaths = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:[A-Z]+ )?/(?:\{\w+\.\.\.\})?$`) })

func isOn(values []state.Value) bool {
	for i := range values {
		if values[i].IsTrue() {
			return true
		}
	}
	return false
}

const everySite = "every site may read answers as the user who is logged in; name the sites that may"

// library judges the configuration of a library which allows credentials.
func library(p *flow.Pass, u *state.Use) {
	for _, field := range []string{"AllowOriginFunc", "AllowOriginRequestFunc", "AllowOriginVaryRequestFunc", "AllowOriginWithContextFunc", "AllowOriginsFunc", "UnsafeAllowOriginFunc"} {
		function(p, u, u.Values(field))
	}
	values := u.Values("UnsafeWildcardOriginWithAllowCredentials")
	for i := range values {
		if values[i].IsTrue() {
			p.Decided(flow.Decision{Rule: Rule, Category: "reflected", Use: u, Value: &values[i], Message: everySite})
		}
	}
	if wild := u.Values("AllowWildcard"); wild != nil && !isOn(wild) {
		return // a star stands for itself
	}
	for _, field := range []string{"AllowedOrigins", "AllowOrigins"} {
		values := u.Values(field)
		for i := range values {
			if v := &values[i]; v.Kind == state.Made && len(v.When) == 0 {
				for _, text := range ssautil.ConstTexts(v.V) {
					listed(p, u, v, text)
				}
			}
		}
	}
}

var (
	anyHost = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:\w*\*?(?:://)?|\*)\*$`) }) // "https://*", "h*", "*://*"
	noDot   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:\w+://)?\*[^.*:/]`) })     // "*example.com"
)

// listed judges one origin of a list.
func listed(p *flow.Pass, u *state.Use, v *state.Value, origin string) {
	d := flow.Decision{Rule: Rule, Category: "reflected", Use: u, Value: v, Message: everySite}
	switch {
	case origin == "*":
		d.Confidence, d.Message = rule.Low, "browsers refuse \"*\" with credentials; name the sites that may read answers"
	case anyHost().MatchString(origin):
	case origin == "null":
		d.Category, d.Message = "null", nullText
	case noDot().MatchString(origin):
		d.Category, d.Message = "origin-check", "the pattern allows other sites whose name ends so; put a dot behind the star"
	default:
		return
	}
	p.Decided(d)
}

// function judges the function that is asked whether an origin is allowed.
func function(p *flow.Pass, u *state.Use, values []state.Value) {
	for i := range values {
		v := &values[i]
		if v.Kind != state.Function || len(v.When) > 0 {
			continue
		}
		if acceptsAll(v.Fn) {
			if namesOne(v.Fn) {
				continue
			}
			p.Decided(flow.Decision{Rule: Rule, Category: "reflected", Use: u, Value: v, Message: everySite})
			continue
		}
		weakChecks(p, flow.Decision{Rule: Rule, Category: "origin-check", Use: u}, v.Fn)
	}
}

// namesOne reports whether a function that says which origin is allowed, as that of echo v5 does, always says the same.
func namesOne(fn *ssa.Function) bool {
	results := fn.Signature.Results()
	if results.Len() < 2 || !ssautil.IsString(results.At(0).Type()) {
		return false
	}
	for v := range ssautil.Results(fn, 0) {
		if _, isConst := v.(*ssa.Const); !isConst {
			return false
		}
	}
	return true
}

// allowsCredentials reports whether the package allows credentials in a header.
func allowsCredentials(p *flow.Pass) (found bool) {
	for _, f := range p.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 2 {
				return !found
			}
			name, _ := flow.Constant(p.TypesInfo, call.Args[0])
			value, isConst := flow.Constant(p.TypesInfo, call.Args[1])
			found = found || strings.EqualFold(name, "Access-Control-Allow-Credentials") && isConst && value == "true"
			return !found
		})
	}
	return found
}

// callsAllowCredentials reports whether the package allows credentials by an option of a library.
func callsAllowCredentials(p *flow.Pass) (found bool) {
	for _, f := range p.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				found = found || sel.Sel.Name == "AllowCredentials"
			}
			return !found
		})
	}
	return found
}
