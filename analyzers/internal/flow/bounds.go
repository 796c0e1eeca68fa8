package flow

import (
	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

// tellBounds says which functions of the package reached a bound of the engine. That is no finding, and only a driver
// that asks for everything hears of it.
func tellBounds(pass *analysis.Pass, res *taint.Result) {
	for _, c := range res.Cuts {
		pos := c.Pos
		if !pos.IsValid() || fileAt(pass, pos) == nil {
			pos = pass.Files[0].Package
		}
		pass.Report(analysis.Diagnostic{Pos: pos, Category: rule.Cut, Message: c.String()})
	}
}
