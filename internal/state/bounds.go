package state

// The bounds. Beyond them a value is unknown, so that rules are silent.
const (
	// maxTidied bounds how many functions that tidy a text are looked through, one behind the other.
	maxTidied = 4

	// The steps of the search in a package: instructions that are gone back over. The largest packages that were seen need some
	// thousands.
	maxWork = 2_000_000

	// How deep values are followed through operands, memory and calls.
	maxDepth = 40

	// How many calls a use is handed up to callers, and how many uses one use becomes by that.
	maxCalls = 6
	maxUses  = 64

	// How often a use is told of again because fields hold what it was given: what one field holds may be given by another.
	maxKept = 2

	// The entries of a function that importers are told of, and how many alternatives a value has there.
	maxFarUses   = 16
	maxFarValues = 6

	// The length of a text that importers are told of. Addresses are shorter.
	maxFarText = 200
)
