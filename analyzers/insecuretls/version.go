package insecuretls

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/version"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// The versions of TLS and SSL that are broken, by their number in the protocol.
const (
	tls12 = 0x0303
	tls13 = 0x0304
)

var versionNames = map[int64]string{0x0300: "SSL 3.0", 0x0301: "TLS 1.0", 0x0302: "TLS 1.1"}

// versions reports a least version that is broken, and a greatest one. Where a version that is not broken can be there too, somebody
// chooses, and that is none.
func versions(p *flow.Pass, u *state.Use) {
	if !flow.Decides(u) {
		return
	}
	for _, name := range []string{"MinVersion", "MaxVersion"} {
		values := u.Values(name)
		if isChoice(values) {
			continue
		}
		for i := range values {
			v := &values[i]
			n, ok := v.Int()
			if ok && versionNames[n] != "" {
				text := "connections by " + versionNames[n] + " are allowed, which is broken; let MinVersion be tls.VersionTLS12, or leave it out"
				if name == "MaxVersion" {
					text = "no connection can be better than " + versionNames[n] + ", which is broken; leave MaxVersion out"
				}
				p.Decided(flow.Decision{Rule: Rule, Category: "version", Use: u, Value: v, Message: text, Fixes: raise(p, flow.Place(u, v))})
			}
		}
	}
	if old(p) && isServer(u) && state.AllZero(u.Values("MinVersion")) {
		p.Decided(flow.Decision{Rule: Rule, Category: "version", Use: u, Confidence: rule.Low,
			Message: "a server of a module with go 1.21 or less in go.mod takes connections by TLS 1.0; let MinVersion be tls.VersionTLS12"})
	}
}

// isChoice reports whether a version can be one that is not broken too.
func isChoice(values []state.Value) bool {
	for i := range values {
		if n, ok := values[i].Int(); ok && n >= tls12 || values[i].Kind == state.Unknown || len(values[i].When) > 0 {
			return true
		}
	}
	return false
}

// isServer reports whether a configuration has a certificate, and is not one of a client that shows who it is.
func isServer(u *state.Use) bool {
	if skip := u.Values("InsecureSkipVerify"); len(skip) > 0 && skip[0].IsTrue() {
		return false
	}
	for _, v := range u.Values("GetCertificate") {
		if v.Kind == state.Function || v.Kind == state.Made {
			return true
		}
	}
	return false
}

// old reports whether the module's go line is one with which servers take TLS 1.0.
func old(p *flow.Pass) bool {
	if p.Module == nil || p.Module.GoVersion == "" {
		return false
	}
	return version.Compare(version.Lang("go"+p.Module.GoVersion), "go1.22") < 0
}

// raise is the fix that names TLS 1.2 where a constant of package crypto/tls is written.
func raise(p *flow.Pass, at token.Pos) []analysis.SuggestedFix {
	sel, ok := p.Given(at).(*ast.SelectorExpr)
	if !ok || !strings.HasPrefix(sel.Sel.Name, "Version") {
		return nil
	}
	return []analysis.SuggestedFix{{
		Message:   "Take TLS 1.2",
		TextEdits: []analysis.TextEdit{flow.Replace(sel.Sel.Pos(), sel.Sel.End(), "VersionTLS12")},
	}}
}

// debugLines reports lines that make Go take what is broken for the default.
func debugLines(p *flow.Pass) {
	for _, f := range p.Files {
		if f.Name.Name != "main" {
			continue
		}
		for _, g := range f.Comments {
			for _, c := range g.List {
				setting, ok := strings.CutPrefix(c.Text, "//go:debug ")
				if !ok || c.Pos() > f.Package {
					continue
				}
				category, text := "", ""
				switch strings.TrimSpace(setting) {
				case "tls10server=1":
					category, text = "version", "servers take connections by TLS 1.0, which is broken"
				case "tls3des=1":
					category, text = "cipher", "connections by 3DES are allowed"
				case "tlsrsakex=1":
					category, text = "cipher", "connections without forward secrecy are allowed"
				default:
					continue
				}
				p.Report(analysis.Diagnostic{Pos: c.Pos(), End: c.End(), Category: Rule.Category(category).Detail().Encode(), Message: text + "; leave the line out"})
			}
		}
	}
}

