package commandinjection

import (
	_ "embed"
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "commandinjection",
	Title:     "Command injection",
	OWASP:     "A03:2021 Injection",
	OWASP2025: "A05:2025 Injection",
	Categories: []rule.Category{
		{Name: "shell", Summary: "data from outside is in text that a shell interprets", CWE: 78, Severity: rule.High, Confidence: rule.High, Threat: rule.Remote},
		{Name: "program", Summary: "data from outside chooses the program to run", CWE: 78, Severity: rule.High, Confidence: rule.High, Threat: rule.Remote},
		{Name: "argument", Summary: "data from outside can be an option of a program that runs what it is told", CWE: 88, Severity: rule.Medium, Confidence: rule.Medium, Threat: rule.Remote},
		{Name: "local-shell", Summary: "local input is in text that a shell interprets", CWE: 78, Severity: rule.Medium, Confidence: rule.Medium, Threat: rule.Local},
		{Name: "built", Summary: "text that a shell interprets is built from a parameter of an exported function", CWE: 78, Severity: rule.Medium, Confidence: rule.Medium, Threat: rule.Remote | rule.Local | rule.API},
		{Name: "privileged", Summary: "a less trusted user of the machine decides what a program runs", CWE: 250, Severity: rule.High, Confidence: rule.High, Threat: rule.Local},
	},
}

// Analyzer finds commands that data from outside decides.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match})

// match says what a hit is.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	category, advice := judge(h)
	if category == "" || category == "built" && flow.HelpsTests(p.Pass, h) {
		return nil
	}
	f := flow.Finding{Category: category, Advice: advice}
	switch {
	case category == "local-shell":
		if f.Confidence = users(h); expands(p, h) {
			f.Confidence = rule.Low
		}
	case category == "built" && (p.IsChoice(h) || isFar(h)):
		f.Confidence = rule.Low
	}
	if border := p.Privileged(h); border != "" {
		f.Category, f.Advice, f.Confidence = "privileged", advice+border, 0
	}
	return []flow.Finding{f}
}

// isFar reports whether the shell is on another machine, at which who gives the command has logged in before.
func isFar(h *taint.Hit) bool { return strings.HasPrefix(h.Sink.Callee, "(*ssh.Session).") }

// judge returns the category of a hit, "" if it is none, and the end of its message.
func judge(h *taint.Hit) (category, advice string) {
	remote := h.Source.Labels&(model.Remote|model.API) != 0
	switch {
	case h.Source.Labels == 0 && h.Kind == model.Shell && h.Concat && flow.IsNear(h) && h.Sink.Given.Option == "":
		_, advice = interpreted(h, true)
		return "built", advice
	case !remote && h.Source.Labels&model.Local == 0:
		return "", ""
	case h.Kind == model.Shell:
		return interpreted(h, remote)
	case h.Kind == model.Command && h.Sink.Given.Program != "":
		return "argument", " as the folder of " + h.Sink.Given.Program + ", which runs what it finds there; choose the folder from constants"
	case h.Kind == model.Command:
		return "program", " as the program to run; choose the program from constants"
	case h.Kind == model.Argument && obeys(h):
		return "argument", ` as an argument that may be read as an option; put "--" before it or refuse values that begin with "-"`
	}
	return "", ""
}

// interpreted is judge for text that a shell or another program interprets. What the local user has a program do that is
// no shell is his own affair, and so is the command that he names in a variable which is there for that.
func interpreted(h *taint.Hit, remote bool) (category, advice string) {
	const shell = " as text that a shell interprets; run the program without a shell and give the value as an argument"
	program, option := h.Sink.Given.Program, h.Sink.Given.Option
	switch {
	case !remote && (program != "" || !h.Concat && namesCommand(h.Source)):
		return "", ""
	case !remote:
		return "local-shell", shell
	case option != "":
		return "argument", " as the value of " + program + " " + option + ", which says what is run; choose it from constants"
	case program != "":
		return "shell", " as a program for " + program + "; keep the program constant and give the value as an argument"
	}
	return "shell", shell
}

// maxLocalSteps is how far the local user's input is followed with confidence.
const maxLocalSteps = 3

// users returns a low confidence if what reaches a shell is what its user has typed, and 0 if not. Who gives an argument or a flag
// has a shell already, in which it can do the same. So it is with a variable of the environment whose last word says that the user
// names a command of his own by it, as BUILDIFIER_DIFF and SSH_COMMAND do: a shell runs it with something behind
// it, as git does with its editor, and so the variable is there to be read by a shell. What a configuration says is the operator's, who
// is trusted with more than that, and what has come a long way is most often such a configuration, or another part of it. In a text
// in which os.ExpandEnv puts variables the user has named them.
func users(h *taint.Hit) rule.Confidence {
	if h.Source.Labels&(model.CommandLine|model.Config) != 0 || len(flow.Steps(h)) > maxLocalSteps {
		return rule.Low
	}
	if h.Source.Labels&model.Environment == 0 {
		return 0
	}
	switch name := h.Source.Name; name[strings.LastIndexByte(name, '_')+1:] {
	case "EDITOR", "VISUAL", "PAGER", "BROWSER", "SHELL", "DIFF", "CMD", "COMMAND":
		return rule.Low
	}
	return 0
}

// expands reports whether a hit begins where os.ExpandEnv puts variables into a text.
func expands(p *flow.Pass, h *taint.Hit) bool {
	call, _ := flow.CallAt(p.Pass, h.Source.At.Pos)
	if call == nil {
		return false
	}
	fn := flow.Callee(p.TypesInfo, call)
	return fn != nil && fn.FullName() == "os.ExpandEnv"
}

// namesCommand reports whether a source is a variable of the environment that holds a command for a shell by convention.
func namesCommand(source *summary.Source) bool {
	if source.Labels&model.Environment == 0 {
		return false
	}
	switch source.Name {
	case "EDITOR", "VISUAL", "PAGER", "BROWSER", "GIT_EDITOR", "GIT_PAGER", "MANPAGER":
		return true
	}
	return false
}
