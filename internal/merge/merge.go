// Package merge reads what other tools found, from SARIF, into findings of the same form as secvet's.
package merge

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/bounded"
	"github.com/secvet/secvet/internal/finding"
)

// Options say how a log is to be understood.
type Options struct {
	Dir, Root string // the current folder and the repository's, as in finding.Result
	Base      string // where the tool ran, "" if that is not known
	Tool      string // the name of the tool where it is known better than the log knows it

	// Improve, if not nil, may add to a finding what is known besides the log.
	Improve func(*finding.Finding)
}

// govulncheck is a tool of which more is known than its logs say.
const govulncheck = "govulncheck"

// A Log is what a SARIF log says.
type Log struct {
	Findings []finding.Finding
	Rules    []finding.Rule
	Problems []finding.Problem // what kept tools from their results
	Silenced []string          // the rules of results that the log says not to show

	Secrets []string // pieces of files in which a tool saw secrets: not to be shown
}

// Read reads a SARIF log. It takes what tools write rather than what the standard allows, and ignores what
// it does not know; what cannot be findings at all is an error.
func Read(data []byte, opts Options) (*Log, error) {
	var log sarifLog
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if err := bounded.Unmarshal(data, &log); err != nil {
		return nil, fmt.Errorf("not a SARIF log: %w", explain(err))
	}
	switch {
	case log.Version == "" && log.Runs == nil:
		return nil, errors.New("not a SARIF log: it has neither version nor runs")
	case !strings.HasPrefix(log.Version, "2.1"):
		return nil, fmt.Errorf("a SARIF log of version %q; secvet reads 2.1.0", log.Version)
	}
	out := new(Log)
	var made size
	for _, text := range log.Runs {
		var run sarifRun // one at a time, since each may be large
		if err := json.Unmarshal(text, &run); err != nil {
			return nil, fmt.Errorf("not a SARIF log: %w", explain(err))
		}
		r := newReader(&run, opts)
		for i := range run.Results {
			f, told := r.finding(&run.Results[i])
			if told != shown {
				if told == silenced {
					out.Silenced = append(out.Silenced, f.Analyzer+"/"+f.Category)
				}
				continue
			}
			if err := made.add(&f); err != nil {
				return nil, err
			}
			if len(out.Findings) == cap(out.Findings) {
				out.Findings = slices.Grow(out.Findings, len(out.Findings)+1) // doubled: append alone copies a long list more often
			}
			out.Findings = append(out.Findings, f)
			out.Secrets = append(out.Secrets, quotes(&run.Results[i], &f)...)
		}
		out.Rules = append(out.Rules, r.rules()...)
		if len(out.Rules) > bounded.MaxElements {
			return nil, fmt.Errorf("it has more than %d rules", bounded.MaxElements)
		}
		out.Problems = append(out.Problems, r.failures()...)
	}
	if len(log.Runs) == 0 {
		out.Problems = append(out.Problems, withoutRuns(opts))
	}
	return out, nil
}

// quotes returns what a result quotes of the files, if it is about a secret.
func quotes(res *sarifResult, f *finding.Finding) (list []string) {
	if !f.PointsAtSecret() {
		return nil
	}
	for i := range res.Locations {
		if text := res.Locations[i].Physical.Region.Snippet.Text; text != "" {
			list = append(list, text)
		}
	}
	return list
}

// explain names the place of a syntax error.
func explain(err error) error {
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fmt.Errorf("%w, after %d bytes", err, syntax.Offset)
	}
	return err
}

// A reader turns the results of a run into findings.
type reader struct {
	run     *sarifRun
	opts    Options
	tool    string // "" for secvet's own
	name    string // of the analyzer that stands for the tool
	sources folders
	byID    map[*sarifComponent]map[string]*sarifRule // of the components that were asked for a rule
	about   map[*sarifRule]weakness                   // what has been found out of rules
}

func newReader(run *sarifRun, opts Options) *reader {
	tool := opts.Tool
	if tool == "" {
		tool = cut(strings.TrimSpace(run.Tool.Driver.Name), maxName)
	}
	if tool == "" {
		tool = "unknown tool"
	}
	r := &reader{
		run: run, opts: opts, tool: tool, sources: folders{opts, run.Bases},
		byID: make(map[*sarifComponent]map[string]*sarifRule), about: make(map[*sarifRule]weakness),
	}
	r.name = strings.ToLower(strings.Join(strings.Fields(tool), "-"))
	if r.name == "secvet" {
		r.tool = ""
	}
	return r
}

