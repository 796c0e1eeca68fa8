// Package unanchoredregexp finds regular expressions that validate less than they seem to.
//
// # Analyzer unanchoredregexp
//
// unanchoredregexp: find validations by patterns that match a part of the text
//
// A pattern matches anywhere in a text. As a check of the whole text it needs an anchor at both ends:
//
//	var name = regexp.MustCompile(`[a-z]+`) // wrong: also matches "a; rm -rf /"
//
//	if !name.MatchString(r.FormValue("name")) {
//		http.Error(w, "bad name", http.StatusBadRequest)
//		return
//	}
//
// Write
//
//	var name = regexp.MustCompile(`^[a-z]+$`)
//
// Only validations are looked at: where what does not match is refused, by an error, by false, or by an answer that the request was
// bad, and what a function returns that is called like a check. A search, a filter over lines and a list of what is forbidden are
// none. And only texts that come from outside, but for patterns of hosts, which are wrong whatever they are given.
//
// An end that is open on purpose is silent: a prefix as "^/admin/", an ending as "\.png$", ".*" at either end, and one class alone,
// as "[0-9]", which asks whether there is a digit.
//
// A fix anchors a pattern that is a literal of which only matches are asked, or takes (?m) from it. Look at what the program still
// accepts afterwards: that is what the fix is for.
//
// What a library of another module asks of a text by its own code has low confidence: it is one step of what it does with it.
//
// Blind spots: a pattern that is put together at run time, and one of another package.
//
// Categories:
//
//   - missing-anchor: the pattern is not anchored at both ends.
//   - alternation: "^a|b$" is "(^a)|(b$)".
//   - multiline: "(?m)^…$" is one line of many.
//   - dot-in-host: "www.example.com" also matches another host, as "wwwxexample.com".
//   - open-end: "^https://example\.com" also matches "https://example.com.evil.com".
package unanchoredregexp
