package secretlog

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/knowledge/secret"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "secretlog",
	Title:     "Secret in a log",
	OWASP:     "A09:2021 Security Logging and Monitoring Failures",
	OWASP2025: "A09:2025 Security Logging and Alerting Failures",
	Categories: []rule.Category{
		{Name: "value", Summary: "a secret is written to a log", CWE: 532, Severity: rule.High, Confidence: rule.High},
		{Name: "struct", Summary: "a value with a secret field is written to a log as a whole", CWE: 532, Severity: rule.Medium, Confidence: rule.Medium},
		{Name: "request", Summary: "a request or its headers are written to a log as a whole", CWE: 532, Severity: rule.Medium, Confidence: rule.Medium},
		{Name: "error", Summary: "an error with a secret in its text is written to a log", CWE: 532, Severity: rule.Medium, Confidence: rule.High},
		{Name: "response", Summary: "an error with a secret in its text is sent to a client", CWE: 209, Severity: rule.High, Confidence: rule.High},
		{Name: "incomplete-redaction", Summary: "a type hides its secret, but not from the logger or formatter that is used", CWE: 532, Severity: rule.Medium, Confidence: rule.Medium},
	},
}

// Analyzer finds secrets that are written to logs.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match})

// match says what a hit is.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	if h.Source.Labels&model.Secret == 0 || h.Marks&model.Masked != 0 && secret.InUserInfo(p.Words, h.Source, h.Marks) {
		return nil
	}
	category, advice := judge(h)
	if category == "" {
		return nil
	}
	return []flow.Finding{{Category: category, Advice: advice, Confidence: confidence(p, h), Behind: flow.IsWhole(h)}}
}

// judge returns the category of a hit, "" if it is none, and the end of its message.
func judge(h *taint.Hit) (category, advice string) {
	hiding := h.Sink.Given.Redactor
	switch {
	case h.Kind == model.Response && isSenders(h):
		return "", "" // who sent it knows it
	case h.Kind == model.Response && h.Error:
		return "response", " in the text of an error; tell the client what went wrong without it"
	case h.Kind != model.Log, h.Source.Field && h.Sink.Callee == "panic": // who made a mistake is told all about it
		return "", ""
	case h.Source.Request:
		return "request", ", which shows Authorization, Cookie and others; log the headers that are needed"
	case hiding != "" && (h.Source.Field || h.Source.Named && len(h.Steps) == 0):
		return "incomplete-redaction", ", which does not heed the " + hiding + " that hides it elsewhere"
	case h.Source.Field:
		return "struct", " with all other fields; log the fields that are needed, or give the type a LogValue and String method"
	case h.Error:
		return "error", " in the text of an error; leave it out of the error or redact it"
	}
	return "value", " and is logged; leave it out or redact it"
}

// isSenders reports whether a secret has come with the request. Of a header that is read by its name, the value beside the secret says whose
// header it is.
func isSenders(h *taint.Hit) bool {
	l := h.Source.Labels
	return l&(model.Remote|model.Sender) != 0 || l == model.Secret && !h.Source.Named && h.CoLabels&model.Remote != 0
}

// maxNamedSteps is how far a name is believed. A value that was called a secret many functions ago has
// often become something else.
const maxNamedSteps = 4

// maxErrorSteps is how far an error is believed to repeat what it was made of. Errors are passed on further than
// anything else.
const maxErrorSteps = 4

// maxSentSteps is how far a secret is believed that is in the URL of a request: it is put there by several functions, and handed up as an error.
const maxSentSteps = 6

// isSent reports whether a secret is in the URL of a request that has failed, of which the error of net/http tells the URL.
//
//	u := base + "?" + url.Values{"access_token": {token}}.Encode()
//	if _, err := http.Get(u); err != nil { log.Print(err) }
func isSent(h *taint.Hit) bool {
	return h.Error && h.Marks&model.Masked != 0 && len(h.Source.Steps) <= 1
}

