package flow

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/setting"
	"github.com/secvet/secvet/internal/engine"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// A Matcher is what one analyzer of data flows has of its own: it decides which of the engine's hits are findings of its rule.
// All other work is the same for each, and New does it.
type Matcher struct {
	// Match says what a hit is: nothing if it is no finding of the rule. It may say several things of one hit, for users
	// who take other people for attackers: of query text that is built from the local user's input, one finding counts for
	// those who distrust this user, and a milder one for the others.
	Match func(*Pass, *taint.Hit) []Finding

	// Select, if there is one, chooses the hits that Match is asked about, out of all of the package. It is for rules that
	// compare hits with each other: one temporary directory that is used in ten places is one flaw.
	Select func(*Pass, []*taint.Hit) []*taint.Hit

	// Beside, if there is one, reports what the engine has no hits for, by the syntax. It gets the chosen hits, and is asked
	// before them: of two findings at one place the first is told.
	Beside func(*Pass, []*taint.Hit)
}

// A Finding is what a rule makes of a hit.
type Finding struct {
	Category string
	Advice   string // ends the message "source reaches sink": as what it does harm there, and what to do about it
	Fixes    []analysis.SuggestedFix

	// Confidence is how sure the rule is of it, and 0 if it is as sure as Confidence says of the hit. The category bounds it.
	Confidence rule.Confidence

	// Behind says that the flaw lies in the function that the value is passed to, and not at the call. It is known of text
	// that is put together there.
	Behind bool

	// IsSink says that the sink itself is the flaw, whatever reaches it: who mends that one comparison has mended it for all callers.
	IsSink bool
}

// New makes the analyzer of a rule about data flows. Its documentation is the text of its package's doc.go.
func New(r *rule.Rule, doc string, m Matcher) *analysis.Analyzer {
	return setting.New(r, doc, func(pass *analysis.Pass) { m.run(newPass(pass), r) }, engine.Analyzer)
}

// A Pass is the run of an analyzer over a package, with the engine's result.
type Pass struct {
	*analysis.Pass
	*taint.Result

	known map[string]bool // what Known has been told
	calls *calls          // what IsChoice has collected
}

func newPass(pass *analysis.Pass) *Pass {
	return &Pass{Pass: pass, Result: taint.ResultOf(pass), known: make(map[string]bool)}
}

// Known returns what a question about the package is answered with. The answer is looked for once, when a hit first asks: most
// packages have none that does.
func (p *Pass) Known(question string, answer func() bool) bool {
	a, ok := p.known[question]
	if !ok {
		a = answer()
		p.known[question] = a
	}
	return a
}

// run reports what a matcher makes of the package's hits. Of one place it reports first what is weightiest: a remote value
// before a local one, then what is surer. Of several sources that reach one place each is reported: the first stands for the
// place, and the others are its ways for who asks for everything.
func (m Matcher) run(p *Pass, r *rule.Rule) {
	tellBounds(p.Pass, p.Result)
	hits := p.Hits
	if m.Select != nil {
		hits = m.Select(p, hits)
	}
	if m.Beside != nil {
		m.Beside(p, hits)
	}
	var all []candidate
	for _, h := range hits {
		if fileAt(p.Pass, h.At) == nil {
			continue
		}
		for _, f := range m.Match(p, h) {
			c := weigh(r, h, f)
			c.detail.Flow = p.flowNames(h, f)
			all = append(all, c)
		}
	}
	told := p.heaviest(all)
	p.spread(told)
	for _, c := range told {
		report(p.Pass, p.Placer, c)
	}
}

// WithoutLesser leaves out the hits of a lesser kind where the same source has one of a greater kind at the same place and sink: that
// one is the flaw, and the other a part of it.
func WithoutLesser(hits []*taint.Hit, lesser, greater model.Kinds) []*taint.Hit {
	type arrival struct {
		at     token.Pos
		sink   summary.Site
		source *summary.Source
	}
	of := func(h *taint.Hit) arrival { return arrival{h.At, h.Sink.At, h.Source} }
	told := make(map[arrival]bool)
	for _, h := range hits {
		if h.Kind == greater {
			told[of(h)] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(hits), func(h *taint.Hit) bool { return h.Kind == lesser && told[of(h)] })
}
