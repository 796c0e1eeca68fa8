package suppression

import (
	_ "embed"
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/setting"
	"github.com/secvet/secvet/internal/redact"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/suppress"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "suppression",
	Title:     "Suppression without need or reason",
	OWASP:     "A05:2021 Security Misconfiguration",
	OWASP2025: "A02:2025 Security Misconfiguration",
	Categories: []rule.Category{
		{Name: "malformed", Summary: "a comment that is to suppress a finding has no reason, or names no analyzer", CWE: 1116, Severity: rule.Low, Confidence: rule.High},
		{Name: "unused", Summary: "a comment suppresses nothing", CWE: 1116, Severity: rule.Low, Confidence: rule.High},
	},
}

// Analyzer finds comments that suppress nothing or do not say why. It requires the analyzers that it
// watches: see Watch.
var Analyzer = setting.New(Rule, doc, run)

// Watch returns the analyzers after it has the Analyzer require all others among them.
func Watch(all []*analysis.Analyzer) []*analysis.Analyzer {
	for _, a := range all {
		if a != Analyzer {
			Analyzer.Requires = append(Analyzer.Requires, a)
		}
	}
	return all
}

// run judges the directives of our own form.
func run(pass *analysis.Pass) {
	w := watcher{pass: pass, used: make(map[string]suppress.Used)}
	for a, result := range pass.ResultOf {
		if used, ok := result.(suppress.Used); ok {
			w.used[a.Name] = used
			w.names = append(w.names, a.Name)
		}
	}
	slices.Sort(w.names)
	for _, file := range pass.Files {
		for _, d := range suppress.Parse(pass.Fset, file) {
			if d.Form == suppress.Ignore {
				w.judge(file, d)
			}
		}
	}
}

// A watcher knows what the other analyzers suppressed.
type watcher struct {
	pass  *analysis.Pass
	names []string
	used  map[string]suppress.Used
}

func (w *watcher) judge(file *ast.File, d *suppress.Directive) {
	const form = "; write //secvet:ignore analyzer reason"
	switch fault, name := d.Fault(setting.Known); fault {
	case suppress.NoAnalyzer:
		w.report(d, "malformed", "suppression without an analyzer"+form, nil)
		return
	case suppress.UnknownAnalyzer:
		w.report(d, "malformed", fmt.Sprintf("suppression of %q, which is no analyzer; there are %s", redact.Text(name, redact.Comment, nil), strings.Join(w.names, ", ")), nil)
		return
	case suppress.NoReason:
		w.report(d, "malformed", "suppression without a reason"+form, nil)
		return
	}
	if slices.Contains(d.Analyzers, Rule.Name) {
		return
	}
	for _, name := range d.Analyzers {
		if !w.used[name][d.Pos] {
			var fixes []analysis.SuggestedFix
			if len(d.Analyzers) == 1 {
				fixes = []analysis.SuggestedFix{w.removal(file, d)}
			}
			w.report(d, "unused", fmt.Sprintf("unused suppression: %s finds nothing here; remove it", name), fixes)
			return
		}
	}
}

func (w *watcher) report(d *suppress.Directive, category, message string, fixes []analysis.SuggestedFix) {
	w.pass.Report(analysis.Diagnostic{Pos: d.Pos, End: d.End, Category: category, Message: message, SuggestedFixes: fixes})
}

// removal removes the comment, with its line if there is nothing else on it.
func (w *watcher) removal(file *ast.File, d *suppress.Directive) analysis.SuggestedFix {
	tf := w.pass.Fset.File(d.Pos)
	line := tf.PositionFor(d.Pos, false).Line // what //line comments say is no line of the file
	pos, end := d.Pos, d.End
	if alone := !codeBefore(file, tf.LineStart(line), d.Pos); alone && line < tf.LineCount() {
		pos, end = tf.LineStart(line), tf.LineStart(line+1)
	}
	return analysis.SuggestedFix{Message: "remove the suppression", TextEdits: []analysis.TextEdit{{Pos: pos, End: end}}}
}

// codeBefore reports whether something of the program begins or ends between two positions.
func codeBefore(file *ast.File, from, to token.Pos) bool {
	found := false
	ast.Inspect(file, func(n ast.Node) bool {
		if n == nil || n.End() <= from || n.Pos() >= to {
			return false
		}
		switch n.(type) {
		case *ast.Comment, *ast.CommentGroup:
			return false
		}
		found = found || n != file && (n.Pos() >= from || n.End() <= to)
		return true
	})
	return found
}
