package access

// The bounds of access paths. What lies deeper counts as the whole of what is there, which is coarser only.
const (
	// The steps of an access path. Recursive types, as that of a list with a field next, make paths of any length; five steps
	// reach r.Form["name"][0] of a struct in a struct.
	MaxPath = 5

	// The steps of the path of an input of a summary. They are fewer because the inputs of a function multiply with those of
	// its callees.
	MaxInput = 3
)
