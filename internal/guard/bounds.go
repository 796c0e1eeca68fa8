package guard

// The bounds of what is understood of conditions. Beyond each of them a check counts as no check. That is only coarser:
// it can add findings, and it never hides one.
const (
	// The places of one function that checks are kept for, in the order in which they are found. The solution takes memory
	// of blocks × places; functions that check more than a dozen values are parsers of options.
	MaxPlaces = 64

	// The rounds in which a solution is refined by what it says itself: a loop in a loop that checks each element takes
	// two, a flag that is decided by another flag one more.
	maxRefined = 4

	// The blocks of a function whose conditions are evaluated with each character: there are 128 characters, and each of
	// them costs an evaluation per block and round. Larger functions are generated or lexers, and validate nothing.
	maxBlocks = 512

	// The values that are looked at for one condition, when a character is searched in it and when it is evaluated.
	// Operands form a graph, not a tree: without this bound a chain of phis would cost two to the power of its length.
	maxLooks = 32

	// How deep the operands of a condition are evaluated, and through how many copies, as of strings.ToLower, a value is
	// followed back.
	MaxTrying = 6

	// The characters, and likewise the texts, of one function that are followed. Each costs a fixed point of its own.
	maxChars = 8

	// The joins of branches that are gone back over to the stores of a variable in memory. Each may double the ways.
	maxStoreWalk = 6

	// The functions of the package by which an escaped text may be returned before it is joined to another text. Further
	// on it counts as not escaped.
	maxReturns = 2

	// The functions of the package that are looked at for one parameter, whether one of them weighs it.
	maxWeighers = 32

	// How far back calls follow each other that take characters out of a text. One sanitizer has thirty, a line each.
	maxReplaced = 64

	// The patterns that a field is set to and that are all read where it is matched. One that has more is a table.
	maxFieldPatterns = 8
)
