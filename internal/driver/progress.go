package driver

import (
	"sync/atomic"

	"golang.org/x/tools/go/analysis"
)

// count has the first analyzer tell progress after each package. All analyzers wait for the same engine, so
// one of them stands for all. The analyzer is changed, and not a copy of it, because others may require it.
func count(suite []*analysis.Analyzer, progress func(done, total int), total int) {
	if progress == nil || len(suite) == 0 {
		return
	}
	var done atomic.Int64
	run := suite[0].Run
	suite[0].Run = func(pass *analysis.Pass) (any, error) {
		defer func() { progress(int(done.Add(1)), total) }()
		return run(pass)
	}
}
