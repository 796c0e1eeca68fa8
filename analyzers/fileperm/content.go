package fileperm

import (
	"slices"
	"strconv"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/knowledge/filemode"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/state"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Secrets that are written to a file. The engine says that one arrives there. The mode stands with the sink if it is a constant there; else
// it is one of those that the calls on the way give, which package state knows.

// match says what a hit is.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	if h.Kind != model.Stored || h.Source.Labels&model.Secret == 0 {
		return nil
	}
	if by := h.Sink.Given.Form; by != "" && by != p.Pkg.Path() && p.Placer.SameModule(by) {
		return nil // that package reports it, once
	}
	mode, u := modeOf(p, h)
	if mode&(filemode.Others|filemode.Group) == 0 {
		return nil
	}
	return []flow.Finding{{
		Category: "secret-file", Confidence: sure(p, h, mode), Fixes: ownerOnly(p, h.At, u),
		Advice: ", which makes a file that " + readers(mode) + " can read (" + filemode.Text(mode) + "); give it the mode 0o600",
	}}
}

// readers says who else reads a file.
func readers(mode int) string {
	if mode&filemode.Others != 0 {
		return "every user of the machine"
	}
	return "the group"
}

// modeOf returns the mode of the file that a hit is about, and the use that says so, if it is not the sink.
func modeOf(p *flow.Pass, h *taint.Hit) (int, *state.Use) {
	if text := h.Sink.Given.Option; text != "" {
		mode, _ := strconv.ParseInt(text, 0, 64)
		return int(mode), nil
	}
	for u := range p.Settings.Of(filemode.Create) {
		if !makes(p, u, h) || u.At.Pos != h.At && !onTheWay(h, u.At) {
			continue
		}
		if n, v := loosest(u.Values("perm")); v != nil {
			return n, u
		}
	}
	return 0, nil
}

// makes reports whether a use is of the file that a hit is about: the sink itself, or the call that has opened what the sink writes to.
func makes(p *flow.Pass, u *state.Use, h *taint.Hit) bool {
	if place := h.Sink.Given.Program; place != "" {
		return u.Sink.Pkg == h.Sink.At.Pkg && filemode.Place(p.Fset, u.Sink) == place
	}
	return u.Sink == h.Sink.At
}

// loosest returns the mode by which others can read a file, and the value that it is; nil if there is none, or another one that lets nobody
// read: then the program tells one file from another, as by a table.
//
//	{"server.key", 0o600, key}, {"server.crt", 0o644, cert}
func loosest(values []state.Value) (mode int, of *state.Value) {
	for i := range values {
		n, known := values[i].Int()
		switch {
		case known && n&filemode.Foreign == 0:
			return 0, nil
		case known && n&(filemode.Others|filemode.Group) != 0 && of == nil:
			mode, of = int(n), &values[i]
		}
	}
	return mode, of
}

// onTheWay reports whether a call is one by which the secret gets to the file.
func onTheWay(h *taint.Hit, at summary.Site) bool {
	return slices.ContainsFunc(h.Steps, func(s summary.Step) bool { return s.At == at })
}

// sure says how sure it is that what arrives is a secret: what a library says is one, surely; of names only the best. Who gives a file to a
// group often means to.
func sure(p *flow.Pass, h *taint.Hit, mode int) rule.Confidence {
	switch {
	case mode&filemode.Others == 0, rule.IsForTests(rule.Below(p.Pass)):
		return rule.Low
	case !h.Source.Named:
		return flow.Confidence(h)
	}
	if strength, _ := names.Describe(h.Source.Name); strength == names.Certain {
		return rule.Medium
	}
	return rule.Low
}

// A writing is what is told already: the calls by which a secret gets to a file, and those that make a file of which that is told whatever
// the callers give.
type writing struct {
	calls map[summary.Site]bool
	own   map[summary.Site]bool
	files map[string]bool // by filemode.Place
}

// told returns what hits tell.
func told(p *flow.Pass, hits []*taint.Hit) writing {
	w := writing{make(map[summary.Site]bool), make(map[summary.Site]bool), make(map[string]bool)}
	for _, h := range hits {
		if h.Kind != model.Stored {
			continue
		}
		if mode, _ := modeOf(p, h); mode != 0 {
			w.files[h.Sink.Given.Program] = true
		}
		w.calls[summary.Site{Pos: h.At}] = true
		passed := false
		for _, s := range h.Steps {
			w.calls[s.At] = true
			passed = passed || s.Kind == summary.Passed
		}
		if !passed {
			w.own[h.Sink.At] = true
		}
	}
	return w
}

// isTold reports whether a finding tells of the file that a use makes.
func (c *check) isTold(u *state.Use) bool {
	return c.told.calls[u.At] || u.Sink.Pos.IsValid() && (u.At != u.Sink && c.told.own[u.Sink] || c.told.files[filemode.Place(c.Fset, u.Sink)])
}
