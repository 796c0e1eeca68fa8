package hardcodedsecret

import (
	"iter"
	"strings"
)

// A pair is a name with its value on a line; the columns are the value's, without its quotes.
type pair struct {
	key, value string
	start, end int
}

// pairsOf returns the names with values on a line. It knows as much of each form as tells a value's end, and is content
// with lines that no parser would take.
func pairsOf(f form, line string) iter.Seq[pair] {
	return func(yield func(pair) bool) {
		for at := 0; at < len(line); {
			key, next, ok := readKey(line, at)
			if !ok {
				return
			}
			value, isPair := separated(f, line, next)
			if !isPair {
				at = next
				continue
			}
			start, end, after := readValue(f, line, value)
			if !yield(pair{key, line[start:end], start, end}) {
				return
			}
			at = max(after, next)
		}
	}
}

// readKey finds the next text from at on that may be a name, and where it ends.
func readKey(line string, at int) (key string, next int, ok bool) {
	for ; at < len(line); at++ {
		switch c := line[at]; {
		case c == '"' || c == '\'':
			if end := strings.IndexByte(line[at+1:], c); end >= 0 {
				return line[at+1 : at+1+end], at + end + 2, true
			}
		case isLetter(c) || c == '_':
			end := at
			for end < len(line) && (isAlnum(line[end]) || strings.IndexByte("_.-", line[end]) >= 0) {
				end++
			}
			return line[at:end], end, true
		}
	}
	return "", at, false
}

// separated returns where the value begins, if a name that ends at i has one.
func separated(f form, line string, i int) (value int, ok bool) {
	switch f {
	case envForm, shellForm, dockerForm:
		return i + 1, i < len(line) && line[i] == '='
	}
	for i < len(line) && (line[i] == ' ' || line[i] == '\t') {
		i++
	}
	if i >= len(line) {
		return 0, false
	}
	switch {
	case line[i] == ':' && f == yamlForm:
		ok = i+1 == len(line) || line[i+1] == ' '
	case line[i] == ':':
		ok = true
	case line[i] == '=':
		ok = f == iniForm || f == yamlForm && i+1 < len(line) && line[i+1] != ' '
	}
	for i++; i < len(line) && line[i] == ' '; i++ {
	}
	return i, ok
}

// readValue returns the columns of the value that begins at i, and where to go on.
func readValue(f form, line string, i int) (start, end, after int) {
	if i >= len(line) {
		return len(line), len(line), len(line)
	}
	if quote := line[i]; quote == '"' || quote == '\'' || quote == '`' && f == iniForm {
		end = i + 1
		for end < len(line) {
			isDoubled := line[end] == quote && quote == '\'' && f == yamlForm && end+1 < len(line) && line[end+1] == quote
			if line[end] == quote && !isDoubled {
				break
			}
			if isDoubled || line[end] == '\\' && quote == '"' {
				end++
			}
			end++
		}
		end = min(end, len(line))
		return i + 1, end, end + 1
	}
	stop := ""
	switch f {
	case shellForm, dockerForm:
		stop = " \t;&|\"'`)"
	case jsonForm:
		return i, i, i // a number, a list or an object
	case iniForm, yamlForm, envForm:
		if strings.HasPrefix(line[i:], "{") || strings.HasPrefix(line[i:], "[") {
			return i, i, i + 1
		}
	}
	end = len(line)
	if n := strings.IndexAny(line[i:], stop); stop != "" && n >= 0 {
		end = i + n
	} else if n := strings.Index(line[i:], " #"); n >= 0 {
		end = i + n
	}
	for end > i && (line[end-1] == ' ' || line[end-1] == '\t') {
		end--
	}
	return i, end, end + 1
}

// A word is one of a command line, without its quotes.
type word struct {
	text  string
	start int
}

// shellWords splits a line at blanks that are not in quotes, and at the quotes and commas of YAML's lists.
func shellWords(line string) []word {
	var words []word
	for i := 0; i < len(line); {
		c := line[i]
		if strings.IndexByte(" \t,[]", c) >= 0 {
			i++
			continue
		}
		start, end := i, i
		if c == '"' || c == '\'' {
			start = i + 1
			end = start + max(strings.IndexByte(line[start:], c), 0)
			i = end + 1
		} else {
			for end < len(line) && strings.IndexByte(" \t,", line[end]) < 0 {
				end++
			}
			i = end
		}
		words = append(words, word{strings.Trim(line[start:end], `"'`), start})
	}
	return words
}
