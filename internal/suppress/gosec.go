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
