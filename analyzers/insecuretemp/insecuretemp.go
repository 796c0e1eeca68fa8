package insecuretemp

import (
	_ "embed"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "insecuretemp",
	Title:     "Insecure temporary file",
	OWASP:     "A01:2021 Broken Access Control",
	OWASP2025: "A01:2025 Broken Access Control",
	Categories: []rule.Category{
		{Name: "predictable", Summary: "a predictable path in the shared temporary directory is created or written", CWE: 377, Severity: rule.Medium, Confidence: rule.High},
		{Name: "reused", Summary: "the name of a temporary file that was removed is used again", CWE: 367, Severity: rule.Medium, Confidence: rule.High},
		{Name: "writable", Summary: "a temporary file or directory is opened to all users for writing", CWE: 732, Severity: rule.Medium, Confidence: rule.High},
		{Name: "trusted", Summary: "a predictable path in the shared temporary directory is run, or read and decoded", CWE: 829, Severity: rule.Medium, Confidence: rule.Medium},
		{Name: "read", Summary: "a predictable path in the shared temporary directory is read", CWE: 379, Severity: rule.Low, Confidence: rule.Low},
		{Name: "pattern", Summary: "data from outside is in the name of a temporary file", CWE: 73, Severity: rule.Low, Confidence: rule.Medium},
	},
}

// Analyzer finds files with predictable names in shared temporary directories.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Select: choose, Beside: beside, Match: match})

// beside reports what is done with names that are used again, of which the engine has no hits.
func beside(p *flow.Pass, _ []*taint.Hit) { inspect(p.Pass) }

// match says what a hit is that choose has let through.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	category := categoryIn(p.Pass, h)
	if category == "" {
		return nil
	}
	return []flow.Finding{{Category: category, Advice: advice(h, category), Fixes: fix(p.Pass, h), Confidence: confidence(p.Pass, h)}}
}

// confidence says how sure a hit is: where the way is long, or all that others can do is to have the program fail, less than other flows.
func confidence(pass *analysis.Pass, h *taint.Hit) rule.Confidence {
	switch {
	case isFar(h) || category(h) == "pattern" && !isPlain(h), isFallback(pass, h), isMoment(pass, h), binds(pass, h), isOtherCommands(pass, h):
		return rule.Low
	case heeded(pass, h):
		return min(rule.Medium, flow.Confidence(h))
	}
	return flow.Confidence(h)
}

// isPlain reports whether data from outside becomes a pattern as it is, and near to where it came in.
func isPlain(h *taint.Hit) bool {
	const near = 4
	cut := func(fn string) bool { return fn == "Base" || fn == "Ext" }
	return h.Sink.At.Pos.IsValid() && h.Exact && len(flow.Steps(h)) <= near && !flow.GoesThrough(flow.Steps(h), cut)
}

// isFar reports whether the package has no more to do with a path than that it calls others, and the way is a long one.
func isFar(h *taint.Hit) bool {
	const long = 8
	elsewhere := !h.Sink.At.Pos.IsValid() && !h.Source.At.Pos.IsValid() && h.Source.At.File != ""
	return elsewhere && len(flow.Steps(h)) >= long
}

// choose selects the hits that are findings: those of patterns, and of those at predictable paths one for each path.
func choose(p *flow.Pass, all []*taint.Hit) []*taint.Hit {
	var hits, safe []*taint.Hit
	owner := newOwners(p.Pass)
	for _, h := range all {
		switch name := category(h); {
		case name == "" || name == "pattern":
		case refuses(p.Pass, h) || owner.asked(h.At):
			safe = append(safe, h)
		default:
			hits = append(hits, h)
		}
	}
	hits = slices.DeleteFunc(hits, func(h *taint.Hit) bool {
		return slices.ContainsFunc(safe, func(s *taint.Hit) bool { return makesDir(s) && below(h, s) })
	})
	told := once(p.Pass, hits)
	return slices.DeleteFunc(slices.Clone(all), func(h *taint.Hit) bool { return !told[h] && category(h) != "pattern" })
}

// below reports whether a hit's path is that of another one, or is made from it.
func below(h, dir *taint.Hit) bool {
	if h.Source != dir.Source {
		return false
	}
	a, b := flow.Steps(h), flow.Steps(dir)
	return len(a) >= len(b) && slices.Equal(a[:len(b)], b)
}

// category returns what a hit is, "" if it is nothing.
func category(h *taint.Hit) string {
	callee, l := h.Sink.Callee, h.Source.Labels
	known := l&model.TempPath != 0 && h.CoLabels&model.StrongRandom == 0
	switch {
	case h.Kind == model.Command && known && !isWhole(h):
		return "trusted"
	case h.Kind != model.TempFile:
	case callee == "os.CreateTemp" || callee == "os.MkdirTemp":
		if l&model.Remote != 0 {
			return "pattern"
		}
	case !known || isWhole(h):
	case callee == "os.ReadFile" || callee == "os.Open" || callee == "os.ReadDir" || callee == "ioutil.ReadFile":
		return "read"
	default:
		return "predictable"
	}
	return ""
}

// isWhole reports whether the path is that of the temporary directory itself, which is there already.
func isWhole(h *taint.Hit) bool {
	switch {
	case h.Sink.Given.Program == "mkdir", h.Sink.Callee == "os.Mkdir", h.Sink.Callee == "os.MkdirAll", h.Sink.Callee == "os.ReadDir":
		return !h.Concat && !joined(h) && (h.Source.Const == "" || slices.Contains([]string{"/tmp", "/var/tmp", "/dev/shm"}, h.Source.Const))
	}
	return false
}

// joined reports whether a name may have been put behind the directory on the way: the path went through a function
// that is not known to leave it as it is, and is not called like one that keeps it in something new.
func joined(h *taint.Hit) bool {
	return flow.GoesThrough(flow.Steps(h), func(fn string) bool {
		switch fn {
		case "Clean", "Abs", "EvalSymlinks", "ToSlash", "FromSlash", "TrimSpace", "TrimRight", "TrimSuffix", "Or", "ExpandEnv", "Dir":
			return false
		}
		return !strings.HasPrefix(fn, "New") && !strings.HasPrefix(fn, "new") && !strings.HasPrefix(fn, "With")
	})
}

// changes reports whether the sink changes a file that is there, and creates none.
func changes(h *taint.Hit) bool {
	switch h.Sink.Callee {
	case "os.Chmod", "os.Chown", "os.Lchown", "os.Truncate":
		return true
	}
	return false
}

func advice(h *taint.Hit, category string) string {
	writes := ""
	switch {
	case category == "read" || category == "trusted":
		return " with a name under which anybody can have put something; keep the file in a directory of its own"
	case category == "pattern":
		return " as a part of the file's name; use a constant pattern"
	case h.Sink.Given.Program != "":
		writes = " as what " + h.Sink.Given.Program + " writes,"
	}
	return writes + " with a name that others can predict and create first; use os.CreateTemp or os.MkdirTemp"
}
