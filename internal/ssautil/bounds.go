package ssautil

// The bounds of what is looked for in values and types. Each is far above what people write, and is met only by programs
// that were made by programs, or by values that lead back to themselves:
//
//	for { list = append(list, list...) }
//	type T []T
//
// What lies beyond a bound is not known, which is always an answer that these functions may give: a caller falls back on
// what it would say of any value.
const (
	// The elements of a list that is written out, as the arguments of a call of fmt.Sprintf. Those beyond are not
	// known; a line of code with so many was made by a program.
	MaxWritten = 1024

	// The length of a constant text, in bytes. A longer one is taken for a text that is not known.
	MaxText = 1 << 20

	// The highest index of an argument that a format may name. Formats have a handful; what has more says nothing.
	maxIndex = 64

	// The appends that a list is put together by. Beyond that the elements are not known one by one.
	MaxAppended = 16

	// The elements of such a list, and the appends that are looked at for one: lists that are appended to themselves
	// double each time. Beyond that they are not known.
	MaxListed = 512

	// How deep lists, maps and pointers in each other are looked into by those who do not remember where they were.
	MaxElements = 16

	// How deep a text is looked for in a type. What lies deeper may be one, which is coarser only.
	MaxReached = 64

	// The values that are read for the flags in a number. Beyond that it may have any.
	maxBits = 64
)
