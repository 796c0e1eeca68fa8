package flow

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
	"unicode"

	"github.com/secvet/secvet/internal/taint"
)

// Places returns the names of the functions, types, files and folders that a position stands in. They say what code is for:
// a protocol that somebody else has laid down is no choice of the program.
func (p *Pass) Places(at token.Pos) (words []string) {
	for _, n := range Enclosing(p.Pass, at) {
		fn, ok := n.(*ast.FuncDecl)
		if !ok {
			continue
		}
		words = append(words, fn.Name.Name)
		if fn.Recv != nil && len(fn.Recv.List) > 0 {
			ast.Inspect(fn.Recv.List[0].Type, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					words = append(words, id.Name)
				}
				return true
			})
		}
	}
	file := p.Fset.Position(at).Filename
	return append(words, file[strings.LastIndexAny(file, `/\`)+1:], p.Pkg.Path(), p.Pkg.Name())
}

// shortPart is how long a part may be to count as a whole word only: newPassword has "wpa" in it.
const shortPart = 4

// HasPart reports whether one of some names has one of some parts, which are in lower case: a short one at the end of a word only, with
// digits behind it or not, as gokrb5 and NTLMv2 have them.
func HasPart(names []string, parts ...string) bool {
	for _, name := range names {
		lower := strings.ToLower(name)
		for _, part := range parts {
			if len(part) > shortPart && strings.Contains(lower, part) {
				return true
			}
			if len(part) <= shortPart && slices.ContainsFunc(wordsOf(name), func(w string) bool { return isWord(w, part) }) {
				return true
			}
		}
	}
	return false
}

// isWord reports whether a word ends with a part, but for a number or version behind it.
func isWord(w, part string) bool { return strings.HasSuffix(strings.TrimRight(w, "0123456789v"), part) }

// wordsOf splits a name at what is no letter or digit, and where upper case begins, and returns the words in lower case.
func wordsOf(name string) (words []string) {
	begin := 0
	for i, r := range name {
		isSign := !unicode.IsLetter(r) && !unicode.IsDigit(r)
		if isSign || i > 0 && unicode.IsUpper(r) && !unicode.IsUpper(rune(name[i-1])) {
			words = append(words, strings.ToLower(name[begin:i]))
			begin = i
			if isSign {
				begin = i + len(string(r))
			}
		}
	}
	return append(words, strings.ToLower(name[begin:]))
}

// Elsewhere reports whether the data reaches the sink in a function of another module. What a library does by its own code is its own
// matter: how it compares, validates and hashes may be what a protocol asks for. What has a model is a sink where it is called.
func Elsewhere(p *Pass, h *taint.Hit) bool {
	return !h.Sink.At.Pos.IsValid() && p.Module != nil && p.Module.Path != "" && !p.Placer.SameModule(h.Sink.At.Pkg)
}
