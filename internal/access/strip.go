package access

import (
	"golang.org/x/tools/go/ssa"
)

// callsOf returns the calls of a function in the package.
func (e *Index) CallsOf(fn *ssa.Function) []*ssa.Call {
	if e.sites == nil {
		e.sites = make(map[*ssa.Function][]*ssa.Call)
		for _, caller := range e.own {
			for _, b := range caller.Blocks {
				for _, instr := range b.Instrs {
					if call, ok := instr.(*ssa.Call); ok && call.Call.StaticCallee() != nil {
						e.sites[call.Call.StaticCallee()] = append(e.sites[call.Call.StaticCallee()], call)
					}
				}
			}
		}
	}
	return e.sites[fn]
}
