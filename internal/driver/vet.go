package driver

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/budget"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/load"
	"github.com/secvet/secvet/internal/rule"
)

// Vet analyzes packages as Run does, but through go vet, which has the tool analyze a package at a time and
// keeps what it found until the package or something that it imports changes. The flags are the tool's.
func Vet(opts Options, tool string, flags []string) (*finding.Result, error) {
	names, err := opts.names()
	if err != nil {
		return nil, err
	}
	args := slices.Concat([]string{"vet", "-vettool=" + tool, "-json"}, flags, opts.buildFlags())
	ctx := opts.Context
	if ctx == nil {
		ctx = context.Background()
	}
	cmd := exec.CommandContext(ctx, "go", append(append(args, "--"), opts.Patterns...)...)
	cmd.Cancel, cmd.WaitDelay = func() error { return cmd.Process.Signal(os.Interrupt) }, time.Second
	cmd.Dir = opts.Dir
	cmd.Env = append(os.Environ(), opts.Meter.Variable())
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	listed := make(chan []*packages.Package, 1)
	go func() { // go vet says what is wrong with them
		roots, _ := packages.Load(opts.config(listMode|packages.NeedEmbedFiles|packages.NeedImports|packages.NeedDeps), opts.Patterns...)
		listed <- slices.DeleteFunc(roots, load.IsTestMain)
	}()
	err = cmd.Run()
	roots := <-listed
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		return nil, failuref("%v\nIs the go command on PATH?", err)
	}
	v := vetReader{opts: opts, names: names, result: &finding.Result{Packages: len(roots)}}
	if err := v.read(&stdout); err != nil {
		return nil, failuref("go vet printed what secvet does not understand: %v\n%s", err, quoting(stderr.String()))
	}
	if err != nil {
		if v.problems(stderr.String()); len(v.result.Problems) == 0 {
			return nil, failuref("go vet: %s", quoting(strings.TrimSpace(stderr.String())))
		}
	}
	v.unseen(roots)
	v.result.Findings = finding.Sort(finding.WithoutEchoes(v.result.Findings))
	v.result.Generated = finding.Sort(v.result.Generated)
	v.result.Unwanted = finding.Sort(v.result.Unwanted)
	v.result.Suppressed = finding.Sort(v.result.Suppressed)
	v.result.Problems = finding.SortProblems(v.result.Problems)
	leftOut(v.result, opts, roots, names)
	if opts.Files != nil {
		searchFiles(v.result, opts, roots, names)
	}
	annotate(v.result, v.hidden, opts, roots, names)
	return v.result, nil
}

// unseen adds a problem if go vet has not begun: it looks at no package if one of them, or of what they import, cannot be
// loaded, as for a missing import, a cycle of imports, two names of packages in a folder or nothing to embed. What is merely
// wrong with types costs that package alone.
func (v *vetReader) unseen(roots []*packages.Package) {
	broken := make(map[*packages.Package]bool)
	packages.Visit(roots, nil, func(p *packages.Package) {
		isBroken := len(p.Errors) > 0
		for _, dep := range p.Imports {
			isBroken = isBroken || broken[dep]
		}
		if isBroken {
			broken[p] = true
		}
	})
	if len(broken) == 0 {
		return
	}
	var good []string
	for _, p := range roots {
		if !broken[p] && len(p.GoFiles) > 0 {
			good = append(good, p.PkgPath)
		}
	}
	v.result.Packages = 0
	if len(good) == 0 {
		return
	}
	slices.Sort(good)
	good = slices.Compact(good)
	names := strings.Join(good[:min(len(good), fewNames)], ", ")
	if more := len(good) - fewNames; more > 0 {
		names += fmt.Sprintf(" and %d more", more)
	}
	const text = "it looks at no package if one cannot be loaded; not looked at: %s. 'secvet' without 'vet' analyzes what can be"
	v.result.Problems = append(v.result.Problems, finding.Problem{Package: "go vet", Message: fmt.Sprintf(text, names)})
}

// fewNames is how many names a line has.
const fewNames = 10

// A vetReader turns what go vet prints into a result.
type vetReader struct {
	opts   Options
	names  names
	result *finding.Result
	hidden []finding.Finding // that point at secrets, whether or not they are shown
}

