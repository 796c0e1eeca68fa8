package ssautil

import (
	"golang.org/x/tools/go/ssa"
)

// firstResult returns the first result of a call that has several.
func FirstResult(call *ssa.Call) ssa.Value {
	for _, r := range *call.Referrers() {
		if e, ok := r.(*ssa.Extract); ok && e.Index == 0 {
			return e
		}
	}
	return nil
}
