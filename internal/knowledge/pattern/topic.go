// Package pattern is what secvet knows of regular expressions that are to validate a text: which of them let through what they were
// not meant to.
package pattern

import (
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Topic starts the topic for a package. A text arrives at a match only if the pattern is a constant with a flaw, and the match a
// validation; what is found in a text, or filtered by it, does not. So the kind costs nearly nothing: there are few such matches.
func Topic(in *taint.Package) taint.Hooks {
	handed := sync.OnceValue(func() map[*ssa.Function]bool { return handedToValidator(in) }) // few packages ask
	return taint.Hooks{Kinds: model.Match, Arrive: func(g *taint.Func, _ model.Kinds, s *taint.SinkSite) (taint.FlowSet, summary.Given, bool) {
		flows, flaw := arriving(g, s, handed)
		return flows, summary.Given{Option: flaw}, true
	}}
}

// HostText is the source of a text that a pattern of a host's name validates, or one of which an anchor holds for one alternative only. Such
// a pattern is wrong whatever it is given: nobody means "begins with admin, or ends with ops" by `^admin|ops$` in a
// function that is called a check. It is that of any text, too, which a function looks at that is registered with a library
// for validation, since what calls it is not in the program.
const HostText = "the text that it checks"

// arriving returns what arrives at a match, and the flaw of its pattern.
func arriving(g *taint.Func, s *taint.SinkSite, handed func() map[*ssa.Function]bool) (taint.FlowSet, string) {
	if s.Call == nil || s.Obj == nil {
		return nil, ""
	}
	call, ok := s.Call.Instr.(*ssa.Call)
	if !ok {
		return nil, ""
	}
	isCheck := func(fn *ssa.Function) bool { return isCheck(fn.Name()) || handed()[fn] }
	flaw := worst(patternsOf(g, s.Call.Args[0]))
	if flaw == "" || !validates(call, isCheck) {
		return nil, ""
	}
	flows := g.Joined(s.V, call.Block())
	// What a validator is asked about is all of a field, and no text that it makes or has found.
	_, isConst := s.V.(*ssa.Const)
	registered := !isConst && handed()[call.Parent()]
	if registered || flaw == dotInHost || flaw == openEnd || flaw == alternation && isCheck(call.Parent()) {
		flows.Add(taint.Flow{Origin: g.Source(hostKey{call}, func() *summary.Source {
			return &summary.Source{Labels: model.Literal, Text: HostText, At: summary.Site{Pos: ssautil.SitePos(call)}}
		}), Flags: summary.Fresh})
	}
	return flows, flaw
}

// hostKey is the key of a source that stands for the text of a match.
type hostKey struct{ *ssa.Call }
