package models

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// TestTexts holds what messages call a source to a form that fits "X reaches Y": a noun in the singular.
func TestTexts(t *testing.T) {
	for _, path := range Paths() {
		f := BuiltIn(path)
		if f == nil {
			continue // TestParse says why
		}
		for _, row := range f.Rows() {
			if problem := badText(row.Text); problem != "" {
				t.Errorf("%s:%d: %q: %s", row.File, row.Line, row.Text, problem)
			}
		}
	}
	for _, bad := range []string{"request headers", "Query parameter", "credentials of a request", "arguments", "a file", "file.", "Kafkas message"} {
		if badText(bad) == "" {
			t.Errorf("%q is good", bad)
		}
	}
}

// badText says what is wrong with a text, "" if nothing is.
func badText(text string) string {
	words := strings.Fields(text)
	if len(words) == 0 {
		return ""
	}
	head := words // up to the noun that the rest describes
	if i := slices.IndexFunc(words, func(w string) bool { return w == "of" || w == "from" || w == "with" || w == "or" }); i > 0 {
		head = words[:i]
	}
	noun := head[len(head)-1]
	switch {
	case !ordinary(words[0]):
		return "it begins with a capital that is no name's"
	case slices.Contains([]string{"a", "an", "the"}, words[0]):
		return "it begins with an article"
	case strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss") && !strings.HasSuffix(noun, "us") && strings.ToLower(noun) == noun:
		return "it is a plural"
	case !unicode.IsLetter(rune(text[len(text)-1])) && !unicode.IsDigit(rune(text[len(text)-1])):
		return "it ends in a sign"
	}
	return ""
}

// ordinary reports whether a word may begin a text: in lower case, an acronym, or the name of a product.
func ordinary(word string) bool {
	if word == strings.ToLower(word) {
		return true
	}
	capitals := 0
	for _, r := range word {
		if unicode.IsUpper(r) || unicode.IsDigit(r) {
			capitals++
		}
	}
	products := []string{"Kafka", "Kubernetes", "Redis", "Swift", "Vault"}
	return capitals > 1 || slices.Contains(products, word)
}
