package access

// The bounds of access paths. What lies deeper counts as the whole of what is there, which is coarser only.
const (
	// The steps of an access path. Recursive types, as that of a list with a field next, make paths of any length; seven steps
	// reach s.page.parts[i].query.args[0].text.
	MaxPath = 7

	// The steps of the path of an input of a summary. They are fewer because the inputs of a function multiply with those of
	// its callees. Real programs keep what a request says four and five steps below a server: with three steps one field of
	// such a struct counted as its neighbours.
	MaxInput = 5

	// The pointers that lead to a part of a value. Decoders are given a pointer to a pointer; who has more has a type of
	// pointers to itself.
	maxPointers = 4

	// The fields of a struct type without a name that a text is the encoding of. Such types are of a few lines, and their text is their name.
	maxUnnamed = 32
)
