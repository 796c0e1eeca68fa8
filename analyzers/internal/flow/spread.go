package flow

import "github.com/secvet/secvet/internal/summary"

// What a request chooses may be kept in an object that half of the program works with, and then it reaches many sinks far from there.
// To a reader that is one flow: who checks the value where it comes in has dealt with all.
//
//	db := NewDB(req.Path) // and forty methods of DB open, rename or remove what is below it
//
// So if one value reaches more than maxSpread sinks through at least farCalls calls each, they share a name, and a driver that sees
// all of them tells one, with the others as its ways. Near sinks are told each: there is a line for each of them that a reader sees beside
// the source.
const (
	maxSpread = 3
	farCalls  = 3
)

// A value is what findings of a category have in common if one source gives it: where that is, and the first step that leads away from
// there, which tells the fields of a request's body apart.
type value struct {
	category, source, text string
	first                  summary.Site
}

// spread gives findings that are far from their source, and are many, a name that they share.
func (p *Pass) spread(all []candidate) {
	groups := make(map[value][]int)
	for i, c := range all {
		if summary.Count(c.hit.Steps, summary.Passed) >= farCalls {
			v := value{c.finding.Category, p.siteName(c.hit.Source.At), c.hit.Source.Text, p.leaves(c)}
			groups[v] = append(groups[v], i)
		}
	}
	for v, group := range groups {
		if len(group) <= maxSpread {
			continue
		}
		name := digest("spread", []string{v.source, v.text, p.siteName(v.first)})
		for _, i := range group {
			all[i].detail.Flow += "," + name
		}
	}
}

// leaves returns where the value goes on from the line of its source; the zero Site if no step says so.
func (p *Pass) leaves(c candidate) summary.Site {
	line := p.lineOf(c.hit.Source.At)
	for _, s := range c.hit.Steps {
		if p.lineOf(s.At) != line {
			return s.At
		}
	}
	return summary.Site{}
}
