package logs

// The bounds of how far types and values are searched. Beyond them a secret is not seen, which is reported where there is a
// bound for it in brackets, or a key does not count.
const (
	maxFieldTypes = 20_000 // types that are searched for a secret: structs with many pointers to each other make many ways
	maxFieldDepth = 4      // structs within structs that are searched for a secret (CutFields)
	maxOrigin     = 6      // steps back to what a value is made of, in search of its name; without one the key of an attribute does not count
)