// confidence believes a name that is a secret's in nearly all programs where the value is logged as it is, and
// less and less as it goes on from there or the name is a vaguer one. What a program shows its own user, because it was
// asked to, and what is hidden unless a handler writes JSON, is least sure.
func confidence(p *flow.Pass, h *taint.Hit) rule.Confidence {
	steps := len(flow.Steps(h))
	_, noun := p.Words.Describe(h.Source.Name)
	// The error of who could not parse or reach it has all of it, however far it is handed up.
	whole := h.Error && noun == names.Connection
	// What an error prints with all other fields of a struct is no guess of what became of a value.
	byName := h.Source.Named && !h.Source.Field
	if whole {
		steps -= summary.Count(flow.Steps(h), summary.Returned) // which only hand it up
	}
	// What is written is what a framework holds, handlers among it, and the error is theirs.
	if h.Error {
		steps -= summary.Count(flow.Steps(h), summary.Written)
	}
	switch {
	case flow.IsUsers(h.Sink) && !byLogger(p, h), h.Sink.Given.OnlyJSON, rule.IsExample(rule.Below(p.Pass)):
		return rule.Low
	case h.Source.Request && isDebug(p.Pass, h), isSwitched(p.Pass, h), handsOver(p.Pass, h):
		return rule.Low
	case isEnvironment(h) && (steps > maxNamedSteps || asksByName(p.Pass, h)):
		return rule.Low
	case names.Session(h.Source.Name) && !hasCookies(p): // also one that the environment or a flag gives
		return rule.Low
	case steps > maxNamedSteps && h.Sink.At.Pkg != "" && !ssautil.SameProject(h.Sink.At.Pkg, p.Pkg.Path()):
		return rule.Low // deep in a library, which has its own idea of what it is given
	case isForeign(p, h):
		return rule.Low
	case h.Kind == model.Response && !madeThere(h):
		return rule.Low // whether an error repeats what it was made of, is its maker's matter
	case h.Otherwise && handedOn(h): // on its way it has become what the attribute is called
		return rule.Low
	case isSent(h) && steps <= maxSentSteps:
		return rule.Medium
	case h.Error && byName && steps > 1 && !saysHow(h):
		return rule.Low
	case h.Error && (byName && steps > maxErrorSteps/2 || steps > maxErrorSteps || len(h.Source.Steps) > 1 && !whole):
		return rule.Low // also of what another package reads, deep in there, on its own account
	case h.Source.Field && !h.Source.Named && steps <= maxNamedSteps: // what a function has left that hides the rest
		return rule.Medium
	case !h.Source.Named:
		return flow.Confidence(h)
	case !h.Exact || steps > maxNamedSteps:
		return rule.Low
	case steps == 0 && p.Words.SecretStrength(h.Source.Name) == names.Certain:
		return rule.High
	}
	return rule.Medium
}

// isForeign reports whether a library logs what it has read itself, so that nobody here can change it. Where it asks a logger that it was
// given, the call of the library is the sink, and there is no step.
func isForeign(p *flow.Pass, h *taint.Hit) bool {
	elsewhere := func(pkg string) bool { return pkg != "" && !ssautil.SameProject(pkg, p.Pkg.Path()) }
	return elsewhere(h.Source.At.Pkg) && (elsewhere(h.Sink.At.Pkg) || len(h.Steps) == 0)
}

// isEnvironment reports whether a hit begins at the environment as a whole. Some of it is secret, and little of that is where a
// few functions have put it: a file of settings in which a library fills in variables has one in each of its fields.
func isEnvironment(h *taint.Hit) bool {
	return h.Source.Labels&model.Environment != 0 && !flow.IsVariable(h.Source)
}

// handedOn reports whether a value has gone from one function of the program to another.
func handedOn(h *taint.Hit) bool {
	return slices.ContainsFunc(flow.Steps(h), func(s summary.Step) bool {
		return s.Kind != summary.Through
	})
}

// madeThere reports whether the first thing that is done with a secret is that a text or an error is made of it. What a library's function that
// checks a token or sends a request tells in its error is mostly what was wrong with it.
func madeThere(h *taint.Hit) bool {
	for _, s := range flow.Steps(h) {
		if s.Kind == summary.Through {
			return makesText(s.Func)
		}
	}
	return h.Exact
}

// saysHow reports whether the steps show where a text or an error was made of the secret, so that it is seen to be in there.
func saysHow(h *taint.Hit) bool {
	return flow.GoesThrough(flow.Steps(h), makesText)
}

// makesText reports whether a function makes a text or an error of what it is given, by its name.
func makesText(fn string) bool {
	for _, made := range [...]string{"Error", "Sprint", "New", "Wrap", "With", "Join", "Append"} {
		if strings.HasPrefix(fn, made) {
			return true
		}
	}
	return false
}
