package flow

import (
	"cmp"
	"go/token"
	"slices"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// A candidate is a hit with what a rule says of it.
type candidate struct {
	hit     *taint.Hit
	finding Finding
	detail  rule.Detail
	others  []summary.Sink // where the same value arrives by the same call, beside the hit's sink
}

// weigh says how much a finding weighs: how sure it is, where the category says what is the most, and whose value it is that
// does harm. Of data that the engine has lost count of, little is sure.
func weigh(r *rule.Rule, h *taint.Hit, f Finding) candidate {
	d := r.Category(f.Category).Detail()
	if f.Confidence == 0 {
		f.Confidence = Confidence(h)
	}
	d.Confidence = min(d.Confidence, f.Confidence)
	if h.Coarse {
		d.Confidence = rule.Low
		f.Advice += "; the function has too much data to follow exactly"
	}
	// The program has checked the value, and how cannot be followed: whoever wrote the check knows better.
	if h.Marks&model.Weighed != 0 && h.Kind&model.ByCharacters != 0 {
		d.Confidence = rule.Low
		f.Advice += "; the program checks it before, by what cannot be followed from here"
	}
	if d.Threat != 0 {
		d.Threat = threat(h)
	}
	return candidate{hit: h, finding: f, detail: d}
}

// maxOthers bounds how many more sinks a finding tells. A function with more is a layer of logs or of queries, of which the
// first few say what to do.
const maxOthers = 8

// heaviest sorts candidates by place and weight, and keeps the first of those that say the same of a place and a source. But
// each sink behind one call is told: who mends the first query that find makes has not mended the second.
//
//	store.find(r.FormValue("id")) // in package store: db.Query("SELECT count(*) ... " + id) and db.Query("SELECT * ... " + id)
func (p *Pass) heaviest(all []candidate) []candidate {
	slices.SortStableFunc(all, func(a, b candidate) int { return compare(p.Fset, a, b) })
	var kept []candidate
	first := 0 // of those kept of one place
	for _, c := range all {
		if len(kept) > 0 && kept[len(kept)-1].hit.At != c.hit.At {
			first = len(kept)
		}
		i := slices.IndexFunc(kept[first:], func(k candidate) bool { return p.repeats(k, c) })
		if i < 0 {
			kept = append(kept, c)
		} else if k := &kept[first+i]; sameSource(k.hit, c.hit) {
			k.tellAlso(c.hit.Sink)
		}
	}
	return kept
}

// repeats reports whether a candidate says nothing that a weightier one of its place does not say. It has the same source, or its
// source is only a name that the other's value has on its way:
//
//	password := r.FormValue("password") // one value, and two reasons to call it a secret
func (p *Pass) repeats(k, c candidate) bool {
	if sameSource(k.hit, c.hit) {
		c.detail.Flow = k.detail.Flow // which also tells sinks apart
		return k.detail == c.detail
	}
	if !c.hit.Source.Named || k.detail.Category != c.detail.Category {
		return false
	}
	named := p.lineOf(c.hit.Source.At)
	return p.lineOf(k.hit.Source.At) == named ||
		slices.ContainsFunc(Steps(k.hit), func(s summary.Step) bool { return p.lineOf(s.At) == named })
}

// tellAlso adds a sink to those of a finding, unless its place is told already.
func (c *candidate) tellAlso(s summary.Sink) {
	told := func(o summary.Sink) bool { return o.At == s.At }
	if len(c.others) < maxOthers && !told(c.hit.Sink) && !slices.ContainsFunc(c.others, told) {
		c.others = append(c.others, s)
	}
}

// compare orders candidates by place, and those of one place by weight, the heaviest first.
func compare(fset *token.FileSet, a, b candidate) int {
	return cmp.Or(
		summary.ComparePos(fset, a.hit.At, b.hit.At),
		-cmp.Compare(a.detail.Threat&rule.Remote, b.detail.Threat&rule.Remote),
		-cmp.Compare(a.detail.Confidence, b.detail.Confidence),
	)
}

// Confidence says how sure a hit is: a flow without a guess is high, one with a guess medium, and what only
// a name says is low. Of a value whose origin is not known, the construction is all that is seen.
func Confidence(h *taint.Hit) rule.Confidence {
	switch {
	case h.Source.Named:
		return rule.Low
	case !h.Exact || h.Source.Labels == 0:
		return rule.Medium
	}
	return rule.High
}

// threat says whose value it is that reaches the sink.
func threat(h *taint.Hit) rule.Threat {
	switch l := h.Source.Labels; {
	case l&(model.Remote|model.Host) != 0:
		return rule.Remote
	case l&model.Local != 0:
		return rule.Local
	case l&model.API != 0:
		return rule.API
	case l == 0: // a parameter of which callers are not known
		return rule.Remote | rule.Local | rule.API
	}
	return 0
}
