// Package finding holds what an analysis found, as plain data that every report format reads.
package finding

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/secvet/secvet/internal/redact"
	"github.com/secvet/secvet/internal/rule"
)

// A Position is a place in a file. Lines and columns count from 1, columns in bytes.
type Position struct {
	File   string
	Line   int
	Column int
}

// String returns "file:line:column", the form that editors and terminals make clickable.
func (p Position) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// A Step is one place on the way from the source to the sink.
type Step struct {
	Pos     Position
	Message string
	Code    Excerpt
	Library bool // the file is of a package outside the program, and named by its import path

	Path  string // where the file of a Library is, if it is known
	Fixed bool   // it is of a version of a module or of Go: what is in it never changes
}

// An Excerpt is a piece of source text, without what may be a secret in it. The zero Excerpt stands for
// text that could not be found.
type Excerpt struct {
	First int      // the number of the first line
	Lines []string // without line ends
}

// Line returns a line by its number in the file, and whether the excerpt has it.
func (e Excerpt) Line(number int) (string, bool) {
	if i := number - e.First; e.First > 0 && i >= 0 && i < len(e.Lines) {
		return e.Lines[i], true
	}
	return "", false
}

// A Finding is one flaw, with what a reader or a tool needs to judge it.
type Finding struct {
	Tool       string // that found it, where it was not secvet
	Analyzer   string
	Category   string
	Message    string
	Pos, End   Position
	Steps      []Step
	CWE        int
	OWASP      string
	Severity   rule.Severity
	Confidence rule.Confidence
	Threat     rule.Threat // whose value it is, as far as that plays a part
	Generated  bool        // it is in a file that a tool wrote

	Package     string  // the import path, where it is known
	Function    string  // the declaration around the position: "(*T).Method"
	Code        Excerpt // the text around the position
	Fingerprint string  // stays what it is when lines move or the code is formatted anew
	Fixes       []Fix

	Flow string    // names, separated by commas: findings that share one are ways of one flow
	Rank int       // of several findings of one place the weightiest has 0, and others are its ways
	Way  string    // tells findings of one fingerprint apart, by their sources; as stable as that
	Ways []Finding // the others that are the same to a reader: see Flows
}

// Describe fills in what a rule says of the finding.
func (f *Finding) Describe(r *rule.Rule, d rule.Detail) {
	f.Category, f.OWASP, f.CWE, f.Severity = d.Category.Name, r.OWASP, d.Category.CWE, d.Category.Severity
	f.Confidence, f.Threat, f.Generated, f.Flow = d.Confidence, d.Threat, d.Generated, d.Flow
}

// SetLevels sets severity, confidence and threat by their names. A name that is not known sets the level
// to what cannot hide the finding.
func (f *Finding) SetLevels(severity, confidence, threat string) {
	f.Severity, f.Confidence = rule.High, rule.High
	for level := rule.Low; level <= rule.High; level++ {
		if rule.Severity(level).String() == severity {
			f.Severity = rule.Severity(level)
		}
		if rule.Confidence(level).String() == confidence {
			f.Confidence = rule.Confidence(level)
		}
	}
	f.Threat, _ = rule.ParseThreat(threat)
}

// A Fix is a change that does away with a finding.
type Fix struct {
	Message string
	Edits   []Edit
}

// An Edit replaces the text from Pos up to End.
type Edit struct {
	Pos, End Position
	New      string
}

// A Problem is what kept a package from being analyzed: an error of the go command, the parser or
// the type checker.
type Problem struct {
	Package string
	Pos     Position // the zero Position where the error has no place
	Message string

	Each bool // it is one of each package that it is told of, though they have the same text
}

// String returns the problem in the form of a compiler's error.
func (p Problem) String() string {
	if p.Pos.File == "" {
		return p.Package + ": " + p.Message
	}
	return p.Pos.String() + ": " + p.Message
}

// An Omission is something that a run did not look at, or looked at less closely than at the rest: files that a build
// constraint leaves out, a function that a bound of the engine cut, findings that a configuration hides. It is no error:
// the run is complete as far as it was asked for. Every report tells it, since a clean run means less where there is one.
type Omission struct {
	Kind   OmissionKind
	Reason string   // why, as part of a sentence: "generated code is left out"
	Names  []string // the files, packages or functions, sorted, without duplicates
}

