package rule

import "strings"

// Threat is a set of those whom a rule takes for attackers.
type Threat uint8

// The threats, in the order of threatNames.
const (
	Remote Threat = 1 << iota // who sends requests, messages or answers
	Local                     // who starts the program or can change what it reads: arguments, environment, files, a database's contents
	API                       // who calls the exported functions of a library, or sets fields of its exported types
)

// threatNames are the words for the threats, in the order of the bits.
const threatNames = "remote local api"

// String lists the threats: "remote,local". It is empty where the origin of a value plays no part.
func (t Threat) String() string {
	var words []string
	for i, name := range strings.Fields(threatNames) {
		if t&(1<<i) != 0 {
			words = append(words, name)
		}
	}
	return strings.Join(words, ",")
}

// ParseThreat reads what String writes, in any order.
func ParseThreat(s string) (t Threat, ok bool) {
	for word := range strings.SplitSeq(s, ",") {
		known := false
		for i, name := range strings.Fields(threatNames) {
			if strings.TrimSpace(word) == name {
				t |= 1 << i
				known = true
			}
		}
		if !known {
			return 0, false
		}
	}
	return t, true
}

// ParseConfidence reads what Confidence's String writes.
func ParseConfidence(s string) (c Confidence, ok bool) {
	for c = Low; c <= High; c++ {
		if c.String() == s {
			return c, true
		}
	}
	return 0, false
}

// Cut is the Category of a diagnostic that says which function a bound of the engine has cut: "p.F: what was lost". It
// is no finding, and reported only where a driver asks for everything.
const Cut = "cut"

// A Detail is what a rule says of one finding. It travels in the Category of the diagnostic, which is all
// that every driver hands on.
type Detail struct {
	Category   *Category
	Confidence Confidence
	Threat     Threat
	Generated  bool // it is in a file that a tool wrote
	Suppressed bool // by a comment: it is told for those only who ask what comments hide

	// Flow has the names of a flow, separated by commas. Findings that share one are ways of one flow, also in several packages.
	// Only a driver that asks for everything hears of it: who sees one package at a time cannot tell which way stands for all.
	Flow string
}

// Detail returns what the category says of its findings.
func (c *Category) Detail() Detail {
	return Detail{Category: c, Confidence: c.Confidence, Threat: c.Threat}
}

// Encode returns the Category of a diagnostic: the category's name, and behind it what is different from
// what the category says of its findings: "shell;confidence=medium;threat=local".
func (d Detail) Encode() string {
	s := d.Category.Name
	if d.Confidence != d.Category.Confidence {
		s += ";confidence=" + d.Confidence.String()
	}
	if d.Threat != d.Category.Threat {
		s += ";threat=" + d.Threat.String()
	}
	if d.Generated {
		s += ";generated"
	}
	if d.Suppressed {
		s += ";suppressed"
	}
	if d.Flow != "" {
		s += ";flow=" + d.Flow
	}
	return s
}

// Decode understands the Category of a diagnostic of this rule, and reports whether it is one.
func (r *Rule) Decode(s string) (Detail, bool) {
	name, rest, more := strings.Cut(s, ";")
	c := r.Category(name)
	if c == nil {
		return Detail{}, false
	}
	d := c.Detail()
	for ok := true; more; {
		var word string
		word, rest, more = strings.Cut(rest, ";")
		switch key, value, _ := strings.Cut(word, "="); {
		case key == "confidence":
			d.Confidence, ok = ParseConfidence(value)
		case key == "threat" && value != "":
			d.Threat, ok = ParseThreat(value)
		case key == "threat":
			d.Threat = 0
		case key == "flow" && value != "":
			d.Flow = value
		case word == "generated":
			d.Generated = true
		case word == "suppressed":
			d.Suppressed = true
		default:
			ok = false
		}
		if !ok {
			return Detail{}, false
		}
	}
	return d, true
}

// A Choice says which findings somebody wants. The zero Choice wants those that the categories are for.
type Choice struct {
	Confidence Confidence // at least; 0 is DefaultConfidence
	Threat     Threat     // any of these; 0 leaves it to the category
	Generated  bool       // in generated files all that is wanted elsewhere, and not only the worst
	Categories Set        // of these categories
}

// DefaultConfidence is what a finding must have to be shown, unless somebody asks for another.
const DefaultConfidence Confidence = Medium

// Wants reports whether a finding is among those wanted.
func (c Choice) Wants(d Detail) bool { return c.wants(d) && !c.WithoutGenerated(d) }

// wants is Wants for a file that somebody wrote. Where no threat is chosen, a value of the local user counts in the
// categories that are about it only.
func (c Choice) wants(d Detail) bool {
	least, threat := c.Confidence, c.Threat
	if least == 0 {
		least = DefaultConfidence
	}
	if threat == 0 {
		threat = d.Category.Threat
	}
	return c.Categories.Has(d.Category) && d.Confidence >= least && (d.Threat == 0 || d.Threat&threat != 0)
}

// WithoutGenerated reports whether a finding would be wanted in a file that somebody wrote, and is not in one that a
// tool wrote. What is severe and sure is wanted there as well: generators write code that runs, and anybody can write
// the comment that marks a file. Of the rest nobody who reads it can change it.
func (c Choice) WithoutGenerated(d Detail) bool {
	return d.Generated && !c.Generated && c.wants(d) && (d.Category.Severity < High || d.Confidence < High)
}
