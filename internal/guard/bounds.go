package guard

// The bounds of what conditions are understood. Beyond them a check is not believed, which is coarser only: it can add
// findings and never hides one.
const (
	MaxPlaces  = 64  // values of a function that are checked
	maxRefined = 4   // rounds in which what is known of one value says something of another
	maxBlocks  = 512 // of a function whose conditions are tried with each character
	maxLooks   = 32  // values of a condition that are looked at
	MaxTrying  = 6   // how deep a condition is looked into
	maxChars   = 8   // characters and texts of a function that are followed
	maxReturns = 2   // how far an escaped text is followed that functions return; further it counts as not escaped
)
