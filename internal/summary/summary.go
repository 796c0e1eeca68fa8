package summary

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
)

// A summary says what a function does with data in terms of what its callers know: inputs (parts of parameters, of
// variables, of what a callback returns) and outputs (parts of results, of parameters, of variables). It is all that a
// call needs:
//
//	func (s *Store) Find(w io.Writer, id string) (row string) {
//		log.Print(id)                                        // a sink:   parameter 2 reaches log
//		s.db.QueryRow("... '" + id + "'").Scan(&row)         // a sink:   parameter 2 reaches sql, by concatenation
//		io.WriteString(w, id)                                // a flow:   parameter 2 -> parameter 1
//		return row + os.Getenv("SUFFIX")                     // a gen:    a source of its own -> result 0
//	}
//
// The entries are sets that only grow while the package is solved. An entry has a mask of the kinds of sink that it is
// clean for and flags; where a second flow gives the same entry, Meet joins them: the mask by intersection, because a
// value is clean only if it is on every path, and the flags by union. So the lattice is finite: inputs and outputs have
// paths of bounded length, masks lose bits and flags gain them, and each kind of entry has a bound of its own
// (bounds.go). Beyond a bound an entry is joined with others where that is only coarser, and else left out, which is
// noted in Cuts.

// A Summary is what a function does with data. See above for the lattice that it is an element of.
type Summary struct {
	Flows     []Flow      // an input reaches an output
	Gens      []Gen       // an output carries what the function itself brings
	Sinks     []SinkEntry // an input reaches a sink
	Guards    []Guard     // the result, or that it returns, says that an input is clean
	Callbacks []Callback  // it calls what it cannot know

	Unsettled bool   // what the function checks is not known yet, and taken to be everything; see settleGuards
	Foreign   bool   // of another package: what it says of sources is not numbered here
	Name      string // of a foreign function that was returned: who returned it
	Version   int    // how often it has changed; what depends on it compares this
	Cuts      uint32 // the bounds that it has reached, a bit each

	sinksOf map[Input][]int32 // the places of an input's entries in Sinks; nil while there are few
}

// An Input is a part of a parameter, the receiver being the first one, of a variable, or of what a callback returns.
// Inputs are compared with ==, so that what would be a pointer to another input is the key of a slot.
type Input struct {
	Outer    bool        // a parameter of the function that a nested function stands in
	Index    int         // which parameter, from 0
	Path     access.Path // the part of it; of a callback the first step says which result
	Deep     bool        // with all its parts, as in the text that is made of it
	Variable string      // the key of a variable; "" for a parameter
	Slot     string      // the key of a callback; "" for a parameter
}

// IsArgument reports whether the input is an argument of a call, or a part of one.
func (in Input) IsArgument() bool { return in.Variable == "" && in.Slot == "" && !in.Outer }

// An Output is a part of a result, of what a parameter leads to, or of a variable.
type Output struct {
	Kind     outputKind
	Index    int         // which result or parameter, from 0; not of variables
	Path     access.Path // the part of it
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

// An outputKind says what an output is a part of. The numbers stand in facts.
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

// IsWrite reports whether a flow changes what a parameter leads to: that it flows to where it has come from is no write.
func (e *Flow) IsWrite() bool {
	return e.Out.Kind == ToParam && (e.In.Index != e.Out.Index || e.In.Path != e.Out.Path)
}

// Text returns the input as it is in the output for who reads that as a text: of what is encoded there all parts.
func (e *Flow) Text() Input {
	in := e.In
	in.Deep = in.Deep || e.Out.Path.Encoded() >= 0
	return in
}

// A Gen says that an output carries something that begins in the function: a source, a function that it returns, or a
// value of a type that it returns as an interface. Inside the package Origin says which; for other packages it is one of
// Source, Callee and Type.
type Gen struct {
	Origin OriginID   // inside the package
	Source *Source    // for other packages, with the trace out of here; nil for functions and types
	Callee *Summary   // for other packages: what the function does
	Bound  bool       // and whether it is a method value
	Type   string     // for other packages: the type's key
	Trace  *TraceStep // inside the package, the trace out of here
	Out    Output
	Clean  model.Kinds
	Flags  Flags
}

// A SinkEntry says that an input reaches a sink, in the function or in what it calls. Each caller that passes something
// to the input has a finding there, or passes it on.
type SinkEntry struct {
	In       Input
	Sink     Sink
	Clean    model.Kinds
	Flags    Flags
	CoLabels model.Labels // what else is in the text that reaches the sink
	Steps    []Step       // from the input to the sink, for messages
}

// A Guard says that a part of a parameter is clean for some kinds of sink where the result says so, or where the function
// returns at all: of func valid(s string) bool, where it is true.
//
// With a Method it says instead that this method of the parameter has found nothing wrong, which tells those something who know
// the type of what they give for an interface.
type Guard struct {
	Index   int
	Path    access.Path
	Sinks   model.Kinds
	Outcome model.Outcome
	Method  string
	Same    int // a parameter, counted from 1, which the part equals or is below as a host: it is clean if that is the program's own
}

// A Sink is a place where data of some label must not arrive. Sinks are compared with ==, so that one place that is
// reached on two paths is one sink.
type Sink struct {
	Kind   model.Kinds // one bit
	Callee string      // "(*sql.DB).Query", "variable token"
	Given  Given
	At     Site
}

// A Given is what rules and messages need to know of a sink beside its callee. A topic fills in what its kinds need; the
// rest is zero. It is compared with ==, as sinks are.
type Given struct {
	Line     string // the constant words of a command line, each with a zero byte behind it; the first is the program
	Command  int    // the parameter, counted from 1, that is the command whose line it is: callers know it
	Program  string // what interprets the text, or works in the folder, where that is no shell: "psql"; what writes to the path: "tar"
	Option   string // its option for that: "-c"
	Redactor string // what would hide the secret from another formatter: "method String", "tag json"
	Form     string // what a response is declared to be, if not HTML, or that a value becomes a type of HTML: see topic page; of a file the package that tells of it; that a reader decompresses
	Safe     string // the methods that are asked of what is given for a text to show instead, with blanks around them: " SafeString "
	OnlyJSON bool   // the secret is shown only if the handler of log/slog writes JSON
}

// Words returns the constant words of the command line.
func (g Given) Words() []string {
	if g.Line == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(g.Line, "\x00"), "\x00")
}

