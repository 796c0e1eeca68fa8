package compare

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Hashes of passwords that are compared byte by byte. Who does not know the salt learns little from how long that takes, so that this is
// a lesser flaw, and found within a function only:
//
//	key := argon2.IDKey([]byte(password), salt, 1, 64*1024, 4, 32)
//	return bytes.Equal(key, user.Hash)

// derived notes the comparisons of a function of which one operand is the result of a slow hash.
func derived(fn *ssa.Function, tell func(taint.Note)) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			x, y, callee := compared(instr)
			if x == nil || !isText(x.Type()) || isConst(x) || isConst(y) || isSlow(x, 0) == isSlow(y, 0) {
				continue
			}
			tell(taint.Note{About: DerivedHash, At: ssautil.SitePos(instr), Text: callee})
		}
	}
}

// compared returns the operands of a comparison, or nil.
func compared(instr ssa.Instruction) (x, y ssa.Value, callee string) {
	switch i := instr.(type) {
	case *ssa.BinOp:
		if i.Op == token.EQL || i.Op == token.NEQ {
			return i.X, i.Y, i.Op.String()
		}
	case *ssa.Call:
		if obj := ssautil.CalledObject(&i.Call); obj != nil {
			if x, y = operands(&i.Call, obj.Origin()); x != nil {
				return x, y, ssautil.Callee(obj)
			}
		}
	}
	return nil, nil, ""
}

// isSlow reports whether a value is the result of a slow hash, or a text of it.
func isSlow(v ssa.Value, depth int) bool {
	if depth > 4 {
		return false
	}
	switch x := v.(type) {
	case *ssa.Convert:
		return isSlow(x.X, depth+1)
	case *ssa.Extract:
		return isSlow(x.Tuple, depth+1)
	case *ssa.Call:
		fn := x.Call.StaticCallee()
		if fn == nil || fn.Pkg == nil {
			return false
		}
		if ssautil.IsSlowHash(fn) {
			return true
		}
		switch fn.Pkg.Pkg.Path() {
		case "encoding/hex", "encoding/base64":
			return len(x.Call.Args) > 0 && isSlow(x.Call.Args[len(x.Call.Args)-1], depth+1)
		}
	}
	return false
}
