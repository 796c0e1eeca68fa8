// Package driver is the secvet command's way of running the suite: one process that loads the packages
// asked for from source and their dependencies as export data, keeps the packages' summaries in memory,
// and summarises a dependency from source only when the engine asks for it.
//
// It is one of the suite's doors. The others (go vet, golangci-lint, Bazel) bring their own drivers.
package driver

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/budget"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/load"
	"github.com/secvet/secvet/internal/program"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
	"github.com/secvet/secvet/internal/watch"
)

// Options say what to analyze, and with what.
type Options struct {
	Dir       string               // the folder to start from; "" is the current one
	Patterns  []string             // packages, as go list names them
	Tags      string               // build tags, comma-separated
	Tests     bool                 // whether test files are analyzed too
	Cache     string               // the folder for summaries of dependencies; "" is the user's, "off" is none
	Models    string               // what identifies the user's own models; "" is none
	Suite     []*analysis.Analyzer // all there are
	Analyzers []*analysis.Analyzer // those of them to run
	Rules     []*rule.Rule
	Choices   map[string]rule.Choice // by the analyzers' names; the analyzers leave the choice to the driver

	Files *FileSearch // if not nil, for the files of the repository that are no Go source

	Env   []string // for the go command; nil is the environment of the process
	Moved *Moved   // if not nil, where the files are told to be
	Once  bool     // the findings are not kept for the next run

	Meter   *budget.Meter   // what there is for the work, nil if nobody measures
	Context context.Context // when it is done, go commands are ended; nil is never

	overlay map[string][]byte // texts to read instead of files, by name
	child   *watch.Child      // the process that the run is in, if another one watches it

	// Progress, if not nil, is called each time that a package has been analyzed, with how many have and how
	// many there are. Calls may come from several goroutines at once.
	Progress func(done, total int)
}

// Moved says that files below a folder are told as if they were below another: those of another revision are analyzed in a
// temporary folder, and are what they are at hand.
type Moved struct{ From, To string }

// Run analyzes packages. Problems of single packages are part of the result, because the others are
// still analyzed; an error means that there was nothing to analyze.
func Run(opts Options) (*finding.Result, error) {
	opts.child = cmp.Or(opts.child, watch.Current())
	EaseGC(opts.Meter.Memory())
	opts.Meter.Watch(opts.child.Over)
	names, err := opts.names()
	if err != nil {
		return nil, err
	}
	p, err := listAll(opts)
	if err != nil {
		return nil, err
	}
	last := newReplay(opts, p, names)
	done, ok := last.get()
	if !ok {
		if done, err = analyzeAll(p, opts, names); err != nil {
			return nil, err
		}
		// What could not be built here and now may be tomorrow, and nothing of the program has changed then.
		if !opts.Once && !p.Failed {
			last.put(done)
		}
	}
	if done.Packages == 0 && len(done.Problems) == 0 {
		return nil, failuref("no Go files but tests in %s\nThe flag -tests has secvet analyze them.", strings.Join(opts.Patterns, " "))
	}
	result := &finding.Result{Packages: done.Packages, Problems: done.Problems}
	leftOut(result, opts, p.Roots, names)
	if opts.Files != nil {
		searchFiles(result, opts, p.Roots, names)
	}
	hidden := collect(result, done.Reports, opts)
	annotate(result, hidden, opts, p.Roots, names)
	return result, nil
}

// analyzeAll loads the packages and analyzes those that can be.
func analyzeAll(p *load.Program, opts Options, names names) (*outcome, error) {
	if err := check(p, opts); err != nil {
		return nil, err
	}
	alive, dead := withoutSkipped(p.Roots, opts.child)
	units, left := split(alive)
	done := &outcome{Packages: len(units), Problems: append(problems(p.Roots, left, names), dead...)}
	if len(units) == 0 {
		return done, nil
	}
	reports, err := analyze(p, opts, units, names)
	done.Reports = reports
	return done, err
}

// analyze runs the analyzers. A dependency that could not be summarised counts as one that could not be built.
func analyze(p *load.Program, opts Options, units []*packages.Package, names names) ([]report, error) {
	provider := newProvider(p.Roots, openCache(opts.Cache), opts.Models, taint.ModelsOf(opts.Analyzers))
	provider.watchedBy(opts.child, opts.Meter)
	table := program.New(units)
	table.Link()
	suite := taint.WithProvider(withSecretFinders(opts), provider, table)
	count(suite, opts.Progress, len(units))
	tellPlaces(suite, opts.child, opts.Meter)
	graph, err := checker.Analyze(suite, units, &checker.Options{Sequential: opts.child.Careful()})
	if err != nil {
		return nil, failuref("secvet is broken: %v", err)
	}
	p.Failed = p.Failed || provider.passing
	return append(withoutConstant(reports(graph, names), units, names), provider.reports()...), nil
}

// withSecretFinders returns the analyzers to run and those that find secrets: what they find is hidden in the reports of the
// others, also where nobody asked for the findings themselves.
func withSecretFinders(opts Options) []*analysis.Analyzer {
	list := slices.Clone(opts.Analyzers)
	for _, a := range opts.Suite {
		for _, r := range opts.Rules {
			if r.Name == a.Name && findsSecrets(r) && !slices.Contains(list, a) {
				list = append(list, a)
			}
		}
	}
	return list
}

// findsSecrets reports whether a rule's findings point at secrets.
func findsSecrets(r *rule.Rule) bool {
	return slices.ContainsFunc(r.Categories, func(c rule.Category) bool {
		f := finding.Finding{CWE: c.CWE}
		return f.PointsAtSecret()
	})
}

// Status returns the error that the command ends with, nil for a run without problems and without findings
// of at least the severity. Where that is asked for, a run is strict: it has a problem too if a bound of the engine cut
// a function. What the error stands for has been reported: its text names the next step only.
func Status(result *finding.Result, least rule.Severity, strict bool) error {
	isCut := func(o finding.Omission) bool { return o.Kind == finding.Cut }
	switch {
	case len(result.Problems) > 0:
		return failuref("not everything could be analyzed: see the errors above%s", advice(result))
	case strict && slices.ContainsFunc(result.Omissions, isCut):
		return failuref("not every function was followed exactly; -json names them, and without -strict that is no error")
	case slices.ContainsFunc(result.Findings, func(f finding.Finding) bool { return f.Severity >= least }):
		return ExitWith(exitFindings)
	}
	return nil
}

// advice says what to do about the problems, as far as they do not say so themselves.
func advice(result *finding.Result) string {
	switch {
	case slices.ContainsFunc(result.Problems, func(p finding.Problem) bool { return p.Pos.Line > 0 }):
		return "; 'go build' shows them too.\nCode that is generated has to be generated first; -tags names build tags."
	case result.Packages == 0:
		return ".\nPackages are named as for go list, in a folder with a go.mod or below one: secvet ./..."
	}
	return ""
}
