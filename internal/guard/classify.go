package guard

import (
	"go/token"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ssa"
)

// What functions of the standard library and operators say of one character. The evaluation in chareval.go computes with
// numbers: a character is its code, true is 1 and false is 0. Each function here returns the number, and false if it is not
// known; nothing has state.

// find returns what a search for the character c in a constant text returns, as strings.IndexByte("-_", c) does; ok says
// whether c is known.
// Of the functions that search, those of one character are known, and those of a text of which this may be one: a search
// of "-_" for string(c). The result is true or false for a Contains, and the first index or -1 for an Index.
func find(fn *ssa.Function, set string, c int64, ok bool) (int64, bool) {
	if fn.Pkg == nil || !ok {
		return 0, false
	}
	if p := fn.Pkg.Pkg.Path(); p != "strings" && p != "bytes" {
		return 0, false
	}
	n := int64(strings.IndexRune(set, rune(c))) // of ASCII characters the index in bytes is that of each of these functions
	switch fn.Name() {
	case "ContainsRune", "Contains", "ContainsAny":
		return truth(n >= 0), true
	case "IndexRune", "IndexByte", "Index", "IndexAny", "LastIndex", "LastIndexByte":
		return n, true
	}
	return 0, false
}

// classify returns what a function of package unicode, given by its name, returns for a character.
// Names that are not here, as IsMark, are unknown, and then a condition passes all characters on. IsTitle is taken
// for IsUpper: no kind of sink is harmed by a letter, so that it does not matter which of them it is true for.
func classify(name string, c rune) (int64, bool) {
	switch name {
	case "IsLetter":
		return truth(unicode.IsLetter(c)), true
	// Of ASCII characters the digits are the only numbers.
	case "IsDigit", "IsNumber":
		return truth(unicode.IsDigit(c)), true
	case "IsUpper", "IsTitle":
		return truth(unicode.IsUpper(c)), true
	case "IsLower":
		return truth(unicode.IsLower(c)), true
	case "IsSpace":
		return truth(unicode.IsSpace(c)), true
	case "IsPunct":
		return truth(unicode.IsPunct(c)), true
	case "IsSymbol":
		return truth(unicode.IsSymbol(c)), true
	case "IsControl":
		return truth(unicode.IsControl(c)), true
	case "IsPrint":
		return truth(unicode.IsPrint(c)), true
	case "IsGraphic":
		return truth(unicode.IsGraphic(c)), true
	case "ToLower":
		return int64(unicode.ToLower(c)), true
	case "ToUpper":
		return int64(unicode.ToUpper(c)), true
	}
	return 0, false
}

// truth returns the number for a bool.
func truth(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// operate returns what a binary operator makes of two numbers. Of operators that are not listed, as shifts and divisions,
// nothing is known: no check of characters was seen that needs them.
// Sums and differences are those of checks by arithmetic, c|0x20 >= 'a' and c-'0' < 10 among them; eval wraps those of bytes.
func operate(op token.Token, x, y int64) (int64, bool) {
	switch op {
	case token.EQL:
		return truth(x == y), true
	case token.NEQ:
		return truth(x != y), true
	case token.LSS:
		return truth(x < y), true
	case token.LEQ:
		return truth(x <= y), true
	case token.GTR:
		return truth(x > y), true
	case token.GEQ:
		return truth(x >= y), true
	case token.ADD:
		return x + y, true
	case token.SUB:
		return x - y, true
	case token.OR:
		return x | y, true
	case token.AND:
		return x & y, true
	case token.AND_NOT:
		return x &^ y, true
	case token.XOR:
		return x ^ y, true
	}
	return 0, false
}