// A vetDiagnostic is a finding as go vet -json prints it.
type vetDiagnostic struct {
	Category, Posn, End, Message string
	Related                      []struct{ Posn, Message string }
}

// read reads a stream of documents, each of them by package and analyzer.
func (v *vetReader) read(stream io.Reader) error {
	rules := make(map[string]*rule.Rule)
	for _, r := range v.opts.Rules {
		rules[r.Name] = r
	}
	for dec := json.NewDecoder(stream); ; {
		var tree map[string]map[string]json.RawMessage
		if err := dec.Decode(&tree); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		for id, byAnalyzer := range tree {
			pkg, _, _ := strings.Cut(id, " ") // "p [p.test]"
			for name, raw := range byAnalyzer {
				if r := rules[name]; r != nil {
					v.analyzer(pkg, r, raw)
				}
			}
		}
	}
}

// analyzer adds what one analyzer said of one package: its findings, or an error.
func (v *vetReader) analyzer(pkg string, r *rule.Rule, raw json.RawMessage) {
	var diagnostics []vetDiagnostic
	if json.Unmarshal(raw, &diagnostics) != nil {
		v.result.Problems = append(v.result.Problems, finding.Problem{Package: pkg, Message: r.Name + ": " + string(raw)})
		return
	}
	list := make([]finding.Finding, len(diagnostics))
	for i, d := range diagnostics {
		list[i] = finding.Finding{
			Analyzer: r.Name, Category: d.Category, Message: d.Message,
			Pos: v.names.posn(d.Posn), End: v.names.posn(d.End),
		}
		for _, step := range d.Related {
			list[i].Steps = append(list[i].Steps, finding.Step{Pos: v.names.posn(step.Posn), Message: step.Message})
		}
	}
	v.hidden = append(v.hidden, secretsOf(list, r)...)
	if slices.ContainsFunc(v.opts.Analyzers, func(a *analysis.Analyzer) bool { return a.Name == r.Name }) {
		choose(v.result, pkg, list, r, v.opts.Choices[r.Name])
	}
}

// problems reads what go vet printed of packages that it could not analyze: "# package" and then lines as
// compilers write them.
func (v *vetReader) problems(text string) {
	pkg, isDead := "", make(map[string]bool)
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if path, ok := strings.CutPrefix(line, "# "); ok {
			pkg, _, _ = strings.Cut(path, " ")
			continue
		}
		pos, message, ok := strings.Cut(strings.TrimPrefix(line, "vet: "), ": ")
		if at := v.names.position(pos); ok && at.Line > 0 {
			v.result.Problems = append(v.result.Problems, finding.Problem{Package: pkg, Pos: at, Message: message})
		} else if reason, ok := lastWords(line); ok && !isDead[pkg] {
			isDead[pkg] = true
			v.result.Problems = append(v.result.Problems, finding.Problem{Package: pkg, Message: rule.FailedMessage(pkg, reason)})
		}
	}
}

// lastWords returns why the tool's process for a package has died, if a line of what it printed says so. go vet runs one
// for each package, keeps nothing of one that failed, and goes on with the others, so that the next run tells the same.
// The text of a panic may hold a value of the code that is analyzed, and is not told.
func lastWords(line string) (reason string, ok bool) {
	text, _, _ := strings.Cut(line, " [recovered")
	if _, reason, ok := strings.Cut(text, budget.Over); ok {
		return budget.Over + reason, true
	}
	switch {
	case strings.HasPrefix(text, "fatal error: "), strings.HasPrefix(text, "panic: runtime error: "):
		return text, true
	case strings.HasPrefix(text, "panic: "):
		return "panic", true
	case strings.HasPrefix(text, "signal: "), strings.HasSuffix(text, ": signal: killed"):
		return text[strings.Index(text, "signal: "):], true
	}
	return "", false
}

// posn converts a position as go vet -json prints it. A relative name is the engine's.
func (n names) posn(s string) finding.Position {
	file, column := cutNumber(s)
	file, line := cutNumber(file)
	if line == 0 {
		return finding.Position{File: n.short(s)}
	}
	return finding.Position{File: n.short(filepath.FromSlash(file)), Line: line, Column: column}
}
