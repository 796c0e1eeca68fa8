package setting

import (
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

// attempt runs a pass. A panic is a defect of the pass: what it has reported until then stays, and that there may be
// more is told. Without this, no driver would report anything of any package.
func attempt(run func(*analysis.Pass) (any, error), pass *analysis.Pass) (err error) {
	defer func() {
		if r := recover(); r != nil {
			tell(pass, pass.Pkg.Path(), pass.Analyzer.Name+": "+crash.Reason(r))
		}
	}()
	_, err = run(pass)
	return err
}

// tellFailures tells what the engine could not analyze. Each analyzer that reads its result does so: a driver may
// leave out any of them, and each may have missed something.
func tellFailures(pass *analysis.Pass) {
	for _, f := range taint.ResultOf(pass).Failures {
		tell(pass, f.Package, f.Reason)
	}
}

// tell reports at the package clause, since a driver wants a place.
func tell(pass *analysis.Pass, path, reason string) {
	pos := token.NoPos
	if len(pass.Files) > 0 {
		pos = pass.Files[0].Package
	}
	pass.Report(analysis.Diagnostic{Pos: pos, Category: rule.Failed(path), Message: rule.FailedMessage(path, reason)})
}