// insecureSuites are the numbers of the suites that tls.InsecureCipherSuites returns; a test holds them against it.
var insecureSuites = map[int64]bool{
	0x0005: true, 0x000a: true, 0x002f: true, 0x0035: true, 0x003c: true, 0x009c: true, 0x009d: true,
	0xc007: true, 0xc011: true, 0xc012: true, 0xc023: true, 0xc027: true,
}

// suites reports lists of suites in which one is broken. With TLS 1.3 as the least version they play no part.
func suites(p *flow.Pass, u *state.Use) {
	if !flow.Decides(u) || all13(u.Values("MinVersion")) {
		return
	}
	values := u.Values("CipherSuites")
	for i := range values {
		v := &values[i]
		if v.Kind != state.Made || len(v.When) > 0 {
			continue
		}
		if lit := literalOf(p, v.V); lit != nil {
			listed(p, u, lit)
			continue
		}
		for _, e := range ssautil.Elements(v.V) {
			if n, ok := suite(e); ok && insecureSuites[n] {
				p.Decided(flow.Decision{Rule: Rule, Category: "cipher", Use: u, Value: v, Message: suiteText})
			}
		}
	}
	var last *state.Value // of a list that is made in steps
	for i := range values {
		if v := &values[i]; v.Kind == state.Made && len(v.When) == 0 && literalOf(p, v.V) == nil && takesInsecure(u, v.V) && (last == nil || v.At.Pos > last.At.Pos) {
			last = v
		}
	}
	if last != nil {
		p.Decided(flow.Decision{Rule: Rule, Category: "cipher", Use: u, Value: last, Message: suiteText})
	}
}

const suiteText = "a cipher suite is allowed that is broken or has no forward secrecy; leave it out, or leave CipherSuites out"

func all13(values []state.Value) bool {
	for i := range values {
		if n, ok := values[i].Int(); !ok || n < tls13 {
			return false
		}
	}
	return len(values) > 0
}

func suite(v ssa.Value) (int64, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil {
		return 0, false
	}
	return constant.Int64Val(constant.ToInt(c.Value))
}

// literalOf returns the literal that a list is made by, or nil.
func literalOf(p *flow.Pass, v ssa.Value) *ast.CompositeLit {
	s, ok := v.(*ssa.Slice)
	if !ok {
		return nil
	}
	a, ok := s.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	return p.Literal(a.Pos())
}

// listed reports the broken suites of a literal, each at its place.
func listed(p *flow.Pass, u *state.Use, lit *ast.CompositeLit) {
	for i, e := range lit.Elts {
		c := p.TypesInfo.Types[e].Value
		if c == nil {
			continue
		}
		if n, ok := constant.Int64Val(constant.ToInt(c)); ok && insecureSuites[n] {
			p.Decided(flow.Decision{Rule: Rule, Category: "cipher", Use: u, Node: e, Message: suiteText, Fixes: without(lit, i)})
		}
	}
}

// without is the fix that leaves an element out of a list, with its comma.
func without(lit *ast.CompositeLit, i int) []analysis.SuggestedFix {
	if len(lit.Elts) < 2 {
		return nil
	}
	pos, end := lit.Elts[i].Pos(), lit.Elts[i].End()
	if i+1 < len(lit.Elts) {
		end = lit.Elts[i+1].Pos()
	} else {
		pos = lit.Elts[i-1].End()
	}
	return []analysis.SuggestedFix{{Message: "Leave the suite out", TextEdits: []analysis.TextEdit{flow.Replace(pos, end, "")}}}
}

// takesInsecure reports whether the functions around a configuration, or around a list of suites, ask for the suites that are broken.
func takesInsecure(u *state.Use, list ssa.Value) bool {
	fns := ssautil.Around(u.Instr)
	if instr, ok := list.(ssa.Instruction); ok {
		fns = append(fns, ssautil.Around(instr)...)
	}
	for _, fn := range fns {
		if ssautil.UsesFunction(fn, "crypto/tls", "InsecureCipherSuites") {
			return true
		}
	}
	return false
}
