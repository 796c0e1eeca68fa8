package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/secvet/secvet/internal/finding"
)

// SARIF is the Static Analysis Results Interchange Format 2.1.0, with what GitHub's code scanning makes use
// of. Each tool whose findings a result has gets a run of its own.
type SARIF struct {
	Version string // of secvet
}

// The base folders that URIs are relative to.
const (
	sourceRoot = "%SRCROOT%"
	libraries  = "GOMODULES"
)

// GitHub takes no more results of a run than this, and no longer descriptions of rules.
const (
	maxResults     = 25_000
	maxDescription = 1024
)

// Write writes the log.
func (s SARIF) Write(w io.Writer, result *finding.Result) error {
	log := sarifLog{
		Schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", Version: "2.1.0",
	}
	for _, tool := range tools(result) {
		log.Runs = append(log.Runs, s.run(result, tool))
	}
	return WriteJSON(w, log)
}

// tools returns secvet's empty name and those of the others, in the order of their findings.
func tools(result *finding.Result) []string {
	list, seen := []string{""}, map[string]bool{"": true}
	add := func(tool string) {
		if !seen[tool] {
			seen[tool] = true
			list = append(list, tool)
		}
	}
	for _, r := range result.Rules {
		add(r.Tool)
	}
	for _, f := range result.Findings {
		add(f.Tool)
	}
	return list
}

func (s SARIF) run(result *finding.Result, tool string) sarifRun {
	b := sarifBuilder{result: result, tool: tool}
	run := sarifRun{
		Tool:               sarifTool{Driver: s.driver(tool)},
		Invocations:        []sarifInvocation{b.invocation()},
		OriginalURIBaseIDs: b.bases(),
		ColumnKind:         "utf16CodeUnits",
		Results:            []sarifResult{},
	}
	run.Tool.Driver.Rules = b.rules()
	findings, left := b.findings()
	if left > 0 {
		note := fmt.Sprintf("%d findings of the least severity and confidence are left out", left)
		in := &run.Invocations[0]
		in.Notifications = append(in.Notifications, sarifNotification{Level: "warning", Message: sarifText{Text: note}})
	}
	for _, f := range findings {
		run.Results = append(run.Results, b.finding(f))
	}
	return run
}

// findings returns those of the tool, the worst if they are too many, and how many it leaves out.
func (b *sarifBuilder) findings() (list []finding.Finding, left int) {
	for _, f := range b.result.Findings {
		if f.Tool == b.tool {
			list = append(list, f)
		}
	}
	if len(list) <= maxResults {
		return list, 0
	}
	slices.SortStableFunc(list, func(a, b finding.Finding) int {
		return cmp.Or(cmp.Compare(b.Severity, a.Severity), cmp.Compare(b.Confidence, a.Confidence))
	})
	return list[:maxResults], len(list) - maxResults
}

func (s SARIF) driver(tool string) sarifDriver {
	if tool != "" {
		return sarifDriver{Name: tool}
	}
	return sarifDriver{
		Name: "secvet", FullName: "secvet " + s.Version, Version: s.Version,
		InformationURI: "https://github.com/secvet/secvet",
	}
}

// A sarifBuilder makes the parts of a run.
type sarifBuilder struct {
	result *finding.Result
	tool   string
	index  map[string]int // of rules by their ids
}

func (b *sarifBuilder) bases() map[string]sarifLocationOf {
	bases := map[string]sarifLocationOf{
		libraries: {Description: &sarifText{Text: "The folders of modules, by import path."}},
	}
	root := sarifLocationOf{Description: &sarifText{Text: "The root folder of the repository."}}
	if b.result.Root != "" {
		root.URI = strings.TrimSuffix(fileURI(b.result.Root), "/") + "/"
	}
	bases[sourceRoot] = root
	return bases
}

// invocation says whether everything could be analyzed, and what was left out.
func (b *sarifBuilder) invocation() sarifInvocation {
	in := sarifInvocation{Successful: true}
	if b.tool != "" {
		return in
	}
	in.Successful = len(b.result.Problems) == 0
	for _, p := range b.result.Problems {
		note := sarifNotification{Level: "error", Message: sarifText{Text: plainMessage(p.Package + ": " + p.Message)}}
		if p.Pos.File != "" {
			note.Locations = []sarifLocation{b.location(p.Pos, p.Pos, finding.Excerpt{}, false)}
		}
		in.Notifications = append(in.Notifications, note)
	}
	for _, o := range b.result.Omissions {
		names := append([]string{}, o.Names[:min(len(o.Names), maxNames)]...)
		in.Notifications = append(in.Notifications, sarifNotification{
			Level: "note", Message: sarifText{Text: plainMessage(omission(o, someNames))},
			Properties: map[string]any{"kind": o.Kind, "count": len(o.Names), "names": names},
		})
	}
	return in
}

