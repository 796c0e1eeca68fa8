package summary

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
)

// A summary is what a function does with data, in terms of its parameters and results. It only grows
// while the package is solved, but for the masks of what is clean, which only shrink.
type Summary struct {
	Flows  []FlowEntry
	Births []Birth
	Sinks  []SinkEntry
	Guards []GuardEntry
	Calls  []CallEntry

	Unsettled bool   // what the function checks is not known yet, and taken to be everything; see settleGuards
	Foreign   bool   // of another package: what it says of sources is not numbered here
	Name      string // of a foreign function that was returned: who returned it
	Age       int    // how often it has changed
	Cuts      uint32 // the bounds that it has reached, a bit each
}

// An input is a part of a parameter, the receiver being the first one, of a variable, or of what a slot returns.
type Input struct {
	Outer     bool // of the function that a nested function stands in
	IndexStep int
	Path      access.Path // of a slot's results first which one
	Deep      bool
	Variable  string // the key of a variable; "" for a parameter
	Slot      string // the key of a slot; "" for a parameter
}

// An output is a part of a result or parameter, or of a package variable.
type Output struct {
	Kind      outputKind
	IndexStep int
	Path      access.Path
	Global    *ssa.Global // only inside the package
	Variable  string      // for other packages, and for what is no global: the key of the variable
}

// resultIndex is the index of the result that the output is a part of, or -1.
func (out Output) ResultIndex() int {
	if out.Kind == ToResult {
		return out.IndexStep
	}
	return -1
}

type outputKind uint8

const (
	ToResult outputKind = iota
	ToParam
	ToGlobal
)

// A flowEntry says that an input reaches an output.
type FlowEntry struct {
	In    Input
	Out   Output
	Clear model.Sinks
	Flags Flags
}

// A birth says that an output carries a source of the function's own, a function, or values of a type.
type Birth struct {
	Org   OriginID   // inside the package
	Src   *Source    // for other packages, with the way out of here; nil for functions and types
	Sum   *Summary   // for other packages: what the function does
	Bound bool       // and whether it is a method value
	Typ   string     // for other packages: the type's key
	Via   *TraceStep // inside the package, the way out of here
	Out   Output
	Clear model.Sinks
	Flags Flags
}

// A sinkEntry says that an input reaches a sink.
type SinkEntry struct {
	In    Input
	Sink  Place
	Clear model.Sinks
	Flags Flags
	Also  model.Labels // what else is in the text that reaches the sink
	Steps []Step
}

// A guardEntry says that a part of a parameter is clean for some sinks where the result says so, or where the
// function returns.
type GuardEntry struct {
	IndexStep int
	Path      access.Path
	Sinks     model.Sinks
	Outcome   model.Outcome
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

func (s *Summary) AddFlow(e FlowEntry) bool {
	for i := range s.Flows {
		if g := &s.Flows[i]; g.In == e.In && g.Out == e.Out {
			return Meet(&g.Clear, e.Clear, &g.Flags, e.Flags)
		}
	}
	switch w := (FlowEntry{e.In.Whole(), e.Out, e.Clear, e.Flags &^ Exact}); {
	case len(s.Flows) < maxEntries:
	case e.In != w.In || e.Out.Path != "":
		w.Out.Path = ""
		return s.AddFlow(w)
	case len(s.Flows) >= MaxJoined:
		return s.Cut(CutFlows)
	}
	s.Flows = append(s.Flows, e)
	return true
}

func (s *Summary) AddBirth(e Birth) bool {
	for i := range s.Births {
		if g := &s.Births[i]; g.Org == e.Org && g.Out == e.Out {
			return Meet(&g.Clear, e.Clear, &g.Flags, e.Flags)
		}
	}
	if len(s.Births) >= maxEntries {
		return s.joinBirth(e)
	}
	s.Births = append(s.Births, e)
	return true
}

func (s *Summary) AddSink(e SinkEntry) bool {
	if len(s.Sinks) >= maxSinks/2 && e.In.Path != "" {
		e.In = e.In.Whole()
		e.Flags &^= Exact
	}
	sites := 0
	for i := range s.Sinks {
		g := &s.Sinks[i]
		if g.In != e.In || g.Sink.Kind != e.Sink.Kind {
			continue
		}
		if g.Sink == e.Sink {
			grown := g.Also|e.Also != g.Also
			g.Also |= e.Also
			return Meet(&g.Clear, e.Clear, &g.Flags, e.Flags) || grown
		}
		sites++
	}
	if len(s.Sinks) >= maxSinks || sites >= maxSinkSites {
		return s.Cut(CutSinks)
	}
	s.Sinks = append(s.Sinks, e)
	return true
}

// hasSink reports whether adding e would change nothing.
func (s *Summary) HasSink(e SinkEntry) bool {
	for i := range s.Sinks {
		if g := &s.Sinks[i]; g.In == e.In && g.Sink == e.Sink {
			return g.Clear&^e.Clear == 0 && e.Flags&^g.Flags == 0 && e.Also&^g.Also == 0
		}
	}
	return false
}

// meet joins what two ways of one flow say and reports whether that changed the first.
func Meet(clear *model.Sinks, c model.Sinks, fl *Flags, f Flags) bool {
	oldClear, oldFlags := *clear, *fl
	*clear &= c
	*fl |= f
	return *clear != oldClear || *fl != oldFlags
}

// empty reports whether the function has nothing to say.
func (s *Summary) Empty() bool {
	return len(s.Flows)+len(s.Births)+len(s.Sinks)+len(s.Guards)+len(s.Calls) == 0
}

// cut notes that the summary is full.
func (s *Summary) Cut(b Bound) bool {
	s.Cuts |= 1 << b
	return false
}

// whole returns the input with all parts of what it is a part of, see joined.
func (in Input) Whole() Input {
	if in.Slot != "" {
		in.Path = in.Path[:min(2, len(in.Path))]
	} else {
		in.Path = ""
	}
	in.Deep = true
	return in
}

// joinBirth is addBirth where there is no room: one source stands for all of its labels in an output with all its parts.
func (s *Summary) joinBirth(e Birth) bool {
	if e.Src == nil {
		return s.Cut(CutFunctions)
	}
	e.Out.Path = ""
	e.Flags &^= Exact
	for i := range s.Births {
		if g := &s.Births[i]; g.Src != nil && g.Src.Labels == e.Src.Labels && g.Src.Named == e.Src.Named && g.Out == e.Out && g.Flags&Exact == 0 {
			return Meet(&g.Clear, e.Clear, &g.Flags, e.Flags)
		}
	}
	if len(s.Births) >= MaxJoined {
		return s.Cut(CutFlows)
	}
	s.Births = append(s.Births, e)
	return true
}
