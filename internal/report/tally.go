package report

import (
	"cmp"
	"slices"

	"github.com/secvet/secvet/internal/finding"
)

// levels are the severities in the order of reports.
var levels = [...]string{"high", "medium", "low"}

// A tally is how many findings of each severity have something in common.
type tally struct {
	key string
	by  [len(levels)]int
}

func (t tally) sum() (n int) {
	for _, c := range t.by {
		n += c
	}
	return n
}

// count counts the findings by a key, sorted by it.
func count(findings []finding.Finding, key func(finding.Finding) string) []tally {
	at := make(map[string]int)
	var list []tally
	for _, f := range findings {
		k := key(f)
		i, ok := at[k]
		if !ok {
			i, at[k] = len(list), len(list)
			list = append(list, tally{key: k})
		}
		if level := slices.Index(levels[:], f.Severity.String()); level >= 0 {
			list[i].by[level]++
		}
	}
	slices.SortFunc(list, func(a, b tally) int { return cmp.Compare(a.key, b.key) })
	return list
}

// total adds up tallies.
func total(list []tally) (sum [len(levels)]int) {
	for _, t := range list {
		for i, n := range t.by {
			sum[i] += n
		}
	}
	return sum
}
