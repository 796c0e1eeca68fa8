package merge

import (
	"fmt"
	"strings"

	"github.com/secvet/secvet/internal/bounded"
	"github.com/secvet/secvet/internal/finding"
)

// A log without results can be that of a tool that found nothing, or of one that failed. Only the first may end in a
// clean run. SARIF says which it is: invocations tell whether they succeeded and what went wrong, results that are
// null were never made, and results that lie in other files are none of the ones that were read.

// A sarifInvocation is one run of a tool.
type sarifInvocation struct {
	Successful    *bool                           `json:"executionSuccessful"`
	StartFailure  string                          `json:"processStartFailureMessage"`
	Notifications bounded.List[sarifNotification] `json:"toolExecutionNotifications"`
	Configuration bounded.List[sarifNotification] `json:"toolConfigurationNotifications"`
}

type sarifNotification struct {
	Level      string                       `json:"level"`
	Message    sarifText                    `json:"message"`
	Locations  bounded.First[sarifLocation] `json:"locations"`
	Descriptor struct {
		ID string `json:"id"`
	} `json:"descriptor"`
	Exception struct {
		Message string `json:"message"`
	} `json:"exception"`
}

// maxFailures bounds how many failures of one run are told.
const maxFailures = 100

// withoutRuns tells of a log in which no tool ran.
func withoutRuns(opts Options) finding.Problem {
	tool := opts.Tool
	if tool == "" {
		tool = "SARIF log"
	}
	return finding.Problem{Package: tool, Message: "no tool has run: the log has no runs"}
}

// failures returns what kept a tool from its results.
func (r *reader) failures() []finding.Problem {
	var list []finding.Problem
	add := func(pos finding.Position, message string) {
		if len(list) < maxFailures {
			list = append(list, finding.Problem{Package: r.tool, Pos: pos, Message: message})
		}
	}
	succeeded := false
	for i := range r.run.Invocations {
		in := &r.run.Invocations[i]
		before := len(list)
		for _, n := range append(in.Notifications, in.Configuration...) {
			if n.Level == "error" {
				add(r.noticePlace(&n), "failed: "+n.text())
			}
		}
		if in.StartFailure != "" {
			add(finding.Position{}, "did not start: "+words(in.StartFailure))
		}
		failed := in.Successful != nil && !*in.Successful
		if failed && len(list) == before {
			add(finding.Position{}, "did not succeed, as its log says")
		}
		succeeded = succeeded || in.Successful != nil && *in.Successful
	}
	if n := len(r.run.External.Results); n > 0 {
		add(finding.Position{}, fmt.Sprintf("its results are in %d other files, which are not read", n))
	} else if r.run.Results == nil && !succeeded && len(list) == 0 {
		add(finding.Position{}, "its log has no results, not even an empty list")
	}
	if r.tool == "" {
		for i := range list {
			list[i].Package = "secvet"
		}
	}
	return list
}

// noticePlace returns where something went wrong, if the log says so.
func (r *reader) noticePlace(n *sarifNotification) (pos finding.Position) {
	if len(n.Locations) > 0 {
		pos, _, _ = r.place(&n.Locations[0])
	}
	return pos
}

// text returns what a notification says.
func (n *sarifNotification) text() string {
	for _, text := range []string{n.Message.Text, n.Message.Markdown, n.Exception.Message, n.Descriptor.ID} {
		if text = words(text); text != "" {
			return text
		}
	}
	return "it does not say why"
}

// words returns a text in one line that is not too long.
func words(text string) string {
	const most = 500
	text = strings.Join(strings.Fields(text), " ")
	if len(text) > most {
		text = strings.ToValidUTF8(text[:most], "") + " …"
	}
	return text
}
