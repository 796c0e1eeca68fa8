package hardcodedsecret

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/taint"
)

// A password that nobody has. A login takes as long for a user who is not there as for one who is, if it compares what came with the
// hash of some constant, and drops the answer:
//
//	var dummy, _ = bcrypt.GenerateFromPassword([]byte("dummy for timing"), bcrypt.DefaultCost)
//	_ = bcrypt.CompareHashAndPassword(dummy, []byte(given))
//
// The constant opens nothing. It does as soon as somebody heeds an answer, or keeps the hash for a user.

// isForTime reports whether a constant is given to a comparison whose answer is dropped, or to what makes a hash which is only used in such
// comparisons.
func (v *visitor) isForTime(h *taint.Hit) bool {
	call, around := flow.CallAt(v.pass, h.At)
	if call == nil || len(around) < 2 {
		return false
	}
	if v.comparesInVain(around) {
		return true
	}
	hash := v.assigned(around)
	return hash != nil && !hash.Exported() && v.onlyDropped(hash)
}

// comparesInVain reports whether the first of some syntax, from the inside out, is a call of a function that compares, and nobody heeds what
// it returns.
func (v *visitor) comparesInVain(around []ast.Node) bool {
	call, ok := around[0].(*ast.CallExpr)
	if !ok || len(around) < 2 {
		return false
	}
	fn := flow.Callee(v.pass.TypesInfo, call)
	return fn != nil && indexFold(fn.Name(), "compare") >= 0 && isDropped(around)
}

// isDropped reports whether nobody heeds what a call returns, which stands first among what is around it.
func isDropped(around []ast.Node) bool {
	switch s := around[1].(type) {
	case *ast.ExprStmt:
		return true
	case *ast.AssignStmt:
		for _, l := range s.Lhs {
			if id, ok := l.(*ast.Ident); !ok || id.Name != "_" {
				return false
			}
		}
		return true
	}
	return false
}

// assigned returns the variable that the first result of a call is assigned to, or nil.
func (v *visitor) assigned(around []ast.Node) types.Object {
	var first ast.Expr
	switch s := around[1].(type) {
	case *ast.AssignStmt:
		first = s.Lhs[0]
	case *ast.ValueSpec:
		first = s.Names[0]
	}
	id, ok := first.(*ast.Ident)
	if !ok {
		return nil
	}
	return v.pass.TypesInfo.ObjectOf(id)
}

// onlyDropped reports whether a variable of the package is, where it is read, always an argument of a call whose answer is
// dropped.
func (v *visitor) onlyDropped(hash types.Object) bool {
	found := false
	for id, obj := range v.pass.TypesInfo.Uses {
		if obj != hash {
			continue
		}
		around := flow.Enclosing(v.pass, id.Pos())
		if len(around) < 3 {
			return false
		}
		if s, ok := around[1].(*ast.AssignStmt); ok && isAssigned(s, id.Pos()) {
			continue
		}
		if !v.comparesInVain(around[1:]) {
			return false
		}
		found = true
	}
	return found
}

// isAssigned reports whether what stands at a position is assigned to.
func isAssigned(s *ast.AssignStmt, at token.Pos) bool { return at < s.TokPos }