func (b *sarifBuilder) finding(f finding.Finding) sarifResult {
	id := ruleID(f)
	out := sarifResult{
		RuleID: id, Level: sarifLevel(f.Severity.String()),
		Message:      sarifText{Text: plainMessage(messageOf(&f))},
		Locations:    []sarifLocation{b.location(f.Pos, f.End, f.Code, false)},
		Fingerprints: map[string]string{"primaryLocationLineHash": f.Fingerprint, "secvet/v1": f.Fingerprint},
		Properties:   map[string]string{"confidence": f.Confidence.String(), "severity": f.Severity.String()},
	}
	if i, ok := b.index[id]; ok {
		out.RuleIndex = &i
	}
	if threat := f.Threat.String(); threat != "" {
		out.Properties["threat"] = threat
	}
	if f.Function != "" {
		name := strings.TrimPrefix(f.Package+"."+f.Function, ".")
		out.Locations[0].Logical = []sarifLogical{{FullyQualifiedName: Clean(name), Kind: "function"}}
	}
	if len(f.Steps) > 0 {
		out.CodeFlows = []sarifCodeFlow{{ThreadFlows: []sarifThreadFlow{{Locations: b.flow(f.Steps)}}}}
	}
	b.ways(&out, f)
	for _, fix := range f.Fixes {
		out.Fixes = append(out.Fixes, b.fix(f, fix))
	}
	return out
}

// ways tells the other ways of a finding as code flows, and those that are found elsewhere as related locations too. GitHub takes
// a bounded number of steps, so that there are not more than pageWays; the number of all is a property.
func (b *sarifBuilder) ways(out *sarifResult, f finding.Finding) {
	if len(f.Ways) == 0 {
		return
	}
	out.Properties["ways"] = fmt.Sprint(len(f.Ways) + 1)
	place := func(p finding.Position) string { return placeInRepository(b.result, p) }
	for i := range f.Ways[:min(len(f.Ways), pageWays)] {
		way := &f.Ways[i]
		text := &sarifText{Text: plainMessage("another way " + wayText(&f, way, place))}
		out.CodeFlows = append(out.CodeFlows, sarifCodeFlow{Message: text, ThreadFlows: []sarifThreadFlow{{Locations: b.flow(way.Steps)}}})
		if way.Pos != f.Pos {
			at := b.location(way.Pos, way.End, way.Code, false)
			at.ID, at.Message = len(out.Related)+1, text
			out.Related = append(out.Related, at)
		}
	}
}

// flow tells the steps from source to sink.
func (b *sarifBuilder) flow(steps []finding.Step) []sarifFlowLocation {
	var list []sarifFlowLocation
	for i, s := range steps {
		at := sarifFlowLocation{Location: b.location(s.Pos, s.Pos, s.Code, s.Library), Importance: "important"}
		at.Location.Message = &sarifText{Text: plainMessage(s.Message)}
		switch i {
		case 0:
			at.Kinds, at.Importance = []string{"source", "taint"}, "essential"
		case len(steps) - 1:
			at.Kinds, at.Importance = []string{"sink", "taint"}, "essential"
		}
		list = append(list, at)
	}
	return list
}

// fix tells the change of each file that a fix has edits in.
func (b *sarifBuilder) fix(f finding.Finding, fix finding.Fix) sarifFix {
	out := sarifFix{Description: sarifText{Text: plainMessage(fix.Message)}}
	at := make(map[string]int)
	for _, e := range fix.Edits {
		i, ok := at[e.Pos.File]
		if !ok {
			i = len(out.Changes)
			at[e.Pos.File] = i
			out.Changes = append(out.Changes, sarifChange{Artifact: b.artifact(e.Pos.File, false)})
		}
		region := newRegion(e.Pos, e.End, f.Code)
		region.Snippet = nil
		out.Changes[i].Replacements = append(out.Changes[i].Replacements, sarifReplacement{*region, sarifText{Text: e.New}})
	}
	return out
}

// location returns the place from one position up to another.
func (b *sarifBuilder) location(from, to finding.Position, code finding.Excerpt, library bool) sarifLocation {
	return sarifLocation{Physical: sarifPhysical{Artifact: b.artifact(from.File, library), Region: newRegion(from, to, code)}}
}

func (b *sarifBuilder) artifact(file string, library bool) sarifArtifact {
	if library {
		return sarifArtifact{URI: relativeURI(file), Base: libraries}
	}
	name, inside := inRepository(b.result, file)
	if inside {
		return sarifArtifact{URI: relativeURI(name), Base: sourceRoot}
	}
	return sarifArtifact{URI: fileURI(name)}
}

// newRegion returns a range of text, nil if its line is not known. Columns are converted as far as the code
// is known.
func newRegion(from, to finding.Position, code finding.Excerpt) *sarifRegion {
	if from.Line == 0 {
		return nil
	}
	r := &sarifRegion{StartLine: from.Line, StartColumn: utf16Column(from, code)}
	if to.File == from.File && to.Line > 0 && to.Column > 0 && r.StartColumn > 0 {
		r.EndLine, r.EndColumn = to.Line, utf16Column(to, code)
		if to == from {
			r.EndColumn++ // viewers show nothing of an empty range
		}
	}
	if line, ok := code.Line(from.Line); ok {
		r.Snippet = &sarifText{Text: line}
	}
	return r
}

// utf16Column converts a column in bytes to one in units of UTF-16.
func utf16Column(p finding.Position, code finding.Excerpt) int {
	line, ok := code.Line(p.Line)
	if !ok || p.Column < 1 || p.Column > len(line)+1 {
		return p.Column
	}
	return len(utf16.Encode([]rune(line[:p.Column-1]))) + 1
}

// plainMessage makes a text a message without links: viewers would make one of "[text](target)".
func plainMessage(text string) string { return strings.ReplaceAll(Clean(text), "](", `\](`) }

func sarifLevel(severity string) string {
	switch severity {
	case "high":
		return "error"
	case "medium":
		return "warning"
	}
	return "note"
}
