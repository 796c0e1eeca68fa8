package finding

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/rule"
)

// An analysis finds each way from a source to a sink, and a reader wants to hear of a flow once. So findings stay apart as long as
// anything is decided about them: comments suppress one of them by its place, a baseline knows each by its key, a comparison of
// two revisions tells each that is new. Flows puts together what is left, at the end, for the reports. If a change adds a
// way to a flow that is known, that way alone is left, and stands in the report as a finding.

// Source returns the step that a finding's way begins with.
func (f *Finding) Source() (Step, bool) {
	if len(f.Steps) == 0 || !strings.HasPrefix(f.Steps[0].Message, "source: ") {
		return Step{}, false
	}
	return f.Steps[0], true
}

// Key identifies a finding among those of another run: by its fingerprint, which is that of its place, and by its way.
func (f *Finding) Key() string { return f.Fingerprint + f.Way }

// Flows puts the findings together that are one to a reader, in two steps. Of one place the weightiest is told, and what other
// sources reach it are its ways. Of what is told of several places, and is one flow by a name, again one is told: the
// weightiest, or else the one with the fewest steps, or else the first. So a way that a change adds elsewhere takes the place of
// another only if it is weightier or shorter. Findings of other tools stay as they are.
func Flows(list []Finding) []Finding {
	list = together(list, placesOf, func(a, b *Finding) int { return cmp.Or(cmp.Compare(a.Rank, b.Rank), weigh(a, b)) })
	return together(list, namesOf, weigh)
}

// placesOf is the key of findings that are told as one because they have one place.
func placesOf(f *Finding) []string {
	if f.Tool != "" || len(f.Steps) == 0 {
		return nil
	}
	key := f.Analyzer + " " + f.Pos.String() + " " + f.End.String()
	if _, ok := f.Source(); !ok {
		key += " " + f.Category // what is decided of a place is one thing for each category
	}
	return []string{key}
}

// namesOf are the keys of findings that are told as one because they are one flow. Another category is another thing to say.
func namesOf(f *Finding) []string {
	if f.Tool != "" || f.Flow == "" {
		return nil
	}
	var keys []string
	for name := range strings.SplitSeq(f.Flow, ",") {
		keys = append(keys, f.Analyzer+" "+f.Category+" "+name)
	}
	return keys
}

// together makes one finding of those that share a key, also by others between them: the first by the order, with the others as
// its ways. It stands where it stood.
func together(list []Finding, keys func(*Finding) []string, order func(a, b *Finding) int) []Finding {
	group := make([]int, len(list)) // of each finding, another one of its group that stands before it, or itself
	first := func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	known := make(map[string]int)
	for i := range list {
		group[i] = i
		for _, key := range keys(&list[i]) {
			if j, ok := known[key]; ok {
				a, b := first(i), first(j)
				group[max(a, b)] = min(a, b)
			} else {
				known[key] = i
			}
		}
	}
	members, told := make(map[int][]int), make(map[int]int) // by the first of a group
	for i := range list {
		at := first(i)
		if members[at] = append(members[at], i); len(members[at]) == 1 || order(&list[i], &list[told[at]]) < 0 {
			told[at] = i
		}
	}
	var out []Finding
	for i := range list {
		at := first(i)
		if told[at] != i {
			continue
		}
		f := list[i]
		f.Ways = slices.Clip(f.Ways)
		for _, j := range members[at] {
			if j != i {
				f.Ways = append(f.Ways, Apart(list[j:j+1])...)
			}
		}
		out = append(out, f)
	}
	return out
}

// weigh orders findings by what is told of them: first those in files that somebody wrote, then by what they do harm.
func weigh(a, b *Finding) int {
	hidden := map[bool]int{true: 1}
	return cmp.Or(
		cmp.Compare(hidden[a.Generated], hidden[b.Generated]),
		-cmp.Compare(a.Severity, b.Severity),
		-cmp.Compare(a.Threat&rule.Remote, b.Threat&rule.Remote),
		-cmp.Compare(a.Confidence, b.Confidence),
		cmp.Compare(len(a.Steps), len(b.Steps)),
	)
}

// Apart undoes Flows: it returns all ways as findings.
func Apart(list []Finding) []Finding {
	var out []Finding
	for _, f := range list {
		ways := f.Ways
		f.Ways = nil
		out = append(append(out, f), ways...)
	}
	return out
}

// MoreWays says how many ways there are beside the one that is told, "" if it is the only one.
func (f *Finding) MoreWays() string {
	switch n := len(f.Ways); n {
	case 0:
		return ""
	case 1:
		return "and 1 more way"
	default:
		return fmt.Sprintf("and %d more ways", n)
	}
}
