package config

import "fmt"

func errorf(format string, args ...any) error { return fmt.Errorf(format, args...) }

// maxWord is the length of a word, in bytes, that somebody can have misspelt.
const maxWord = 100

// Suggest returns `; did you mean "x"?` for the nearest of the words, or "" if none is near.
func Suggest(text string, words []string) string {
	best, least := "", len(text)/2+1
	if len(text) > maxWord {
		return "" // the comparison takes the product of the lengths
	}
	for _, w := range words {
		if d := distance(text, w); d < least {
			best, least = w, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %q?", best)
}

// distance is the number of letters to insert, remove, replace or swap with the next to make b of a.
func distance(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
