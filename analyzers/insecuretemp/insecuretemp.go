package insecuretemp

import (
	_ "embed"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/analyzers/internal/setting"
	"github.com/secvet/secvet/internal/engine"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:  "insecuretemp",
	Title: "Insecure temporary file",
	OWASP: "A01:2021 Broken Access Control",
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
var Analyzer = setting.With(&analysis.Analyzer{
	Name:     Rule.Name,
	Doc:      rule.Doc(doc, Rule.Name),
	URL:      "https://pkg.go.dev/github.com/secvet/secvet/analyzers/insecuretemp",
	Requires: []*analysis.Analyzer{engine.Analyzer},
	Run:      run,
}, Rule)

func run(pass *analysis.Pass) (any, error) {
	inspect(pass)
	told := tell(pass, taint.ResultOf(pass).Hits)
	programs(pass, told)
	return flow.RunWith(pass, Rule, func(h *taint.Hit) []flow.Finding {
		name := categoryIn(pass, h)
		if name == "" || name != "pattern" && !told[h] {
			return nil
		}
		return []flow.Finding{{Category: name, Message: flow.Reaches(h) + advice(name), Fixes: fix(pass, h)}}
	}, func(h *taint.Hit) rule.Confidence {
		switch {
		case isFar(h) || category(h) == "pattern" && !isPlain(h):
			return rule.Low
		case heeded(pass, h):
			return min(rule.Medium, flow.Confidence(h))
		}
		return flow.Confidence(h)
	})
}

// isPlain reports whether data from outside becomes a pattern as it is, and near to where it came in.
func isPlain(h *taint.Hit) bool {
	const near = 4
	steps := slices.Concat(h.Source.Steps, h.Steps)
	cut := func(s summary.Step) bool { return s.Text == "through Base" || s.Text == "through Ext" }
	return h.Sink.At.Pos.IsValid() && h.Sure && len(steps) <= near && !slices.ContainsFunc(steps, cut)
}

// isFar reports whether the package has no more to do with a path than that it calls others, and the way is a long one.
func isFar(h *taint.Hit) bool {
	const long = 8
	elsewhere := !h.Sink.At.Pos.IsValid() && !h.Source.At.Pos.IsValid() && h.Source.At.File != ""
	return elsewhere && len(h.Source.Steps)+len(h.Steps) >= long
}

// tell chooses the hits at predictable paths that are findings.
func tell(pass *analysis.Pass, all []*taint.Hit) map[*taint.Hit]bool {
	var hits, safe []*taint.Hit
	owner := newOwners(pass)
	for _, h := range all {
		switch name := category(h); {
		case name == "" || name == "pattern":
		case refuses(pass, h) || owner.asked(h.At):
			safe = append(safe, h)
		default:
			hits = append(hits, h)
		}
	}
	hits = slices.DeleteFunc(hits, func(h *taint.Hit) bool {
		return slices.ContainsFunc(safe, func(s *taint.Hit) bool { return makesDir(s) && below(h, s) })
	})
	return once(pass, hits)
}

// below reports whether a hit's path is that of another one, or is made from it.
func below(h, dir *taint.Hit) bool {
	if h.Source != dir.Source {
		return false
	}
	a, b := slices.Concat(h.Source.Steps, h.Steps), slices.Concat(dir.Source.Steps, dir.Steps)
	return len(a) >= len(b) && slices.Equal(a[:len(b)], b)
}

// category returns what a hit is, "" if it is nothing.
func category(h *taint.Hit) string {
	callee, l := h.Sink.Callee, h.Source.Labels
	known := l&model.TempPath != 0 && h.Also&model.StrongRandom == 0
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
	switch h.Sink.Callee {
	case "os.Mkdir", "os.MkdirAll", "os.ReadDir":
		return !h.Built && !joined(h) && (h.Source.Const == "" || slices.Contains([]string{"/tmp", "/var/tmp", "/dev/shm"}, h.Source.Const))
	}
	return false
}

// joined reports whether a name may have been put behind the directory on the way: the path went through a function
// that is not known to leave it as it is, and is not called like one that keeps it in something new.
func joined(h *taint.Hit) bool {
	return slices.ContainsFunc(slices.Concat(h.Source.Steps, h.Steps), func(s summary.Step) bool {
		fn, ok := strings.CutPrefix(s.Text, "through ")
		switch fn {
		case "Clean", "Abs", "EvalSymlinks", "ToSlash", "FromSlash", "TrimSpace", "TrimRight", "TrimSuffix", "Or", "ExpandEnv", "Dir":
			return false
		}
		return ok && !strings.HasPrefix(fn, "New") && !strings.HasPrefix(fn, "new") && !strings.HasPrefix(fn, "With")
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

func advice(category string) string {
	switch category {
	case "read", "trusted":
		return " with a name under which anybody can have put something; keep the file in a directory of its own"
	case "pattern":
		return " as a part of the file's name; use a constant pattern"
	}
	return " with a name that others can predict and create first; use os.CreateTemp or os.MkdirTemp"
}
