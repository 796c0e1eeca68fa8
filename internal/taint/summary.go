package taint

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// A summary is what a function does with data, in terms of its parameters and results. It only grows
// while the package is solved, but for the masks of what is clean, which only shrink.
type summary struct {
	flows  []flowEntry
	births []birth
	sinks  []sinkEntry
	guards []guardEntry
	calls  []callEntry

	unsettled bool   // what the function checks is not known yet, and taken to be everything; see settleGuards
	foreign   bool   // of another package: what it says of sources is not numbered here
	name      string // of a foreign function that was returned: who returned it
	age       int    // how often it has changed
	cuts      uint32 // the bounds that it has reached, a bit each
}

// An input is a part of a parameter, the receiver being the first one, of a variable, or of what a slot returns.
type input struct {
	outer    bool // of the function that a nested function stands in
	index    int
	path     path // of a slot's results first which one
	deep     bool
	variable string // the key of a variable; "" for a parameter
	slot     string // the key of a slot; "" for a parameter
}

// An output is a part of a result or parameter, or of a package variable.
type output struct {
	kind     outputKind
	index    int
	path     path
	global   *ssa.Global // only inside the package
	variable string      // for other packages, and for what is no global: the key of the variable
}

type outputKind uint8

const (
	toResult outputKind = iota
	toParam
	toGlobal
)

// A flowEntry says that an input reaches an output.
type flowEntry struct {
	in    input
	out   output
	clear model.Sinks
	flags flags
}

// A birth says that an output carries a source of the function's own, a function, or values of a type.
type birth struct {
	org   originID // inside the package
	src   *Source  // for other packages, with the way out of here; nil for functions and types
	sum   *summary // for other packages: what the function does
	bound bool     // and whether it is a method value
	typ   string   // for other packages: the type's key
	via   *hop     // inside the package, the way out of here
	out   output
	clear model.Sinks
	flags flags
}

// A sinkEntry says that an input reaches a sink.
type sinkEntry struct {
	in    input
	sink  Place
	clear model.Sinks
	flags flags
	also  model.Labels // what else is in the text that reaches the sink
	steps []Step
}

// A guardEntry says that a part of a parameter is clean for some sinks where the result says so, or where the
// function returns.
type guardEntry struct {
	index   int
	path    path
	sinks   model.Sinks
	outcome model.Outcome
}

// Place is where data must not arrive.
type Place struct {
	Kind   model.Sinks // one bit
	Callee string      // "(*sql.DB).Query", "variable token"
	Given  string      // of a program's argument: the call's constant arguments, each with a zero byte behind it; of text for a program that is no shell: its name, and behind a zero byte an option
	At     Site
}

// Program returns the name of the program that an argument is given to, without its folder, or "" if it is not known.
func (p Place) Program() string {
	name, _, _ := strings.Cut(p.Given, "\x00")
	return strings.TrimSuffix(name[strings.LastIndexAny(name, `/\`)+1:], ".exe")
}

// cut notes that the summary is full.
func (s *summary) cut(b Bound) bool {
	s.cuts |= 1 << b
	return false
}

// whole returns the input with all parts of what it is a part of, see joined.
func (in input) whole() input {
	if in.slot != "" {
		in.path = in.path[:min(2, len(in.path))]
	} else {
		in.path = ""
	}
	in.deep = true
	return in
}

func (s *summary) addFlow(e flowEntry) bool {
	for i := range s.flows {
		if g := &s.flows[i]; g.in == e.in && g.out == e.out {
			return meet(&g.clear, e.clear, &g.flags, e.flags)
		}
	}
	switch w := (flowEntry{e.in.whole(), e.out, e.clear, e.flags &^ exact}); {
	case len(s.flows) < maxEntries:
	case e.in != w.in || e.out.path != "":
		w.out.path = ""
		return s.addFlow(w)
	case len(s.flows) >= maxJoined:
		return s.cut(CutFlows)
	}
	s.flows = append(s.flows, e)
	return true
}

func (s *summary) addBirth(e birth) bool {
	for i := range s.births {
		if g := &s.births[i]; g.org == e.org && g.out == e.out {
			return meet(&g.clear, e.clear, &g.flags, e.flags)
		}
	}
	if len(s.births) >= maxEntries {
		return s.joinBirth(e)
	}
	s.births = append(s.births, e)
	return true
}

// joinBirth is addBirth where there is no room: one source stands for all of its labels in an output with all its parts.
func (s *summary) joinBirth(e birth) bool {
	if e.src == nil {
		return s.cut(CutFunctions)
	}
	e.out.path = ""
	e.flags &^= exact
	for i := range s.births {
		if g := &s.births[i]; g.src != nil && g.src.Labels == e.src.Labels && g.src.Named == e.src.Named && g.out == e.out && g.flags&exact == 0 {
			return meet(&g.clear, e.clear, &g.flags, e.flags)
		}
	}
	if len(s.births) >= maxJoined {
		return s.cut(CutFlows)
	}
	s.births = append(s.births, e)
	return true
}

func (s *summary) addSink(e sinkEntry) bool {
	if len(s.sinks) >= maxSinks/2 && e.in.path != "" {
		e.in = e.in.whole()
		e.flags &^= exact
	}
	sites := 0
	for i := range s.sinks {
		g := &s.sinks[i]
		if g.in != e.in || g.sink.Kind != e.sink.Kind {
			continue
		}
		if g.sink == e.sink {
			grown := g.also|e.also != g.also
			g.also |= e.also
			return meet(&g.clear, e.clear, &g.flags, e.flags) || grown
		}
		sites++
	}
	if len(s.sinks) >= maxSinks || sites >= maxSinkSites {
		return s.cut(CutSinks)
	}
	s.sinks = append(s.sinks, e)
	return true
}

// hasSink reports whether adding e would change nothing.
func (s *summary) hasSink(e sinkEntry) bool {
	for i := range s.sinks {
		if g := &s.sinks[i]; g.in == e.in && g.sink == e.sink {
			return g.clear&^e.clear == 0 && e.flags&^g.flags == 0 && e.also&^g.also == 0
		}
	}
	return false
}

// meet joins what two ways of one flow say and reports whether that changed the first.
func meet(clear *model.Sinks, c model.Sinks, fl *flags, f flags) bool {
	oldClear, oldFlags := *clear, *fl
	*clear &= c
	*fl |= f
	return *clear != oldClear || *fl != oldFlags
}

// empty reports whether the function has nothing to say.
func (s *summary) empty() bool {
	return len(s.flows)+len(s.births)+len(s.sinks)+len(s.guards)+len(s.calls) == 0
}
