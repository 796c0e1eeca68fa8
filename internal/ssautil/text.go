package ssautil

import "go/constant"

// Text returns the text of a constant, and false if it is none or longer than anybody writes: a constant that is doubled 24
// times is a few lines of code and hundreds of megabytes of text, in which nobody has to look for anything.
func Text(v constant.Value) (string, bool) {
	if v == nil || v.Kind() != constant.String {
		return "", false
	}
	if text := constant.StringVal(v); len(text) <= MaxText {
		return text, true
	}
	return "", false
}
