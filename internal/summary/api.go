package summary

// FormatVersion names the summary format; summaries of another version are ignored.
const FormatVersion = "3"

// Summaries is the one fact: what a package's functions do with data, encoded.
type Summaries struct{ Data []byte }

// AFact marks Summaries as a fact.
func (*Summaries) AFact() {}
