// Package setting gives the analyzers of the suite what all of them have in common: the flags "tests",
// "generated" and "confidence", and "threat" where a category depends on it, the choice among findings that
// these say, and the comments that suppress findings.
package setting

import (
	"errors"
	"go/ast"
	"go/token"
	"reflect"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/clean"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/suppress"
	"github.com/secvet/secvet/internal/where"
)

// The names of the flags, as in "-sqlinjection.threat".
const (
	Tests      = "tests"
	Generated  = "generated"
	Nolint     = "nolint"
	Confidence = "confidence"
	Threat     = "threat"
)

// settings are those of one analyzer. They are written before the passes run and only read by them.
type settings struct {
	tests      bool
	generated  bool
	nolint     bool
	confidence levelFlag
	threat     threatFlag
	categories rule.Set // that somebody asks for
	everything bool     // the driver chooses

	rule *rule.Rule
	run  func(*analysis.Pass) (any, error) // finds everything
}

// names are those of the analyzers that there are, which is settled when the program starts.
var names = make(map[string]bool)

// Known reports whether there is an analyzer of that name.
func Known(name string) bool { return names[name] }

// home is where the documentation of the analyzers is published, each below its name.
const home = "https://pkg.go.dev/github.com/secvet/secvet/analyzers/"

// New makes the analyzer of a rule. Its documentation is the text of its package's doc.go, and run reports all that it finds: see With.
func New(r *rule.Rule, doc string, run func(*analysis.Pass), requires ...*analysis.Analyzer) *analysis.Analyzer {
	return With(&analysis.Analyzer{
		Name:     r.Name,
		Doc:      rule.Doc(doc, r.Name),
		URL:      home + r.Name,
		Requires: requires,
		Run: func(pass *analysis.Pass) (any, error) {
			run(pass) // a pass returns no error: go vet would hide the findings of its package
			return nil, nil
		},
	}, r)
}

// With gives the analyzer of a rule the flags, and reports what they choose and no comment suppresses; the
// comments that did are its result. It changes the analyzer and returns it.
//
// A pass reports what it found in the order of its weight, also several findings of one place. The first
// that is wanted stands for the place.
func With(a *analysis.Analyzer, r *rule.Rule) *analysis.Analyzer {
	names[r.Name] = true
	s := &settings{rule: r, run: a.Run}
	s.confidence.settings = s
	a.Flags.Var(&testsFlag{&s.tests, a}, Tests, "report in test files too")
	a.Flags.Var(&s.confidence, Confidence, "report findings of at least this `level`: low, medium or high")
	if slices.ContainsFunc(r.Categories, func(c rule.Category) bool { return c.Threat != 0 }) {
		a.Flags.Var(&s.threat, Threat, "take values from these for an attacker's: a `list` of remote, local and api; default is what each category is for")
	}
	a.Flags.BoolVar(&s.generated, Generated, false, "report in generated files all that is reported elsewhere, and not only what is severe and sure")
	a.Flags.BoolVar(&s.nolint, Nolint, true, "act on the //nolint comments that golangci-lint acts on itself")
	a.ResultType = reflect.TypeFor[suppress.Used]()
	a.Run = func(pass *analysis.Pass) (any, error) {
		chosen, comments := *pass, suppress.NewChecker(pass.Fset, pass.Files, !s.nolint, Known)
		chosen.Report = s.filter(pass, r, comments)
		err := attempt(s.run, &chosen)
		tellFailures(pass)
		return comments.Used(), err
	}
	return a
}

// Renew returns the analyzer as it was before any setting, with settings of its own. What it requires is the same still.
func Renew(a *analysis.Analyzer) *analysis.Analyzer {
	s := settingsOf(a)
	return With(&analysis.Analyzer{Name: a.Name, Doc: a.Doc, URL: a.URL, Run: s.run, Requires: slices.Clone(a.Requires)}, s.rule)
}

