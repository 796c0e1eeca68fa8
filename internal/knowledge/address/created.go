package address

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// A header Location in an answer that is no redirect. With a status of success it says where something was made, and no browser goes
// there:
//
//	w.Header().Set("Location", r.URL.String()+"/"+id)
//	w.WriteHeader(http.StatusCreated)
//
// The status is looked for in the function that sets the header, behind it. All that are found have to be such.

// isCreated reports whether a header is set in an answer of success.
func isCreated(s *taint.SinkSite) bool {
	if s.Call == nil || s.Obj == nil || s.Instr == nil || s.Obj.FullName() != "(net/http.Header).Set" && s.Obj.FullName() != "(net/http.Header).Add" {
		return false
	}
	found := false
	for _, b := range s.Instr.Parent().Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(ssa.CallInstruction)
			if !ok || ssautil.CalledName(call.Common()) != "WriteHeader" || !ssautil.Precedes(s.Instr, call) {
				continue
			}
			args := ssautil.PlainArgs(call.Common())
			status, isConst := ssautil.IntConst(args[len(args)-1])
			if !isConst || status < 200 || status >= 300 {
				return false
			}
			found = true
		}
	}
	return found
}
