package taint

// All bounds of the engine stand here, each with why it is this number and what is lost beyond it. There are three
// kinds, by what happens to a function that reaches one.
//
//   - Beyond most bounds the result only gets coarser and stays sound: what is known of a value is joined with what is
//     known of another one, or a check is not believed. That can add findings and never hides one. Flows that were
//     joined are no longer exact, and findings that rest on them alone have low confidence. Those bounds need no word.
//   - A function whose data flow does not come to an end is followed as a whole: see coarsen. It is told, as
//     CutWhole, since its findings hide behind the confidence that people ask for.
//   - Beyond the others something is lost. The function is told.
//
// What is told is a set of functions and bounds, so that neither the order of the work nor how often it is done plays
// a part.

// The bounds of the work on a package and its functions. A step is that something is put somewhere.
const (
	// The package's steps are stepsAtLeast and stepsPerInstr for each of its instructions; beyond that the functions
	// that are to be solved anew are followed as a whole, and beyond half as much again they are not (CutSteps).
	// Ordinary packages use a tenth; those that walk trees by recursion, such as compilers, use all.
	stepsAtLeast  = 100_000
	stepsPerInstr = 60

	// One solution of a function and those nested in it takes stepsPerGroup steps and maxRounds visits of its
	// instructions; beyond that it is followed as a whole. A round carries data once around each loop, so that there
	// are as many rounds as loops within loops and variables that hand on to each other.
	stepsPerGroup = 80_000
	maxRounds     = 64

	// A function is solved anew maxVisits times, and as often as it has parameters, because what it uses has changed or,
	// in a recursion, it has itself: each turn can hand one parameter on to the next. Beyond that it is followed as a
	// whole, and beyond maxLastVisits not at all (CutSteps).
	maxVisits     = 12
	maxLastVisits = 64

	// Followed as a whole, a function has few flows, so that these steps are rarely reached (CutSteps).
	stepsWhole = 200_000
)

// The bounds of what a value carries.
const (
	// Steps of an access path. What lies deeper counts as the whole of what is there, which is coarser only. Inputs
	// are shorter because they multiply with those of the callees.
	maxPath  = 5
	maxInput = 3

	// The parts of an object that are told apart. Further parts of parts count as what they are parts of, which is
	// coarser only. Fields of the object itself have no bound but the type.
	maxCells = 48

	// The origins of a part, sources and others. There is less room for parts of what only callers know: where that
	// comes from everywhere, as in the functions that walk a tree, one part more says nothing. Beyond the bounds a
	// source is joined with those of its labels, and a part of a parameter or variable with the whole of it (see
	// joined), which is coarser only. Functions and types cannot be joined (CutFunctions).
	maxFlows  = 96
	maxInputs = 16

	// The origins of a part when all that can be joined is joined: what is beyond is lost (CutFlows).
	maxJoined = 512

	// The other names of the memory at one place: writes reach them too. Beyond maxLinks they do not (CutAliases). A
	// write goes from name to name maxAliases times; where a function is followed as a whole it goes further, because
	// then nothing new comes soon.
	maxLinks        = 48
	maxAliases      = 8
	maxAliasesWhole = 64

	// The elements of a list that is written out, as the arguments of a call of fmt.Sprintf. Those beyond are no
	// arguments (CutElements); a line of code with so many was made by a program.
	maxWritten = 1024

	// The appends that a list is put together by. Beyond that the elements are not known one by one (CutElements).
	maxAppended = 16

	// The elements of such a list, and the appends that are looked at for one: lists that are appended to themselves
	// double each time. Beyond that they are not known (CutElements).
	maxListed = 512
)

