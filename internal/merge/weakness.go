package merge

import "slices"

// A kind is what tools that are not about code find.
type kind struct {
	tag   string   // that Trivy gives such rules
	tools []string // that find nothing else
	cwe   int
	owasp string
}

var kinds = [...]kind{
	{"vulnerability", []string{govulncheck}, 1395, "A06"},
	{"secret", []string{"gitleaks", "trufflehog"}, 798, "A07"},
	{"misconfiguration", nil, 0, "A05"},
}

// A weakness is what a rule is about.
type weakness struct {
	cwe   int
	owasp string
}

// weakness returns what a rule's tags say that it is about, or else what the tool finds.
func (r *reader) weakness(s *sarifRule) (cwe int, owasp string) {
	w, ok := r.about[s]
	if !ok {
		w.cwe, w.owasp = r.weaknessOf(s)
		r.about[s] = w
	}
	return w.cwe, w.owasp
}

func (r *reader) weaknessOf(s *sarifRule) (cwe int, owasp string) {
	cwe, owasp = s.cwe(), s.owasp()
	for _, k := range kinds {
		if !slices.Contains(k.tools, r.name) && !slices.Contains(s.Properties.Tags, k.tag) {
			continue
		}
		if cwe == 0 {
			cwe = k.cwe
		}
		if owasp == "" {
			owasp = owaspEntry(k.owasp)
		}
	}
	return cwe, owasp
}
