package pattern

import (
	"regexp/syntax"
	"slices"
	"strings"
)

// What is wrong with a pattern that is to validate a text, and not only to find something in it. A pattern matches anywhere in a
// text, unless it is anchored, so that all around the match can be anything:
//
//	[a-z]+            // matches "x; rm -rf /"
//	^[a-z]+           // so does this
//	^foo|bar$         // is (^foo)|(bar$)
//	(?m)^[a-z]+$      // one line of many
//	^https://www.example.com/ // "." is any character, and wwwxexample.com another host
//	^https://example\.com     // example.com.evil.com is another host too
//
// The pattern is parsed, and not searched for "^" and "$": \A, \z, \Q…\E and groups are what they mean. An end that is open on
// purpose is none: what begins with a fixed text is a prefix, and ".*" says so itself. One class alone, as [0-9], asks whether a
// text contains it.

// The flaws, as the analyzer's categories are called.
const (
	missingAnchor = "missing-anchor"
	alternation   = "alternation"
	multiline     = "multiline"
	dotInHost     = "dot-in-host"
	openEnd       = "open-end"
)

// Flaw returns what is wrong with a pattern that validates, or "".
func Flaw(pattern string) string {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return ""
	}
	if flaw := hostFlaw(re); flaw != "" {
		return flaw
	}
	if mixed(re) {
		return alternation
	}
	begin, end := anchor(re, true), anchor(re, false)
	switch {
	case begin == syntax.OpBeginLine && end == syntax.OpEndLine:
		return multiline
	case begin != 0 && end != 0 || isClass(re):
		return ""
	case begin == 0 && repeats(re, true) || end == 0 && repeats(re, false):
		return missingAnchor
	}
	return ""
}

// strip returns what groups and captures stand around.
func strip(re *syntax.Regexp) *syntax.Regexp {
	for re.Op == syntax.OpCapture {
		re = re.Sub[0]
	}
	return re
}

// edge returns the first or the last part of a sequence.
func edge(re *syntax.Regexp, first bool) *syntax.Regexp {
	for re = strip(re); re.Op == syntax.OpConcat && len(re.Sub) > 0; re = strip(re) {
		if first {
			re = re.Sub[0]
		} else {
			re = re.Sub[len(re.Sub)-1]
		}
	}
	return re
}

// anchor returns the anchor that all that a pattern matches begins or ends with, or 0: that of a line if one of several is.
func anchor(re *syntax.Regexp, first bool) syntax.Op {
	switch re = edge(re, first); re.Op {
	case syntax.OpBeginText, syntax.OpEndText, syntax.OpBeginLine, syntax.OpEndLine:
		return re.Op
	case syntax.OpAlternate:
		var all syntax.Op
		for i, sub := range re.Sub {
			a := anchor(sub, first)
			if a == 0 {
				return 0
			}
			if i == 0 || a == syntax.OpBeginLine || a == syntax.OpEndLine {
				all = a
			}
		}
		return all
	}
	return 0
}

// mixed reports whether one of several alternatives is anchored at its start and another one at its end, and none at both: whoever
// wrote that meant the anchors for all of them.
func mixed(re *syntax.Regexp) bool {
	re = strip(re)
	if re.Op != syntax.OpAlternate {
		return false
	}
	var begins, ends, both bool
	for _, sub := range re.Sub {
		b, e := anchoredOnce(sub, true), anchoredOnce(sub, false)
		begins, ends, both = begins || b && !e, ends || e && !b, both || b && e
	}
	return begins && ends && !both
}

// anchoredOnce reports whether something that a pattern matches begins or ends with an anchor: the parser has made bar|baz$ into
// ba(?:r|z$).
func anchoredOnce(re *syntax.Regexp, first bool) bool {
	if re = edge(re, first); re.Op == syntax.OpAlternate {
		return slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return anchoredOnce(sub, first) })
	}
	return anchor(re, first) != 0
}