// filter returns the pass's Report for those findings that are wanted.
func (s *settings) filter(pass *analysis.Pass, r *rule.Rule, comments *suppress.Checker) func(analysis.Diagnostic) {
	seen, at := make(map[[2]token.Pos]bool), where.New(pass.Fset, pass.Files)
	choice := s.choice()
	generated := generatedFiles(pass)
	return func(d analysis.Diagnostic) {
		if d.Category == rule.Cut && !s.everything {
			return
		}
		detail, isFinding := r.Decode(d.Category)
		if isFinding && generated(d.Pos) {
			detail.Generated = true
			d.Category = detail.Encode()
			if !s.generated {
				d.SuggestedFixes = nil // the next run of the tool would undo them
			}
		}
		if !s.tests && rule.IsTestFile(pass.Fset, d.Pos) {
			return
		}
		if isFinding && !s.tests && rule.ServesTests(pass, d.Pos) {
			detail.Confidence = rule.Low
			d.Category = detail.Encode()
		}
		if isFinding && comments.Suppressed(r.Name, d.Pos) {
			if s.everything { // the driver knows what comments hide, and nobody else
				detail.Suppressed = true
				d.Category = detail.Encode()
				pass.Report(d)
			}
			return
		}
		if isFinding && detail.Flow != "" && !s.everything {
			detail.Flow = ""
			d.Category = detail.Encode()
		}
		both := [2]token.Pos{d.Pos, d.End}
		// What is no finding says that the pass could not do its work.
		if isFinding && !s.everything {
			if seen[both] || !choice.Wants(detail) {
				return
			}
			seen[both] = true
		}
		pass.Report(told(at, d))
	}
}

// told returns a diagnostic as it is told: with the positions that the code has in its files, whatever //line comments say,
// and without characters that a terminal obeys. Names and texts of the code are in messages, and go vet and golangci-lint
// print these as they are. Fixes are applied by offsets, which comments do not change.
func told(at *where.Finder, d analysis.Diagnostic) analysis.Diagnostic {
	d.Pos, d.End, d.Message = at.Pos(d.Pos), at.Pos(d.End), clean.Text(d.Message)
	d.Related = slices.Clone(d.Related)
	for i, r := range d.Related {
		d.Related[i] = analysis.RelatedInformation{Pos: at.Pos(r.Pos), End: at.Pos(r.End), Message: clean.Text(r.Message)}
	}
	return d
}

// generatedFiles returns what reports whether a position is in a file that a tool wrote. It reads the comments of a file
// when it is first asked about one.
func generatedFiles(pass *analysis.Pass) func(token.Pos) bool {
	known := make(map[*ast.File]bool)
	return func(pos token.Pos) bool {
		for _, f := range pass.Files {
			if f.FileStart <= pos && pos < f.FileEnd {
				is, ok := known[f]
				if !ok {
					is = rule.IsGenerated(f)
					known[f] = is
				}
				return is
			}
		}
		return false
	}
}

func (s *settings) choice() rule.Choice {
	return rule.Choice{Confidence: s.confidence.get(), Threat: s.threat.get(), Generated: s.generated, Categories: s.categories}
}

// Of returns what an analyzer's flags choose.
func Of(a *analysis.Analyzer) rule.Choice {
	if s := settingsOf(a); s != nil {
		return s.choice()
	}
	return rule.Choice{}
}

// Select chooses among the categories of an analyzer, and reports whether any is left.
func Select(a *analysis.Analyzer, selection rule.Selection) bool {
	s := settingsOf(a)
	if s == nil {
		return true
	}
	s.categories = selection.Of(s.rule)
	return s.categories.Any(s.rule)
}

// Everything has an analyzer report all that it finds, for a driver that chooses afterwards.
func Everything(a *analysis.Analyzer) {
	if s := settingsOf(a); s != nil {
		s.everything = true
	}
}

func settingsOf(a *analysis.Analyzer) *settings {
	if f := a.Flags.Lookup(Confidence); f != nil {
		if level, ok := f.Value.(*levelFlag); ok {
			return level.settings
		}
	}
	return nil
}

// SetDefault sets what a flag of an analyzer is unless it is set itself, before or after. It is for the
// doors that have one setting for all analyzers; those that are not about values do not ask whose they are.
func SetDefault(a *analysis.Analyzer, name, value string) error {
	f := a.Flags.Lookup(name)
	if f == nil && name == Threat {
		return setThreat(new(rule.Threat), value)
	}
	if f == nil {
		return errors.New("there is no such setting")
	}
	if d, ok := f.Value.(interface{ setDefault(string) error }); ok {
		return d.setDefault(value)
	}
	return f.Value.Set(value)
}
