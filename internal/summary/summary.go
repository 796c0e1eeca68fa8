package summary

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
)

// A Summary is what a function does with data, in terms of its parameters and results. It only grows
// while the package is solved, but for the masks of what is clean, which only shrink.
type Summary struct {
	Flows     []Flow
	Gens      []Gen
	Sinks     []SinkEntry
	Guards    []Guard
	Callbacks []Callback

	Unsettled bool   // what the function checks is not known yet, and taken to be everything; see settleGuards
	Foreign   bool   // of another package: what it says of sources is not numbered here
	Name      string // of a foreign function that was returned: who returned it
	Age       int    // how often it has changed
	Cuts      uint32 // the bounds that it has reached, a bit each
}

// An Input is a part of a parameter, the receiver being the first one, of a variable, or of what a slot returns.
type Input struct {
	Outer    bool // of the function that a nested function stands in
	Index    int
	Path     access.Path // of a slot's results first which one
	Deep     bool
	Variable string // the key of a variable; "" for a parameter
	Slot     string // the key of a slot; "" for a parameter
}

// An Output is a part of a result or parameter, or of a package variable.
type Output struct {
	Kind     outputKind
	Index    int
	Path     access.Path
	Global   *ssa.Global // only inside the package
	Variable string      // for other packages, and for what is no global: the key of the variable
}

// ResultIndex is the index of the result that the output is a part of, or -1.
func (out Output) ResultIndex() int {
	if out.Kind == ToResult {
		return out.Index
	}
	return -1
}

type outputKind uint8

const (
	ToResult outputKind = iota
	ToParam
	ToGlobal
)

// A Flow says that an input reaches an output.
type Flow struct {
	In    Input
	Out   Output
	Clean model.Kinds
	Flags Flags
}

// A Gen says that an output carries a source of the function's own, a function, or values of a type.
type Gen struct {
	Origin OriginID   // inside the package
	Source *Source    // for other packages, with the way out of here; nil for functions and types
	Callee *Summary   // for other packages: what the function does
	Bound  bool       // and whether it is a method value
	Type   string     // for other packages: the type's key
	Trace  *TraceStep // inside the package, the way out of here
	Out    Output
	Clean  model.Kinds
	Flags  Flags
}

// A SinkEntry says that an input reaches a sink.
type SinkEntry struct {
	In       Input
	Sink     Sink
	Clean    model.Kinds
	Flags    Flags
	CoLabels model.Labels // what else is in the text that reaches the sink
	Steps    []Step
}

// A Guard says that a part of a parameter is clean for some sinks where the result says so, or where the
// function returns.
type Guard struct {
	Index   int
	Path    access.Path
	Sinks   model.Kinds
	Outcome model.Outcome
}

// Sink is where data must not arrive.
type Sink struct {
	Kind   model.Kinds // one bit
	Callee string      // "(*sql.DB).Query", "variable token"
	Given  string      // of a program's argument: the call's constant arguments, each with a zero byte behind it; of text for a program that is no shell: its name, and behind a zero byte an option
	At     Site
}

// Program returns the name of the program that an argument is given to, without its folder, or "" if it is not known.
func (p Sink) Program() string {
	name, _, _ := strings.Cut(p.Given, "\x00")
	return strings.TrimSuffix(name[strings.LastIndexAny(name, `/\`)+1:], ".exe")
}

func (s *Summary) AddFlow(e Flow) bool {
	for i := range s.Flows {
		if g := &s.Flows[i]; g.In == e.In && g.Out == e.Out {
			return Meet(&g.Clean, e.Clean, &g.Flags, e.Flags)
		}
	}
	switch w := (Flow{e.In.Whole(), e.Out, e.Clean, e.Flags &^ Unjoined}); {
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

func (s *Summary) AddGen(e Gen) bool {
	for i := range s.Gens {
		if g := &s.Gens[i]; g.Origin == e.Origin && g.Out == e.Out {
			return Meet(&g.Clean, e.Clean, &g.Flags, e.Flags)
		}
	}
	if len(s.Gens) >= maxEntries {
		return s.joinGen(e)
	}
	s.Gens = append(s.Gens, e)
	return true
}

func (s *Summary) AddSink(e SinkEntry) bool {
	if len(s.Sinks) >= maxSinks/2 && e.In.Path != "" {
		e.In = e.In.Whole()
		e.Flags &^= Unjoined
	}
	sites := 0
	for i := range s.Sinks {
		g := &s.Sinks[i]
		if g.In != e.In || g.Sink.Kind != e.Sink.Kind {
			continue
		}
		if g.Sink == e.Sink {
			grown := g.CoLabels|e.CoLabels != g.CoLabels
			g.CoLabels |= e.CoLabels
			return Meet(&g.Clean, e.Clean, &g.Flags, e.Flags) || grown
		}
		sites++
	}
	if len(s.Sinks) >= maxSinks || sites >= maxSinkSites {
		return s.Cut(CutSinks)
	}
	s.Sinks = append(s.Sinks, e)
	return true
}

// HasSink reports whether adding e would change nothing.
func (s *Summary) HasSink(e SinkEntry) bool {
	for i := range s.Sinks {
		if g := &s.Sinks[i]; g.In == e.In && g.Sink == e.Sink {
			return g.Clean&^e.Clean == 0 && e.Flags&^g.Flags == 0 && e.CoLabels&^g.CoLabels == 0
		}
	}
	return false
}

// Meet joins what two ways of one flow say and reports whether that changed the first.
func Meet(clear *model.Kinds, c model.Kinds, fl *Flags, f Flags) bool {
	oldClear, oldFlags := *clear, *fl
	*clear &= c
	*fl |= f
	return *clear != oldClear || *fl != oldFlags
}

// Empty reports whether the function has nothing to say.
func (s *Summary) Empty() bool {
	return len(s.Flows)+len(s.Gens)+len(s.Sinks)+len(s.Guards)+len(s.Callbacks) == 0
}

// Cut notes that the summary is full.
func (s *Summary) Cut(b Bound) bool {
	s.Cuts |= 1 << b
	return false
}

// Whole returns the input with all parts of what it is a part of, see joined.
func (in Input) Whole() Input {
	if in.Slot != "" {
		in.Path = in.Path[:min(2, len(in.Path))]
	} else {
		in.Path = ""
	}
	in.Deep = true
	return in
}

// joinGen is addBirth where there is no room: one source stands for all of its labels in an output with all its parts.
func (s *Summary) joinGen(e Gen) bool {
	if e.Source == nil {
		return s.Cut(CutFunctions)
	}
	e.Out.Path = ""
	e.Flags &^= Unjoined
	for i := range s.Gens {
		if g := &s.Gens[i]; g.Source != nil && g.Source.Labels == e.Source.Labels && g.Source.Named == e.Source.Named && g.Out == e.Out && g.Flags&Unjoined == 0 {
			return Meet(&g.Clean, e.Clean, &g.Flags, e.Flags)
		}
	}
	if len(s.Gens) >= MaxJoined {
		return s.Cut(CutFlows)
	}
	s.Gens = append(s.Gens, e)
	return true
}
