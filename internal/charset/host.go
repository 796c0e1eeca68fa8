package charset

import (
	"regexp/syntax"
	"strings"

	"github.com/secvet/secvet/internal/model"
)

// Patterns that say which host a URL names. The characters of such a pattern say nothing, as there are ":" and "/" among them. What counts
// is what stands where the host does:
//
//	^https://[a-z0-9-]+\.example\.com/  // a host below example.com, and the slash ends it
//	^https://[a-z]+\.example\.com       // https://a.example.com.evil.com too
//	^https://[^/]+\.example\.com/       // https://evil.com?.example.com/ too
//	^([a-z]+\.)*example\.com$           // the same of a host's name
//
// A pattern is written out as the texts that it matches, each alternative for itself, with letters for what is no fixed text.
// All of them have to fix the host.

const (
	someChars = "\x01" // characters that names of hosts are made of
	someNames = "\x02" // names with a dot behind each, or nothing
	anyText   = "\x03" // whatever there is
	theEnd    = "\x04" // the end of the text

	maxTexts = 24 // more alternatives are not written out
)

// hostChars are what names of hosts are made of.
const hostChars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."

// fixesHost returns what a text is clean for that matches a pattern because of the host that the pattern names.
func fixesHost(re *syntax.Regexp) model.Kinds {
	texts := written(re)
	if len(texts) == 0 {
		return 0
	}
	isURL, isName := true, true
	for _, text := range texts {
		isURL = isURL && ofURL(text)
		isName = isName && ofHost(text)
	}
	switch {
	case isURL:
		return model.ByHost
	case isName:
		return model.OwnHost
	}
	return 0
}

// ofURL reports whether a text is that of URLs of hosts that it fixes.
func ofURL(text string) bool {
	rest, ok := strings.CutPrefix(text, theStart+"https://")
	if !ok {
		if rest, ok = strings.CutPrefix(text, theStart+"http://"); !ok {
			return false
		}
	}
	end := strings.IndexAny(rest, "/?#"+theEnd)
	if end < 0 {
		return false
	}
	host, port, hasPort := strings.Cut(rest[:end], ":")
	return isFixed(host) && (!hasPort || strings.Trim(port, "0123456789"+someChars) == "")
}

// theStart is the start of the text.
const theStart = "\x05"

// ofHost reports whether a text is that of names of hosts that it fixes.
func ofHost(text string) bool {
	host, ok := strings.CutPrefix(text, theStart)
	if ok {
		host, ok = strings.CutSuffix(host, theEnd)
	}
	return ok && strings.ContainsAny(host, ".") && isFixed(host)
}

// isFixed reports whether a host is one below a name of the pattern's, or that name itself.
func isFixed(host string) bool {
	if strings.Trim(host, hostChars+someChars+someNames) != "" || host == "" {
		return false
	}
	if i := strings.LastIndexAny(host, someChars+someNames); i >= 0 {
		name := host[i+1:]
		if host[i:i+1] == someChars {
			if !strings.HasPrefix(name, ".") {
				return false // evilexample.com
			}
			name = name[1:]
		}
		return strings.Contains(strings.Trim(name, "."), ".") // and not anything below com
	}
	return true
}

// written returns the texts that a pattern matches; none if there are too many.
func written(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		return []string{strings.ToLower(string(re.Rune))}
	case syntax.OpEmptyMatch:
		return []string{""}
	case syntax.OpBeginText:
		return []string{theStart}
	case syntax.OpEndText:
		return []string{theEnd}
	case syntax.OpCapture:
		return written(re.Sub[0])
	case syntax.OpAlternate:
		return either(re.Sub)
	case syntax.OpQuest:
		return either([]*syntax.Regexp{{Op: syntax.OpEmptyMatch}, re.Sub[0]})
	case syntax.OpConcat:
		texts := []string{""}
		for _, sub := range re.Sub {
			var longer []string
			for _, begin := range texts {
				for _, end := range written(sub) {
					longer = append(longer, begin+end)
				}
			}
			if texts = longer; len(texts) > maxTexts {
				return nil
			}
		}
		return texts
	case syntax.OpCharClass, syntax.OpStar, syntax.OpPlus, syntax.OpRepeat:
		return []string{repeated(re)}
	}
	return []string{anyText}
}

// either returns the texts of several alternatives; none if those of one are too many.
func either(subs []*syntax.Regexp) (texts []string) {
	for _, sub := range subs {
		more := written(sub)
		if texts = append(texts, more...); len(more) == 0 || len(texts) > maxTexts {
			return nil
		}
	}
	return texts
}

// repeated returns the letter for what is repeated, or is one character of a class.
func repeated(re *syntax.Regexp) string {
	if alphabet(re).And(CharsOf(hostChars).Not()) != (Charset{}) {
		return anyText
	}
	if re.Op != syntax.OpCharClass {
		names := written(re.Sub[0])
		for _, name := range names {
			if !strings.HasSuffix(name, ".") {
				return someChars
			}
		}
		if len(names) > 0 {
			return someNames
		}
	}
	return someChars
}
