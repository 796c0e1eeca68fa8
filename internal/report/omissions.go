package report

import (
	"fmt"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// The formats for people name a few of the things that a run left out and count the rest; those for programs have all
// names up to a bound, beside the number of all.
const (
	fewNames  = 3 // in a line for a terminal
	someNames = 10
	maxNames  = 1000
)

// omission returns an omission as a line of text: the reason, and up to as many names.
func omission(o finding.Omission, most int) string {
	names := o.Names[:min(len(o.Names), most)]
	line := o.Reason
	if len(names) > 0 {
		line += ": " + strings.Join(names, ", ")
	}
	if more := len(o.Names) - len(names); more > 0 {
		line += fmt.Sprintf(" and %d more", more)
	}
	return line
}

// brief returns the omissions as formats for people tell them: those by the engine's bounds are one, with the number of
// functions only. An ordinary program has hundreds, of libraries most of them, and a reader cannot do anything about them.
func brief(result *finding.Result) []finding.Omission {
	var list []finding.Omission
	for _, o := range result.Omissions {
		if o.Kind != finding.Cut {
			list = append(list, o)
		}
	}
	if reason := lessExact(result); reason != "" {
		list = append(list, finding.Omission{Kind: finding.Cut, Reason: reason + "; -v says why"})
	}
	return list
}

// lessExact says how many functions the engine's bounds have cut, "" if none.
func lessExact(result *finding.Result) string {
	cut := make(map[string]bool)
	for _, o := range result.Omissions {
		if o.Kind == finding.Cut {
			for _, name := range o.Names {
				cut[name] = true
			}
		}
	}
	if len(cut) == 0 {
		return ""
	}
	return plural(len(cut), "function") + " followed less exactly than others"
}

// LeftOut says in a line what was left out, "" if nothing was.
func LeftOut(result *finding.Result) string { return strings.Join(clauses(result), "; ") }

// clauses says in a few words for each kind of omission what was left out: "3 generated files left out". A clean run
// means less where there is one.
func clauses(result *finding.Result) []string {
	var list []string
	omissions := brief(result)
	for i, o := range omissions {
		if i > 0 && omissions[i-1].Kind == o.Kind && o.Kind != finding.Configured {
			continue // they are sorted by their kinds
		}
		n := 0
		for _, same := range omissions[i:] {
			if same.Kind == o.Kind {
				n += len(same.Names)
			}
		}
		list = append(list, Clean(clause(o, n)))
	}
	return list
}

// clause returns the words for n things of an omission's kind.
func clause(o finding.Omission, n int) string {
	if n == 0 {
		return o.Reason
	}
	switch o.Kind {
	case finding.Generated:
		return "findings left out in " + plural(n, "generated file")
	case finding.Unbuilt:
		return plural(n, "file") + " not built"
	case finding.Unasked:
		return plural(n, "module") + " not asked for"
	case finding.Unmatched:
		return plural(n, "imported package") + " not matched"
	case finding.Unread:
		return plural(n, "file") + " not searched"
	}
	return o.Reason
}
