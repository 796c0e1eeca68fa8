package names

// Checks reports whether a function that returns an error, or nothing but one, checks what it is given, by its name: validateName,
// checkAccess, mustBeLocal. Others do something, and say by the error that they could not.
func Checks(name string) bool {
	var p phrase
	if !p.split(name) {
		return false
	}
	for i := range p.n {
		switch string(p.at(i)) {
		case "valid", "validate", "validates", "validator", "validation", "check", "checks", "verify", "ensure", "assert", "allow", "allowed",
			"permit", "permitted", "authorize", "authorise", "deny", "reject", "guard", "must", "legal", "policy", "restrict":
			return true
		}
	}
	return false
}