// The bounds of a function's summary.
const (
	// Entries of each kind. Beyond maxEntries the parts of what a flow leads to count as the whole, which is coarser
	// only; there are as many of those as pairs of a parameter and a result. Beyond maxJoined they are lost (CutFlows),
	// and functions and types before (CutFunctions).
	maxEntries = 112

	// Sinks that one summary tells of, and of one kind by one input. Each is a place that needs a finding of its own,
	// so that nothing can be joined: what is beyond is lost (CutSinks). Callers pass them on, and the work multiplies.
	maxSinks     = 512
	maxSinkSites = 200

	// What a summary tells of functions and methods that it calls without knowing them, and what is carried into such
	// a call and out of it. What is beyond is lost (CutCallbacks).
	maxCalls   = 48
	maxCarried = 256

	// How deep applications of summaries stand in each other where functions are given to functions (CutCallbacks).
	maxNesting = 2

	// The functions and methods that one call is resolved to. Beyond that the call is one of something unknown, that
	// guesses what flows where and reaches no sink (CutTargets). A call of an interface with so many implementations
	// is mostly one of String or Close.
	maxTargets = 8

	// The methods of an interface that are run because an object is given away (CutTargets).
	maxEntrusted = 32
)

// The bounds of facts: what importers are told. What lies deep inside of objects is rarely asked for by others, and
// facts are read by each of them.
const (
	farOutput     = 3   // steps to where data goes; deeper it counts as the whole of what is there, which is coarser only
	farCallee     = 2   // steps to functions and types, and to what is called; deeper ones are lost (CutFacts)
	maxNested     = 2   // functions that are returned by functions that are returned (CutFacts)
	maxFarCalls   = 32  // entries of calls (CutFacts)
	maxFarFuncs   = 6   // functions and types that a function returns (CutFacts)
	maxFarNested  = 24  // flows of those (CutFacts)
	maxFarEntries = 64  // flows of a function (CutFacts)
	maxFarSteps   = 8   // steps of a way that are told: more than any rule believes; the middle is left out
	maxHandedOut  = 400 // types of other packages that a package hands out, whose methods it passes on (CutFacts)
)

// The bounds of the encoding of facts. Data beyond them is broken, and told as an error.
const (
	maxText      = 32 << 20 // bytes of a package's facts; the largest that were seen have 2 MB. More is not written (CutFacts)
	maxRatio     = 256      // how much longer the text is than what it was compressed to
	worthPacking = 2048     // bytes; less text is not worth the memory of a compressor
	maxSlots     = 16       // slots in slots
)

// The bounds of what conditions are understood. Beyond them a check is not believed, which is coarser only.
const (
	maxSettled = 8   // rounds of what functions that call each other check
	maxPlaces  = 64  // values of a function that are checked
	maxRefined = 4   // rounds in which what is known of one value says something of another
	maxBlocks  = 512 // of a function whose conditions are tried with each character
	maxLooks   = 32  // values of a condition that are looked at
	maxTrying  = 6   // how deep a condition is looked into
	maxLetters = 8   // characters and texts of a function that are followed
	maxBack    = 64  // instructions before a load that may have overwritten what it reads
	maxGetters = 4   // parts between a value and what is read of it twice
	maxOrigin  = 6   // how far the name of a value is looked for; without one the key of an attribute is not believed
)

// The bounds of what types, writers and command lines are looked into.
const (
	maxFieldTypes = 20_000 // types that are searched for a secret: structs with many pointers to each other make many ways
	maxElements   = 16     // how deep lists, maps and pointers in each other are looked into by those who do not remember where they were
	maxReached    = 64     // how deep a text is looked for in a type; what lies deeper may be one, which is coarser only
	maxFieldDepth = 4      // structs within structs that are searched for a secret (CutFields)
	maxWrapped    = 16     // writers around writers that are looked through: those of one line of code (CutWriters)
	maxGiven      = 400    // bytes of a command line's constants that a rule reads; options beyond are not seen (CutElements)
	maxReturns    = 2      // how far an escaped text is followed that functions return; further it counts as not escaped
)

// Display: how much of a way a finding tells. The middle is left out.
const maxHops = 12

// A Bound is one that is told, because findings can be lost or hidden by it.
type Bound uint8

// The bounds that are told.
const (
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
	bounds // how many there are
)

// boundWords say what a bound has done, after the name of a function.
var boundWords = [bounds]string{
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
}

// String says what the bound has done, as a part of a sentence about a function.
func (b Bound) String() string {
	if b < bounds {
		return boundWords[b]
	}
	return "unknown bound"
}
