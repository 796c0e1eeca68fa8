package taint

// All bounds of the package analysis stand here, each with why it is this number and what is lost beyond it. There are three
// kinds, by what happens to a function that reaches one.
//
//   - Beyond most bounds the result only gets coarser and stays sound: what is known of a value is joined with what is
//     known of another one, or a check
//     does not count. That can add findings and never hides one. Flows that were
//     joined are no longer exact, and findings that rest on them alone have low confidence. Those bounds need no word.
//   - A function whose data flow does not come to an end is followed as a whole: see coarsen. It is reported, as
//     CutWhole, since its findings hide behind the confidence that people ask for.
//   - Beyond the others something is lost. The function is reported.
//
// What is reported is a set of functions and bounds, so that neither the order of the work nor how often it is done plays
// a part.

// The bounds of the work on a package and its functions. A step is one update of a part.
const (
	// The package's steps are stepsAtLeast and stepsPerInstr for each of its instructions; beyond that the functions
	// that are to be solved anew are followed as a whole, and beyond half as much again they are not (CutSteps).
	// Ordinary packages use a tenth; those that walk trees by recursion, such as compilers, use all.
	stepsAtLeast  = 80_000
	stepsPerInstr = 40

	// One solution of a function and those nested in it takes maxSteps steps and maxRounds visits of its
	// instructions; beyond that it is followed as a whole. A round carries data once around each loop, so that there
	// are as many rounds as loops within loops and variables that hand on to each other.
	maxSteps  = 80_000
	maxRounds = 64

	// A function is solved anew maxVisits times, and as often as it has parameters, because what it uses has changed or,
	// in a recursion, it has itself: each turn can hand one parameter on to the next. Beyond that it is followed as a
	// whole, and beyond maxLastVisits not at all (CutSteps).
	maxVisits     = 12
	maxLastVisits = 64

	// Whether a function returns what it has made is looked for through maxMade functions: c.get calls c.request, which calls
	// http.NewRequest. What is made deeper counts as somebody else's.
	maxMade = 3

	// Followed as a whole, a function has few flows, so that these steps are rarely reached (CutSteps).
	stepsWhole = 200_000
)

// The bounds of what a value carries.
const (
	// The parts of an object that are told apart. Further parts of parts count as what they are parts of, which is
	// coarser only. Fields of the object itself have no bound but the type.
	maxParts = 48

	// The origins of a part, sources and others. There is less room for parts of what only callers know: where that
	// comes from everywhere, as in the functions that walk a tree, one part more says nothing. Beyond the bounds a
	// source is joined with those of its labels, and a part of a parameter or variable with the whole of it (see
	// joined), which is coarser only. Functions and types cannot be joined (CutFunctions).
	maxFlows  = 96
	maxInputs = 16

	// The calls of a chain that are gone back over to the argument that all of them return.
	maxChain = 64

	// The other names of the memory at one place: writes reach them too. Beyond maxAliasesOf they do not (CutAliases). A
	// write goes from name to name maxAliases times; where a function is followed as a whole it goes further, because
	// then nothing new comes soon.
	maxAliasesOf    = 48
	maxAliases      = 16
	maxAliasesWhole = 64
)

// The bounds of what is carried into calls.
const (
	// What is carried into a call of a function that only callers know, and out of it. What is beyond is lost
	// (CutCallbacks).
	maxArgFlows = 256

	// The constant words that are told of a call of such a function. Of a command line the first ones decide what the rest
	// means; without them the rest is told as that of a program that is not known.
	maxWords = 8

	// Through how many calls callers are told of a sink of a kind that matters to near ones only (model.Near). Nearly all of what a
	// program compares are names and numbers, and no function is far from where it does.
	maxNear = 2

	// How deep applications of summaries stand in each other where functions are given to functions (CutCallbacks).
	maxNesting = 2

	// The functions and methods that one call is resolved to. Beyond that the call is one of something unknown, that
	// guesses what flows where and reaches no sink (CutTargets). A call of an interface with so many implementations
	// is mostly one of String or Close.
	maxTargets = 8

	// The methods of an interface that are run because an object is given away (CutTargets).
	maxEntrusted = 32
)

// The bounds of what else is looked at.
const (
	maxSettled   = 8   // rounds of what functions that call each other check; beyond them a check does not count
	maxBack      = 64  // instructions before a load that may have overwritten what it reads; further back nothing does
	maxResets    = 16  // instructions that empty parts of one object; by more nothing is emptied
	maxCleared   = 256 // the same for a part of a value that is shown, in all the functions that the value comes from; beyond, it counts as set
	maxSeeded    = 4   // literals in each other that a function stands in which a variable has from the start: a map of lists of structs has three; deeper ones are known only once they are written
	maxReaders   = 3   // functions that hand an address on and are believed to read from it only; beyond, somebody may write
	maxWrapped   = 16  // writers around writers that are looked through: those of one line of code (CutWriters)
	maxHandedOut = 400 // types of other packages that a package hands out, whose methods it passes on (CutFacts)
)
