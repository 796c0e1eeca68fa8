// Package analyzers lists the suite: one folder, one pass, one line here.
package analyzers

import (
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/cleartext"
	"github.com/secvet/secvet/analyzers/codeinjection"
	"github.com/secvet/secvet/analyzers/commandinjection"
	"github.com/secvet/secvet/analyzers/cookie"
	"github.com/secvet/secvet/analyzers/cors"
	"github.com/secvet/secvet/analyzers/deserialization"
	"github.com/secvet/secvet/analyzers/errordisclosure"
	"github.com/secvet/secvet/analyzers/fileperm"
	"github.com/secvet/secvet/analyzers/hardcodedsecret"
	"github.com/secvet/secvet/analyzers/headerinjection"
	"github.com/secvet/secvet/analyzers/hostheader"
	"github.com/secvet/secvet/analyzers/httpserver"
	"github.com/secvet/secvet/analyzers/insecuretemp"
	"github.com/secvet/secvet/analyzers/insecuretls"
	"github.com/secvet/secvet/analyzers/internal/setting"
	"github.com/secvet/secvet/analyzers/jwt"
	"github.com/secvet/secvet/analyzers/loginjection"
	"github.com/secvet/secvet/analyzers/openredirect"
	"github.com/secvet/secvet/analyzers/passwordhash"
	"github.com/secvet/secvet/analyzers/pathtraversal"
	"github.com/secvet/secvet/analyzers/secretlog"
	"github.com/secvet/secvet/analyzers/sqlinjection"
	"github.com/secvet/secvet/analyzers/sshhostkey"
	"github.com/secvet/secvet/analyzers/ssrf"
	"github.com/secvet/secvet/analyzers/suppression"
	"github.com/secvet/secvet/analyzers/timingcompare"
	"github.com/secvet/secvet/analyzers/unanchoredregexp"
	"github.com/secvet/secvet/analyzers/unboundedread"
	"github.com/secvet/secvet/analyzers/weakcrypto"
	"github.com/secvet/secvet/analyzers/weakrand"
	"github.com/secvet/secvet/analyzers/xss"
	"github.com/secvet/secvet/internal/engine"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
	"github.com/secvet/secvet/models"
)

// All holds the analyzers, sorted by name. It is the suite of programs that have one; others make their own by New.
var All = suppression.Watch([]*analysis.Analyzer{
	cleartext.Analyzer,
	codeinjection.Analyzer,
	commandinjection.Analyzer,
	cookie.Analyzer,
	cors.Analyzer,
	deserialization.Analyzer,
	errordisclosure.Analyzer,
	fileperm.Analyzer,
	hardcodedsecret.Analyzer,
	headerinjection.Analyzer,
	hostheader.Analyzer,
	httpserver.Analyzer,
	insecuretemp.Analyzer,
	insecuretls.Analyzer,
	jwt.Analyzer,
	loginjection.Analyzer,
	openredirect.Analyzer,
	passwordhash.Analyzer,
	pathtraversal.Analyzer,
	secretlog.Analyzer,
	sqlinjection.Analyzer,
	sshhostkey.Analyzer,
	ssrf.Analyzer,
	suppression.Analyzer,
	timingcompare.Analyzer,
	unanchoredregexp.Analyzer,
	unboundedread.Analyzer,
	weakcrypto.Analyzer,
	weakrand.Analyzer,
	xss.Analyzer,
})

// New returns a suite like All that shares no setting with it or with another: a process such as golangci-lint may run several, at
// the same time.
func New() []*analysis.Analyzer {
	fresh := map[*analysis.Analyzer]*analysis.Analyzer{engine.Analyzer: engine.New()}
	out := make([]*analysis.Analyzer, len(All))
	for i, a := range All {
		out[i] = setting.Renew(a)
		fresh[a] = out[i]
	}
	for _, a := range out {
		for i, r := range a.Requires {
			a.Requires[i] = fresh[r]
		}
	}
	return out
}

// Use has a suite know libraries, and what names mean, by a set of models.
func Use(suite []*analysis.Analyzer, set *models.Set) { taint.Use(suite, set) }

// Models returns the models that Use has given a suite.
func Models(suite []*analysis.Analyzer) *models.Set { return taint.ModelsOf(suite) }

// Rules holds what the suite says of each analyzer, in the order of All.
var Rules = []*rule.Rule{
	cleartext.Rule,
	codeinjection.Rule,
	commandinjection.Rule,
	cookie.Rule,
	cors.Rule,
	deserialization.Rule,
	errordisclosure.Rule,
	fileperm.Rule,
	hardcodedsecret.Rule,
	headerinjection.Rule,
	hostheader.Rule,
	httpserver.Rule,
	insecuretemp.Rule,
	insecuretls.Rule,
	jwt.Rule,
	loginjection.Rule,
	openredirect.Rule,
	passwordhash.Rule,
	pathtraversal.Rule,
	secretlog.Rule,
	sqlinjection.Rule,
	sshhostkey.Rule,
	ssrf.Rule,
	suppression.Rule,
	timingcompare.Rule,
	unanchoredregexp.Rule,
	unboundedread.Rule,
	weakcrypto.Rule,
	weakrand.Rule,
	xss.Rule,
}

// Settings are the names of the flags that analyzers have, as "-sqlinjection.threat", and that the doors offer
// for all analyzers at once, as "-threat".
var Settings = []string{setting.Confidence, setting.Generated, setting.Tests, setting.Threat}

// Set sets a flag of all the analyzers, but where an analyzer's own has been set.
func Set(list []*analysis.Analyzer, name, value string) error {
	for _, a := range list {
		if err := setting.SetDefault(a, name, value); err != nil {
			return err
		}
	}
	return nil
}

// Select chooses among the categories of a suite, and returns those analyzers of which one is left.
func Select(suite []*analysis.Analyzer, selection rule.Selection) []*analysis.Analyzer {
	return slices.DeleteFunc(slices.Clone(suite), func(a *analysis.Analyzer) bool { return !setting.Select(a, selection) })
}

// Copy returns copies of analyzers that change has made different. Those that require others of the list
// require the copies.
func Copy(list []*analysis.Analyzer, change func(original, replica *analysis.Analyzer)) []*analysis.Analyzer {
	replicas := make(map[*analysis.Analyzer]*analysis.Analyzer)
	out := make([]*analysis.Analyzer, len(list))
	for i, a := range list {
		c := *a
		change(a, &c)
		out[i], replicas[a] = &c, &c
	}
	for _, c := range out {
		c.Requires = slices.Clone(c.Requires)
		for i, r := range c.Requires {
			if replica := replicas[r]; replica != nil {
				c.Requires[i] = replica
			}
		}
	}
	return out
}

// Tests reports whether the flags of any of the analyzers ask for findings in test files.
func Tests(list []*analysis.Analyzer) bool {
	return slices.ContainsFunc(list, func(a *analysis.Analyzer) bool {
		return a.Flags.Lookup(setting.Tests).Value.String() == "true"
	})
}

// Choices returns what the flags of the analyzers choose, by their names, and has the analyzers report
// everything. It is for a driver that chooses afterwards, so that another choice needs no other analysis.
func Choices(list []*analysis.Analyzer) map[string]rule.Choice {
	choices := make(map[string]rule.Choice)
	for _, a := range list {
		choices[a.Name] = setting.Of(a)
		setting.Everything(a)
	}
	return choices
}
