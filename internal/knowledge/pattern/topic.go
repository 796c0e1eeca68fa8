// Package pattern is what secvet knows of regular expressions that are to validate a text: which of them let through what they were
// not meant to.
package pattern

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Topic starts the topic for a package. A text arrives at a match only if the pattern is a constant with a flaw, and the match a
// validation; what is found in a text, or filtered by it, does not. So the kind costs nearly nothing: there are few such matches.
func Topic(*taint.Package) taint.Hooks {
	return taint.Hooks{Kinds: model.Match, Arrive: arrive}
}

// HostText is the source of a text that a pattern of a host's name validates, or one of which an anchor holds for one alternative only. Such
// a pattern is wrong whatever it is given: nobody means "begins with admin, or ends with ops" by `^admin|ops$` in a
// function that is called a check.
const HostText = "the text that it checks"

func arrive(g *taint.Func, _ model.Kinds, s *taint.SinkSite) (taint.FlowSet, summary.Given, bool) {
	if s.Call == nil || s.Obj == nil {
		return nil, summary.Given{}, true
	}
	call, ok := s.Call.Instr.(*ssa.Call)
	if !ok {
		return nil, summary.Given{}, true
	}
	flaw := worst(patternsOf(g, s.Call.Args[0]))
	if flaw == "" || !validates(call) {
		return nil, summary.Given{}, true
	}
	flows := g.Joined(s.V, call.Block())
	if flaw == dotInHost || flaw == openEnd || flaw == alternation && isCheck(call.Parent().Name()) {
		flows.Add(taint.Flow{Origin: g.Source(hostKey{call}, func() *summary.Source {
			return &summary.Source{Labels: model.Literal, Text: HostText, At: summary.Site{Pos: ssautil.SitePos(call)}}
		}), Flags: summary.Fresh})
	}
	return flows, summary.Given{Option: flaw}, true
}

// hostKey is the key of a source that stands for the text of a match.
type hostKey struct{ *ssa.Call }
