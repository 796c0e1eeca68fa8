package logs

// The bounds of what types and values are looked into.
const (
	maxFieldTypes = 20_000 // types that are searched for a secret: structs with many pointers to each other make many ways
	maxFieldDepth = 4      // structs within structs that are searched for a secret (CutFields)
	maxOrigin     = 6      // how far the name of a value is looked for; without one the key of an attribute is not believed
)