// A verdict is what the log says of a result.
type verdict int

const (
	shown    verdict = iota
	harmless         // it says that all is well, or that a finding is gone
	silenced         // it was suppressed where it was made, or has no level though it is a failure
)

// verdict tells whether a result is a finding to show. Who writes the log can silence results in it, so that these are
// counted, and not passed over.
func (r *reader) verdict(res *sarifResult, level string) verdict {
	switch {
	case res.BaselineState == "absent":
		return harmless
	case res.Kind != "" && res.Kind != "fail" && res.Kind != "open" && res.Kind != "review":
		return harmless
	case level == "none" || res.suppressed():
		return silenced
	}
	return shown
}

// finding returns a result as a finding, and whether it is one to show: else it has names only.
func (r *reader) finding(res *sarifResult) (finding.Finding, verdict) {
	rule := r.rule(res)
	level := r.level(res, rule)
	if v := r.verdict(res, level); v != shown {
		var f finding.Finding
		f.Analyzer, f.Category = r.names(rule)
		return f, v
	}
	f := finding.Finding{Tool: r.tool, Message: r.message(res, rule)}
	f.Analyzer, f.Category = r.names(rule)
	severity := severityOf(level, rule.securitySeverity())
	f.SetLevels(severity, r.confidence(level, rule), res.threat())
	f.CWE, f.OWASP = r.weakness(rule)
	if r.name == govulncheck {
		f.Message = cut(rule.Full.Text, maxMessage) + ": " + f.Message
	}
	if len(res.Locations) > 0 {
		f.Pos, f.End, _ = r.place(&res.Locations[0])
	} else if uri := res.AnalysisTarget.URI; uri != "" {
		f.Pos.File, _ = r.sources.name(&sarifArtifact{URI: uri})
	}
	if f.Pos.File == "" {
		f.Pos.File = "." // all of it
	}
	f.Steps = r.steps(res)
	if r.opts.Improve != nil {
		r.opts.Improve(&f)
	}
	return f, shown
}

// names returns the analyzer and the category for a rule. secvet's own rules are named by both.
func (r *reader) names(rule *sarifRule) (analyzer, category string) {
	if r.tool == "" {
		if analyzer, category, ok := strings.Cut(rule.ID, "/"); ok {
			return cut(analyzer, maxName), cut(category, maxName)
		}
	}
	return r.name, cut(rule.ID, maxName)
}

// confidence tells how sure a finding is. govulncheck says so by its level: whether the vulnerable code is
// called, imported, or only in a module that is required.
func (r *reader) confidence(level string, rule *sarifRule) string {
	precision := rule.Properties.Precision
	if r.name == govulncheck {
		precision = map[string]string{"error": "high", "warning": "medium", "note": "low"}[level]
	}
	switch precision {
	case "very-high", "high":
		return "high"
	case "low":
		return "low"
	}
	return "medium"
}

// steps returns the way that the first code flow tells.
func (r *reader) steps(res *sarifResult) []finding.Step {
	if len(res.CodeFlows) == 0 || len(res.CodeFlows[0].ThreadFlows) == 0 {
		return nil
	}
	var steps []finding.Step
	for i := range res.CodeFlows[0].ThreadFlows[0].Locations {
		at := &res.CodeFlows[0].ThreadFlows[0].Locations[i].Location
		s := finding.Step{Message: cut(at.Message.Text, maxMessage)}
		s.Pos, _, s.Library = r.place(at)
		if s.Pos.File != "" {
			steps = append(steps, s)
		}
	}
	return steps
}

// place returns where a location begins and ends, and whether it is in a library.
func (r *reader) place(l *sarifLocation) (pos, end finding.Position, library bool) {
	artifact := l.Physical.Artifact
	if i := artifact.Index; artifact.URI == "" && i != nil && *i >= 0 && *i < len(r.run.Artifacts) {
		artifact = r.run.Artifacts[*i].Location
	}
	pos.File, library = r.sources.name(&artifact)
	region := l.Physical.Region
	pos.Line, pos.Column = place(region.StartLine), place(region.StartColumn)
	end = pos
	if region.EndLine > pos.Line || region.EndLine == pos.Line && region.EndColumn > pos.Column {
		end.Line, end.Column = place(region.EndLine), place(region.EndColumn)
	} else if region.EndLine == 0 && region.EndColumn > pos.Column {
		end.Column = place(region.EndColumn)
	}
	return pos, end, library
}

// place returns a line or column that files have: others would overflow where somebody adds to them.
func place(n int) int { return min(max(n, 0), 1<<30) }
