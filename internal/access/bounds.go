package access

// The steps of an access path, and of the path of an input of a summary. What lies deeper counts as the whole of what is
// there, which is coarser only. Inputs are shorter because they multiply with those of the callees.
const (
	MaxPath  = 5
	MaxInput = 3
)
