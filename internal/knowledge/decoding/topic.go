// Package decoding is what secvet knows of decoders that do more than to decode, beyond the rows of the models:
//
//   - Arrive: a parser of XML reads what entities name, files and addresses, only if an option asks it to replace them.
package decoding

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// noEnt is the option of libxml2 that replaces entities by what they name.
const noEnt = 2

// Topic returns the hooks of decoders.
func Topic(*taint.Package) taint.Hooks {
	return taint.Hooks{
		Kinds: model.XXE,
		// No flows and true say that nothing arrives; false leaves the sink to the engine.
		Arrive: func(g *taint.Func, _ model.Kinds, s *taint.SinkSite) (taint.FlowSet, summary.Given, bool) {
			return nil, summary.Given{}, s.Call == nil || !asksForEntities(g, s)
		},
	}
}

// asksForEntities reports whether the options of a parser have noEnt: those of the call, or of the one that has made the parser.
func asksForEntities(g *taint.Func, s *taint.SinkSite) bool {
	args := s.Call.Args
	if s.Obj.Signature().Variadic() {
		return hasOption(args[len(args)-1])
	}
	made := []ssa.Value{args[0]}
	if load, ok := args[0].(*ssa.UnOp); ok { // of a variable, or of a field
		made = g.StoredAt(load.X)
	}
	for _, v := range made {
		if call, ok := v.(*ssa.Call); ok && len(call.Call.Args) > 0 && hasOption(call.Call.Args[len(call.Call.Args)-1]) {
			return true
		}
	}
	return false
}

// hasOption reports whether one of a list of options has noEnt.
func hasOption(list ssa.Value) bool {
	for _, e := range ssautil.Elements(list) {
		if n, ok := ssautil.IntConst(e); ok && n&noEnt != 0 {
			return true
		}
	}
	return false
}
