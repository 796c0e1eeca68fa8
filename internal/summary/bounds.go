package summary

// The bounds of a function's summary. Each says what happens beyond it: entries are joined, which is coarser and can add
// findings, or they are lost, which is reported by the bound in brackets. Without them a recursion over a tree, each turn of
// which has a path that is one step longer, would make summaries without end.
const (
	// Entries of each kind. Beyond maxEntries the parts of what a flow leads to count as the whole, which is coarser
	// only; there are as many of those as pairs of a parameter and a result. Beyond MaxJoined they are lost (CutFlows),
	// and functions and types before (CutFunctions).
	maxEntries = 112

	// The origins of a part when all that can be joined is joined: what is beyond is lost (CutFlows).
	MaxJoined = 512

	// Sinks that one summary tells of, and of one kind by one input. Each is a place that needs a finding of its own,
	// so that nothing can be joined: what is beyond is lost (CutSinks). Callers pass them on, and the work multiplies.
	maxSinks     = 512
	maxSinkSites = 200

	// What a summary tells of functions and methods that it calls without knowing them. What is beyond is lost
	// (CutCallbacks).
	maxCalls = 48
)

// The bounds of facts: what importers are told. What lies deep inside of objects is rarely asked for by others, and
// facts are read by each of them.
const (
	FarOutput   = 3  // steps to where data goes; deeper it counts as the whole of what is there, which is coarser only
	FarStored   = 5  // steps to where a source is put in what a function is given: s.Queue.ch[].Payload.Cmd; deeper as FarOutput
	FarBuilt    = 6  // steps to where a builder puts what it is given as a whole: b.doc.Groups[].Fields[].Value; deeper as FarOutput
	FarCallee   = 2  // steps to functions and types, one more in a table of routes or the like; deeper ones are lost (CutFacts)
	FarCalled   = 3  // steps to what is called, as to a handler in a field's map of lists; deeper ones are lost (CutFacts)
	MaxNested   = 2  // functions that are returned by functions that are returned (CutFacts)
	MaxFarCalls = 32 // entries of calls (CutFacts)
	MaxFarFuncs = 6  // functions and types that a function returns (CutFacts)

	// Sinks of one callee by one input that importers are told of. Two are common, as a query that counts and one that
	// lists; a layer of logs has dozens, which would multiply from package to package, and a caller mends one cause.
	MaxFarSinks   = 3
	MaxFarNested  = 24 // flows of those (CutFacts)
	MaxFarEntries = 64 // flows of a function (CutFacts)
	maxFarSteps   = 8  // steps of a trace that are kept: more than any rule takes for certain; the middle is left out
)

// The bounds of the encoding of facts. Data beyond them is broken, and reported as an error.
const (
	maxText      = 32 << 20 // bytes of a package's facts; the largest that were seen have 2 MB. More is not written (CutFacts)
	maxRatio     = 256      // how much longer the text is than what it was compressed to
	worthPacking = 2048     // bytes; less text is not worth the memory of a compressor
	maxSlots     = 16       // callbacks that are results of callbacks
)

// Display: how many steps of a trace a finding tells. The middle is left out.
const maxTrace = 12

// A Bound is one that is reported, because findings can be lost or hidden by it.
type Bound uint8

// The bounds that are reported.
const (
	// The numbers stand in facts, so that a new bound comes last.
	CutWhole Bound = iota
	CutSteps
	CutFlows
	CutFunctions
	CutAliases
	CutElements
	CutSinks
	CutCallbacks
	CutTargets
	CutFacts
	CutFields
	CutWriters
	CutSource
	CutBranches
	Bounds // how many there are
)

// boundWords say what a bound has done, after the name of a function.
var boundWords = [Bounds]string{
	CutWhole:     "too much data to follow exactly, so that findings in it can be of low confidence",
	CutSteps:     "too much data to follow to the end",
	CutFlows:     "not all data was followed: it comes from too many places",
	CutFunctions: "not all functions and types that a value can be were followed",
	CutAliases:   "not all names of the same memory were followed",
	CutElements:  "not all elements of a long list were looked at",
	CutSinks:     "not all of the places that its parameters reach are told",
	CutCallbacks: "not all calls of functions that it is given were followed",
	CutTargets:   "a call that can run too many methods was not followed into them",
	CutFacts:     "packages that import it are not told all of it",
	CutFields:    "structs deep within structs were not searched for secrets",
	CutWriters:   "writers deep within writers were not looked through",
	CutSource:    "too much source text for a dependency: its functions are unknown",
	CutBranches:  "too many branches, so that the variables of the package are followed less exactly",
}

// String says what the bound has done, as a part of a sentence about a function.
func (b Bound) String() string {
	if b < Bounds {
		return boundWords[b]
	}
	return "unknown bound"
}
