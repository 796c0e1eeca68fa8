package pattern

import (
	"go/constant"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Whether a match is a validation: what does not match is refused. That is so where the other way leaves the function with an error
// or false, or answers with an error, and where the function that returns the result is called a check.
//
//	if !name.MatchString(s) { return errors.New("bad name") } // a validation
//	func validName(s string) bool { return name.MatchString(s) } // so is this
//	if !name.MatchString(line) { continue }                      // a filter
//	if evil.MatchString(s) { return errors.New("bad name") }     // what is found is refused: anchors would weaken that

// validates reports whether a match decides whether a text is taken or refused. Which functions are checks, isCheck says.
func validates(match *ssa.Call, isCheck func(*ssa.Function) bool) bool {
	var result ssa.Value = match
	// matched, err := regexp.MatchString(pattern, s)
	if match.Call.Signature().Results().Len() == 2 {
		if result = ssautil.FirstResult(match); result == nil {
			return false
		}
	}
	return decides(result, true, isCheck, 0)
}

// decides reports whether a condition decides that: where the condition is not what it should be, the text is refused.
func decides(cond ssa.Value, should bool, isCheck func(*ssa.Function) bool, depth int) bool {
	if depth > maxConditions || cond.Referrers() == nil {
		return false
	}
	for _, r := range *cond.Referrers() {
		switch r := r.(type) {
		case *ssa.If:
			// Successor 0 is taken where the condition is true.
			taken, otherwise := r.Block().Succs[0], r.Block().Succs[1]
			if !should {
				taken, otherwise = otherwise, taken
			}
			if refuses(otherwise) && !refuses(taken) || accepts(taken) && isCheck(r.Parent()) {
				return true
			}
		case *ssa.UnOp:
			if r.Op == token.NOT && decides(r, !should, isCheck, depth+1) {
				return true
			}
		case *ssa.Phi: // a && b, in a value
			if decides(r, should, isCheck, depth+1) {
				return true
			}
		case *ssa.Return:
			if should && isCheck(r.Parent()) {
				return true
			}
		}
	}
	return false
}

// maxConditions bounds how far the result of a match is followed through other conditions.
const maxConditions = 4

// accepts reports whether a block does nothing but return true.
func accepts(b *ssa.BasicBlock) bool {
	ret, ok := b.Instrs[0].(*ssa.Return)
	if !ok || len(ret.Results) != 1 {
		return false
	}
	c, ok := ret.Results[0].(*ssa.Const)
	return ok && c.Value != nil && c.Value.Kind() == constant.Bool && constant.BoolVal(c.Value)
}

// isCheck reports whether a function is called like one that says whether something is valid, or whether somebody may do something.
func isCheck(name string) bool {
	for _, may := range [...]string{"may", "can"} {
		rest, ok := strings.CutPrefix(name, may)
		if !ok {
			rest, ok = strings.CutPrefix(name, strings.ToUpper(may[:1])+may[1:])
		}
		if ok && (rest == "" || rest[0] >= 'A' && rest[0] <= 'Z') { // canEdit, and not canonical
			return true
		}
	}
	name = strings.ToLower(name)
	return slices.ContainsFunc([]string{"valid", "allow", "safe", "check", "verif", "accept", "permit", "legal", "trust", "authoriz", "iscorrect", "wellformed"},
		func(word string) bool { return strings.Contains(name, word) }) && !strings.Contains(name, "invalid") && !strings.Contains(name, "unsafe")
}

// handedToValidator returns the functions of a package that are given to one that is called like a check, or is of a package that is:
//
//	v.RegisterValidation("slug", func(fl validator.FieldLevel) bool { return slug.MatchString(fl.Field().String()) })
func handedToValidator(in *taint.Package) map[*ssa.Function]bool {
	all := make(map[*ssa.Function]bool)
	for fn := range in.Functions() {
		for call := range ssautil.Calls(fn) {
			obj := ssautil.CalledObject(call)
			if obj == nil || obj.Pkg() == nil || !isCheck(obj.Name()) && !isCheck(obj.Pkg().Name()) {
				continue
			}
			for _, arg := range call.Args {
				if given := ssautil.FunctionOf(ssautil.Unboxed(arg)); given != nil {
					all[given] = true
				}
			}
		}
	}
	return all
}

// refuses reports whether a block, or the one that it leads to, leaves the function with an error or false, or answers that the
// request is bad before it returns.
func refuses(b *ssa.BasicBlock) bool {
	answered := false
	for range maxConditions {
		for _, instr := range b.Instrs {
			if call, ok := instr.(*ssa.Call); ok && isRefusal(&call.Call) {
				answered = true
			}
		}
		switch last := b.Instrs[len(b.Instrs)-1].(type) {
		case *ssa.Return:
			return answered || slices.ContainsFunc(last.Results, isFailure)
		case *ssa.Panic:
			return true
		case *ssa.Jump:
			b = b.Succs[0]
		default:
			return false
		}
	}
	return false
}

// isFailure reports whether a result says that something failed: an error that is made there, or false.
func isFailure(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Const:
		return v.Value != nil && v.Value.Kind() == constant.Bool && !constant.BoolVal(v.Value)
	case *ssa.Call, *ssa.MakeInterface, *ssa.UnOp: // errors.New, &MyError{}, ErrBadName
		return ssautil.IsError(v.Type())
	}
	return false
}

// isRefusal reports whether a call answers a request with an error of the client's: http.Error, or a method of a framework's context
// that is given a status from 400 to 499.
func isRefusal(c *ssa.CallCommon) bool {
	if fn := c.StaticCallee(); fn != nil && (fn.String() == "net/http.Error" || fn.String() == "net/http.NotFound") {
		return true
	}
	return slices.ContainsFunc(c.Args, func(arg ssa.Value) bool {
		status, ok := ssautil.IntConst(arg)
		return ok && status >= 400 && status < 500
	})
}
