package jwt

import (
	_ "embed"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "jwt",
	Title:     "Token that proves nothing",
	OWASP:     "A07:2021 Identification and Authentication Failures",
	OWASP2025: "A07:2025 Authentication Failures",
	Categories: []rule.Category{
		{Name: "unverified", Summary: "claims are believed whose signature nobody has verified", CWE: 347, Severity: rule.High, Confidence: rule.High},
		{Name: "none", Summary: "tokens without a signature are made or accepted", CWE: 347, Severity: rule.High, Confidence: rule.High},
		{Name: "confusion", Summary: "a public key is also a key of HMAC, so that anybody can sign", CWE: 347, Severity: rule.High, Confidence: rule.High},
		{Name: "algorithm", Summary: "a token says itself by which algorithm it is verified", CWE: 347, Severity: rule.Low, Confidence: rule.Medium},
		{Name: "claims", Summary: "it is not checked whether a token has expired, or for whom it is", CWE: 613, Severity: rule.Medium, Confidence: rule.High},
		{Name: "expiry", Summary: "a token is signed that never expires", CWE: 613, Severity: rule.Medium, Confidence: rule.Medium},
	},
}

// Analyzer finds tokens that prove nothing, or prove it for ever.
var Analyzer = flow.Settings(Rule, doc, run)

// A pass looks at one package.
type pass struct {
	*flow.Pass
	callers   map[*ssa.Function][]ssa.CallInstruction // of the package's own functions; see callersOf
	fns       []*ssa.Function                         // the package's functions, literals too; see functions
	verifiers map[*ssa.Function]bool                  // see verifiesWithin
}

func run(fp *flow.Pass) {
	p := &pass{Pass: fp}
	p.unverified()
	p.parsed()
	p.issued()
	p.providers()
	p.validated()
	p.embedded()
	p.written()
}

// isFamily reports whether a package is jwt-go, in any of its versions and copies: what all have is the word by which a program says that it
// takes tokens without a signature.
func isFamily(pkg *types.Package) bool {
	return pkg != nil && pkg.Scope().Lookup(noneConst) != nil && pkg.Scope().Lookup(noneMethod) != nil
}

const (
	noneConst  = "UnsafeAllowNoneSignatureType"
	noneMethod = "SigningMethodNone"
)

// functions returns the functions of the package, and the function literals in them.
func (p *pass) functions() []*ssa.Function {
	if p.fns == nil && len(p.Settings) > 0 {
		p.fns = ssautil.Functions(p.Settings[0].Instr.Parent().Prog.Package(p.Pkg))
	}
	return p.fns
}

// callersOf returns the calls of a function in its package.
func (p *pass) callersOf(fn *ssa.Function) []ssa.CallInstruction {
	if p.callers == nil {
		p.callers = make(map[*ssa.Function][]ssa.CallInstruction)
		for _, f := range p.functions() {
			for call := range instrsOf[ssa.CallInstruction](f) {
				if callee := call.Common().StaticCallee(); callee != nil {
					p.callers[callee] = append(p.callers[callee], call)
				}
			}
		}
	}
	return p.callers[fn]
}