// An OmissionKind is what sort of thing was left out.
type OmissionKind string

// The kinds of omission.
const (
	Generated  OmissionKind = "generated"  // findings in generated files
	Unbuilt    OmissionKind = "unbuilt"    // files that the build at hand does not select
	Unasked    OmissionKind = "unasked"    // modules that the patterns do not reach
	Unmatched  OmissionKind = "unmatched"  // packages that are imported and that no pattern matches
	Unread     OmissionKind = "unread"     // files that the search of other files skipped
	Configured OmissionKind = "configured" // what a configuration file hides
	Cut        OmissionKind = "cut"        // functions that a bound of the engine cut
)

// A Rule is what the tool that made findings says of one kind of them.
type Rule struct {
	*rule.Rule
	Tool string // whose rule it is, where it is not secvet's
	Doc  string // a summary after the name, a blank line, and more: see analysis.Analyzer
	URL  string // where the documentation can be read
}

// A Result is the outcome of one run.
type Result struct {
	Findings   []Finding
	Problems   []Problem
	Suppressed []Finding  // those that comments hide; no report shows them
	Generated  []Finding  // those that are left out as their files are generated; no report shows them
	Unwanted   []Finding  // those that are shown by default, and not as sure, or not of the threat, that was asked for
	Omissions  []Omission // in the order of their kinds and reasons
	Rules      []Rule     // those that ran, whether or not they found anything
	Packages   int        // how many packages were analyzed
	Dir        string     // the folder that relative file names start from
	Root       string     // the folder of the repository or module around it

	Secrets *redact.Values // what is known to be a secret, so that no report shows it; never written
}

// Sort orders findings by position and drops those that say the same of the same place and source, as happens
// where a file belongs to a package and to its test variant.
func Sort(findings []Finding) []Finding {
	slices.SortStableFunc(findings, compare)
	type said struct {
		pos, end                          Position
		tool, analyzer, category, message string
		source                            Position
	}
	seen := make(map[said]bool, len(findings))
	return slices.DeleteFunc(findings, func(f Finding) bool {
		s := said{pos: f.Pos, end: f.End, tool: f.Tool, analyzer: f.Analyzer, category: f.Category}
		if f.Tool != "" {
			s.message = f.Message // others put several at the first line of go.mod
		} else if source, ok := f.Source(); ok {
			s.source, s.message = source.Pos, source.Message // of one place, each source is a way
		}
		if seen[s] {
			return true
		}
		seen[s] = true
		return false
	})
}

// SortProblems orders problems by position and keeps one per line of code, the first of the list, since
// the others nearly always follow from it. Of those without a line it keeps one of each text, or,
// where that says Each, of each text and package.
func SortProblems(problems []Problem) []Problem {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		if c := cmp.Or(cmp.Compare(a.Pos.File, b.Pos.File), cmp.Compare(a.Pos.Line, b.Pos.Line)); c != 0 || a.Pos.Line > 0 {
			return c
		}
		return cmp.Or(cmp.Compare(a.Message, b.Message), cmp.Compare(a.Package, b.Package))
	})
	return slices.CompactFunc(problems, func(a, b Problem) bool {
		if a.Pos.File != b.Pos.File || a.Pos.Line != b.Pos.Line {
			return false
		}
		return a.Pos.Line > 0 || a.Message == b.Message && (!a.Each || a.Package == b.Package)
	})
}

func compare(a, b Finding) int {
	return cmp.Or(
		ComparePositions(a.Pos, b.Pos),
		ComparePositions(a.End, b.End),
		cmp.Compare(a.Analyzer, b.Analyzer),
		cmp.Compare(a.Rank, b.Rank),
		cmp.Compare(a.Category, b.Category),
		cmp.Compare(len(a.Steps), len(b.Steps)), // of two explanations the shorter is kept
		cmp.Compare(a.Message, b.Message),
		ComparePositions(a.first(), b.first()),
	)
}

// first returns where a finding's way begins.
func (f *Finding) first() Position {
	if len(f.Steps) == 0 {
		return Position{}
	}
	return f.Steps[0].Pos
}

// ComparePositions orders positions by file, line and column.
func ComparePositions(a, b Position) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}