// repeats reports whether a pattern begins or ends with some characters of a class, of which there can be any number: what stands
// beside them was meant to be of the class too. So it does if there is one character more at its end, of which less is allowed:
//
//	[a-z0-9][a-z0-9-]{1,61}[a-z0-9]
func repeats(re *syntax.Regexp, first bool) bool {
	for all := strip(re); all.Op == syntax.OpConcat && len(all.Sub) > 1; {
		last, next := len(all.Sub)-1, len(all.Sub)-2
		if first {
			last, next = 0, 1
		}
		if isClass(all.Sub[last]) && many(all.Sub[next]) {
			return true
		}
		all = strip(all.Sub[last])
	}
	switch re = edge(re, first); re.Op {
	case syntax.OpStar, syntax.OpPlus, syntax.OpRepeat:
		sub := strip(re.Sub[0])
		if sub.Op == syntax.OpConcat || sub.Op == syntax.OpAlternate {
			return repeats(sub, first) || slices.ContainsFunc(sub.Sub, isClass)
		}
		return isClass(sub)
	case syntax.OpAlternate:
		return slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return repeats(sub, first) })
	}
	return false
}

// many reports whether a pattern is some characters of a class.
func many(re *syntax.Regexp) bool {
	switch re = strip(re); re.Op {
	case syntax.OpStar, syntax.OpPlus, syntax.OpRepeat:
		return isClass(re.Sub[0])
	}
	return false
}

// isClass reports whether a pattern is one character of a class that leaves out more than it takes in, as [a-z] and unlike [^/].
func isClass(re *syntax.Regexp) bool {
	re = strip(re)
	if re.Op != syntax.OpCharClass {
		return false
	}
	n := 0
	for i := 0; i+1 < len(re.Rune); i += 2 {
		n += int(re.Rune[i+1]-re.Rune[i]) + 1
	}
	return n < 1000
}

// The letters that stand in a pattern's outline for what is no fixed text.
const (
	anyChar = '\x00' // one character, whichever
	other   = '\x01' // anything else
	start   = '\x02' // the start of the text
	stop    = '\x03' // its end
)

// outline returns the fixed text of a pattern, with a letter for each other part.
func outline(re *syntax.Regexp) string {
	switch re.Op {
	case syntax.OpLiteral:
		return strings.ToLower(string(re.Rune))
	case syntax.OpAnyCharNotNL, syntax.OpAnyChar:
		return string(anyChar)
	case syntax.OpBeginText, syntax.OpBeginLine:
		return string(start)
	case syntax.OpEndText, syntax.OpEndLine:
		return string(stop)
	case syntax.OpCapture:
		return outline(re.Sub[0])
	case syntax.OpQuest: // https?
		if sub := strip(re.Sub[0]); sub.Op == syntax.OpLiteral && len(sub.Rune) == 1 {
			return outline(sub)
		}
	case syntax.OpConcat:
		var b strings.Builder
		for _, sub := range re.Sub {
			b.WriteString(outline(sub))
		}
		return b.String()
	}
	return string(other)
}

// domains are names that hosts end in.
var domains = []string{"com", "org", "net", "io", "dev", "app", "edu", "gov", "info", "biz", "cloud", "co", "uk", "de", "eu", "me", "ai", "sh"}

// hostFlaw returns what is wrong with a pattern that says which host a URL names, or which name a host has.
func hostFlaw(re *syntax.Regexp) string {
	text := outline(re)
	scheme := strings.Contains(text, "://")
	last := strings.TrimRight(text, string(stop))
	name := last[max(0, strings.LastIndexAny(last, string([]rune{anyChar, other, start, '.', '/', '@'}))+1):]
	ends := slices.Contains(domains, name)
	switch {
	case dotted(text, scheme || ends):
		return dotInHost
	case scheme && ends && last == text && strings.Contains(text, "."+name):
		return openEnd
	}
	return ""
}

// dotted reports whether any character may stand where the dot of a host's name was meant: between two words of which the second
// is the last of a host's name, or which stand behind a scheme and before the first slash.
func dotted(text string, isHost bool) bool {
	if !isHost {
		return false
	}
	_, host, ok := strings.Cut(text, "://")
	if !ok {
		host = text
	}
	host, _, _ = strings.Cut(host, "/")
	words := strings.FieldsFunc(host, func(r rune) bool {
		return r == stop || r == start || r == '.' || r == anyChar || r == other || r == ':'
	})
	if len(words) == 0 || !slices.Contains(domains, words[len(words)-1]) {
		return false
	}
	for i := 1; i+1 < len(host); i++ {
		if host[i] == anyChar && isWord(host[i-1]) && isWord(host[i+1]) {
			return true
		}
	}
	return false
}

func isWord(c byte) bool { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' }
