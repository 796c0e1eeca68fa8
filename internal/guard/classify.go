package guard

import (
	"go/token"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ssa"
)

// find is what a search for a character in a constant text returns.
func find(fn *ssa.Function, set string, c int64, ok bool) (int64, bool) {
	if fn.Pkg == nil || !ok {
		return 0, false
	}
	if p := fn.Pkg.Pkg.Path(); p != "strings" && p != "bytes" {
		return 0, false
	}
	n := int64(strings.IndexRune(set, rune(c)))
	switch fn.Name() {
	case "ContainsRune", "Contains", "ContainsAny":
		return truth(n >= 0), true
	case "IndexRune", "IndexByte", "Index", "IndexAny", "LastIndex", "LastIndexByte":
		return n, true
	}
	return 0, false
}

// classify is what a function of package unicode says of a character.
func classify(name string, c rune) (int64, bool) {
	switch name {
	case "IsLetter":
		return truth(unicode.IsLetter(c)), true
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

func truth(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

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
