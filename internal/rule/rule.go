// Package rule holds what the suite says of its rules: the names, weaknesses and weights that the drivers,
// the reports and the documentation all read from one place, beside the pass itself.
package rule

// Severity says how bad a flaw is where it is one.
type Severity uint8

// Confidence says how sure a pass is that what it found is a flaw.
type Confidence uint8

// The levels of both scales, in order, so that they compare with <. They have no type of their own, so
// that one name serves both.
const (
	Low    = 1
	Medium = 2
	High   = 3
)

// String returns "low", "medium" or "high".
func (s Severity) String() string { return level(uint8(s)) }

// String returns "low", "medium" or "high".
func (c Confidence) String() string { return level(uint8(c)) }

// level names a step of either scale.
func level(n uint8) string {
	switch n {
	case Low:
		return "low"
	case Medium:
		return "medium"
	case High:
		return "high"
	}
	return "unknown"
}

// A Category is one kind of finding of a rule. Its name is the Category of the diagnostic.
type Category struct {
	Name       string // one word or words with dashes: "provider-token"
	Summary    string // half a sentence, lower-case: what such a finding says
	CWE        int    // the weakness's number in the Common Weakness Enumeration
	Severity   Severity
	Confidence Confidence // of a finding that is as sure as those of this category can be
	Threat     Threat     // who is an attacker here by default; 0 where a value's origin plays no part
	Optional   bool       // it is off unless somebody asks for it by name, see Selection
}

// A Rule describes one analyzer.
type Rule struct {
	Name       string     // the analyzer's name
	Title      string     // for people: "Hard-coded secret"
	OWASP      string     // the entry of the OWASP Top 10 of 2021: "A03:2021 Injection"
	OWASP2025  string     // the entry of the one of 2025: "A05:2025 Injection"
	Categories []Category // the first is the default
}

// Category returns the rule's category of that name: the first category if the name is empty, and
// nil if there is none.
func (r *Rule) Category(name string) *Category {
	for i := range r.Categories {
		if name == "" || r.Categories[i].Name == name {
			return &r.Categories[i]
		}
	}
	return nil
}