// Runs returns the name of the program that the command line runs, without its folder, or "" if it is not known.
func (g Given) Runs() string {
	name, _, _ := strings.Cut(g.Line, "\x00")
	return strings.TrimSuffix(name[strings.LastIndexAny(name, `/\`)+1:], ".exe")
}

// AddFlow adds a flow and reports whether the summary has changed. Beyond maxEntries flows the whole input reaches the whole
// output, which is coarser only; beyond MaxJoined the flow is lost.
func (s *Summary) AddFlow(e Flow) bool {
	for i := range s.Flows {
		if g := &s.Flows[i]; g.In == e.In && g.Out == e.Out {
			return Meet(&g.Clean, e.Clean, &g.Flags, e.Flags)
		}
	}
	switch w := (Flow{e.In.Whole(), e.Out, e.Clean, e.Flags &^ Unjoined}); {
	// There is room for the flow as it is.
	case len(s.Flows) < maxEntries:
	// No room: the whole input reaches the whole output.
	case e.In != w.In || e.Out.Path != "":
		w.Out.Path = ""
		return s.AddFlow(w)
	// Not even joined flows have room.
	case len(s.Flows) >= MaxJoined:
		return s.Cut(CutFlows)
	}
	s.Flows = append(s.Flows, e)
	return true
}

// AddGen adds a gen and reports whether the summary has changed. Beyond maxEntries sources are joined, see joinGen.
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

// Meet joins what two flows say that give one entry, and reports whether that changed the first: kinds by intersection,
// flags by union. It is the join of the lattice for all entries.
func Meet(clear *model.Kinds, c model.Kinds, fl *Flags, f Flags) bool {
	oldClear, oldFlags := *clear, *fl
	*clear &= c
	*fl |= f
	return *clear != oldClear || *fl != oldFlags
}

// Streams reports whether an input reaches a sink of a kind that is written to as it comes.
func (s *Summary) Streams(in Input) bool {
	for i := range s.Sinks {
		if e := &s.Sinks[i]; e.Sink.Kind&model.Streamed != 0 && e.In.Index == in.Index && e.In.Variable == in.Variable && e.In.Outer == in.Outer {
			return true
		}
	}
	return false
}

// Empty reports whether the function has nothing to say.
func (s *Summary) Empty() bool {
	return len(s.Flows)+len(s.Gens)+len(s.Sinks)+len(s.Guards)+len(s.Callbacks) == 0
}

// Cut notes that the summary has reached a bound. It always returns false, so that who adds an entry can return it:
// nothing has changed.
func (s *Summary) Cut(b Bound) bool {
	s.Cuts |= 1 << b
	return false
}

// Whole returns the input with all parts of what it is a part of. Of a callback the result stays: which one it is, is no
// part.
func (in Input) Whole() Input {
	if in.Slot != "" {
		in.Path = in.Path[:min(2, len(in.Path))]
	} else {
		in.Path = ""
	}
	in.Deep = true
	return in
}

// joinGen is AddGen where there is no room: one source stands for all of its labels, in the whole output. Functions and
// types are lost, because nothing can stand for several of them.
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
