// Package suppression finds comments that suppress findings and should not be there.
//
// # Analyzer suppression
//
// suppression: find comments that suppress nothing, or that do not say why
//
// A finding that is none is suppressed by a comment on its line or on the line before, or before the declaration that it is
// in. The comment names the analyzers and gives a reason, for whoever reads the code next:
//
//	db.Query("SELECT * FROM " + t) //secvet:ignore sqlinjection                   // wrong: no reason
//	db.Query("SELECT * FROM " + t) //secvet:ignore sqlinjection t is a constant   // right
//
// When the code has changed and nothing is left to suppress, the comment would hide the next flaw. It has to go; 'secvet fix'
// removes it.
//
// Categories:
//
//   - malformed: no reason, or an analyzer that does not exist. Such a comment suppresses nothing.
//   - unused: the analyzers that are named find nothing there.
//
// The comments of gosec (#nosec, #nosec G201 -- why) and golangci-lint (//nolint:gosec) suppress findings too, but they are
// not judged, since those tools may need them. A comment that is needed for another operating system or with other build
// tags only is called unused where it is not needed, unless it names the analyzer suppression too.
package suppression
