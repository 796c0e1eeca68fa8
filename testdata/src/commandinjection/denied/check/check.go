// Package check looks for what a shell takes for more than letters.
package check

import "strings"

// Illegal does so for each of its arguments, if there are any.
func Illegal(args ...string) bool {
	if args == nil {
		return false
	}
	for _, arg := range args {
		if strings.Contains(arg, "&") || strings.Contains(arg, "|") || strings.Contains(arg, ";") || strings.Contains(arg, "$") ||
			strings.Contains(arg, "`") || strings.Contains(arg, "\n") || strings.Contains(arg, ">") || strings.Contains(arg, "<") {
			return true
		}
	}
	return false
}

// IllegalOne does so for one.
func IllegalOne(arg string) bool {
	return strings.Contains(arg, "&") || strings.Contains(arg, "|") || strings.Contains(arg, ";") || strings.Contains(arg, "$") ||
		strings.Contains(arg, "`") || strings.Contains(arg, "\n") || strings.Contains(arg, ">") || strings.Contains(arg, "<")
}

// TooFew forgets some.
func TooFew(arg string) bool { return strings.Contains(arg, "&") || strings.Contains(arg, "|") }
