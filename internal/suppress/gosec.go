package suppress

// equivalent says which analyzer looks for what a rule of gosec looks for. Some of gosec's rules have no like
// here.
type equivalent struct{ rule, analyzer string }

// equivalents returns all of them, a line each.
func equivalents() []equivalent {
	return []equivalent{
		{"G101", "hardcodedsecret"},
		{"G201", "sqlinjection"},
		{"G202", "sqlinjection"},
		{"G106", "sshhostkey"},
		{"G107", "ssrf"},
		{"G111", "pathtraversal"},
		{"G122", "pathtraversal"},
		{"G110", "unboundedread"},
		{"G120", "unboundedread"},
		{"G204", "commandinjection"},
		{"G301", "fileperm"},
		{"G302", "fileperm"},
		{"G306", "fileperm"},
		{"G307", "fileperm"},
		{"G303", "insecuretemp"},
		{"G304", "pathtraversal"},
		{"G305", "pathtraversal"},
		{"G112", "httpserver"},
		{"G114", "httpserver"},
		{"G121", "cors"},
		{"G124", "cookie"},
		{"G402", "insecuretls"},
		{"G123", "insecuretls"},
		{"G401", "weakcrypto"},
		{"G401", "passwordhash"},
		{"G403", "weakcrypto"},
		{"G404", "weakrand"},
		{"G405", "weakcrypto"},
		{"G406", "weakcrypto"},
		{"G407", "weakcrypto"},
		{"G501", "weakcrypto"},
		{"G502", "weakcrypto"},
		{"G503", "weakcrypto"},
		{"G505", "weakcrypto"},
		{"G701", "sqlinjection"},
		{"G702", "commandinjection"},
		{"G704", "ssrf"},
		{"G703", "pathtraversal"},
		{"G706", "loginjection"},
		{"G709", "deserialization"},
		{"G707", "headerinjection"},
		{"G710", "openredirect"},
		{"G203", "xss"},
		{"G705", "xss"},
		{"G708", "codeinjection"},
		{"G708", "xss"},
	}
}

// FromGosec returns the analyzers that look for what a rule of gosec looks for.
func FromGosec(rule string) []string {
	var analyzers []string
	for _, e := range equivalents() {
		if e.rule == rule {
			analyzers = append(analyzers, e.analyzer)
		}
	}
	return analyzers
}

// ToGosec returns the rules of gosec that look for what an analyzer looks for.
func ToGosec(analyzer string) []string {
	var rules []string
	for _, e := range equivalents() {
		if e.analyzer == analyzer {
			rules = append(rules, e.rule)
		}
	}
	return rules
}
