// Package redact is the one place that decides what text may leave the program. Whatever shows text that comes from a
// program, a repository or another tool asks here first: excerpts of code, messages, errors, differences.
//
// It hides too much rather than too little, but no more than it must: SQL text, format strings and shell lines stay
// readable, and what stands in them where a password stands does not. A text goes through these, in this order:
//
//   - blocks: everything between -----BEGIN and -----END;
//   - places: the password of a URL, what follows "password=", "-u user:", "Authorization: Bearer", IDENTIFIED BY;
//   - words: what looks generated or made up as a password, as no word, identifier, path, date or version does.
//
// On top of that, values that an analysis has found to be secrets are hidden wherever they stand, in whichever form:
// see Values. For Go code, see Code: there the names around a literal say more than its text.
//
// What is hidden becomes asterisks, one for each byte, so that columns stay true.
package redact

import "strings"

// A Kind is what sort of text is judged.
type Kind uint8

// The kinds of text, from those that hold the fewest secrets to those that hold the most.
const (
	Told     Kind = iota // secvet's own sentences, with names from the program in them
	Failure              // secvet's own errors, which quote what they cannot read
	Compiler             // errors of the go command and the type checker, which quote constants
	Foreign              // sentences of other tools
	Literal              // the text of a literal of the program
	Comment              // the text of a comment
	Scanner              // sentences of other tools that found a secret: they may quote it
)

// A span is a part of a text, from one offset up to another.
type span struct{ start, end int }

// Text returns a text without what may be a secret. The values are those that are known to be secrets, or nil.
func Text(text string, kind Kind, values *Values) string {
	h := newHider(text, kind)
	h.judge()
	for _, s := range values.in(text) {
		h.hide(s.start, s.end)
	}
	return h.String()
}

// A hider judges one text.
type hider struct {
	text   string
	kind   Kind
	hidden []bool // by offset; nil as long as nothing is
}

func newHider(text string, kind Kind) *hider { return &hider{text: text, kind: kind} }

// judge hides what may be a secret.
func (h *hider) judge() {
	h.blocks()
	h.chunks()
	h.pairs()
	h.statements()
	if h.kind >= Foreign {
		h.options()
	}
	switch h.kind {
	case Failure:
		h.pieces()
	case Compiler, Scanner:
		h.quoted()
	}
}

func (h *hider) hide(start, end int) {
	if start >= end {
		return
	}
	if h.hidden == nil {
		h.hidden = make([]bool, len(h.text))
	}
	for i := start; i < min(end, len(h.text)); i++ {
		h.hidden[i] = true
	}
}

// String returns the text as it may be shown. Line ends stay.
func (h *hider) String() string {
	if h.hidden == nil {
		return h.text
	}
	out := []byte(h.text)
	for i, hidden := range h.hidden {
		if hidden && out[i] != '\n' && out[i] != '\r' {
			out[i] = '*'
		}
	}
	return string(out)
}

// blocks hides what stands between the lines that begin and end a key, or else all that follows the first of them.
func (h *hider) blocks() {
	const begin, end, dashes = "-----BEGIN ", "-----END", "-----"
	for at := 0; ; {
		i := strings.Index(h.text[at:], begin)
		if i < 0 {
			return
		}
		start := at + i + len(begin)
		if j := strings.Index(h.text[start:], dashes); j >= 0 && j < 60 {
			start += j + len(dashes)
		}
		stop := len(h.text)
		if j := strings.Index(h.text[start:], end); j >= 0 {
			stop = start + j
		}
		h.hide(start, stop)
		at = stop
	}
}

// quoted hides what stands between quotes, but for names: a compiler's error quotes constants, a scanner its find.
func (h *hider) quoted() {
	for at := 0; at < len(h.text); {
		i := strings.IndexAny(h.text[at:], "\"`")
		if i < 0 {
			return
		}
		start := at + i + 1
		end := closing(h.text, start, h.text[start-1])
		if !h.isName(start, end) {
			h.hide(start, end)
		}
		at = end + 1
	}
}

// pieces judges what stands between quotes by itself, as what it is: a piece of a file, or a path.
func (h *hider) pieces() {
	for at := 0; at < len(h.text); {
		i := strings.IndexByte(h.text[at:], '"')
		if i < 0 {
			return
		}
		start := at + i + 1
		end := closing(h.text, start, '"')
		piece := newHider(h.text[start:min(end, len(h.text))], Literal)
		if !strings.HasPrefix(piece.text, "/") && !strings.HasPrefix(piece.text, ".") {
			piece.judge()
		}
		for j, hidden := range piece.hidden {
			if hidden {
				h.hide(start+j, start+j+1)
			}
		}
		at = end + 1
	}
}

// closing returns where the text ends that a quote before start begins: at the quote that closes it, or else at the end.
func closing(text string, start int, quote byte) int {
	for i := start; i < len(text); i++ {
		switch {
		case text[i] == '\\' && quote != '`':
			i++
		case text[i] == quote:
			return i
		}
	}
	return len(text)
}

// isName reports whether quotes stand around a name and no value: that of a package or a file, by the words of the
// compiler's sentence, or one of a secret.
func (h *hider) isName(start, end int) bool {
	text := h.text[start:min(end, len(h.text))]
	if h.kind == Scanner {
		return isSecretName(text) && !isOdd(text)
	}
	for _, word := range [...]string{"import", "package", "module", "pattern", "build", "toolchain", "go.mod", "go.work", "version", "directory", "file"} {
		if strings.Contains(h.text, word) {
			return !strings.Contains(h.text, "constant") && isPlainChunk(text)
		}
	}
	return false
}
