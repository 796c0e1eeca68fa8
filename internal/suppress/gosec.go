package suppress

// FromGosec returns the analyzers that look for what a rule of gosec looks for. Some of gosec's rules have
// no like here.
func FromGosec(rule string) []string {
	switch rule {
	case "G101":
		return []string{"hardcodedsecret"}
	case "G201", "G202", "G701":
		return []string{"sqlinjection"}
	case "G204", "G702":
		return []string{"commandinjection"}
	case "G303":
		return []string{"insecuretemp"}
	case "G404":
		return []string{"weakrand"}
	}
	return nil
}

// ToGosec returns the rules of gosec that look for what an analyzer looks for.
func ToGosec(analyzer string) []string {
	var rules []string
	for _, rule := range [...]string{"G101", "G201", "G202", "G204", "G303", "G404", "G701", "G702"} {
		for _, name := range FromGosec(rule) {
			if name == analyzer {
				rules = append(rules, rule)
			}
		}
	}
	return rules
}
