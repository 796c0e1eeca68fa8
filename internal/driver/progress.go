package driver

import (
	"sync/atomic"

	"golang.org/x/tools/go/analysis"
)

// counted returns the suite with its first analyzer replaced by one that tells progress after each package.
// All analyzers wait for the same engine, so one of them stands for all.
func counted(suite []*analysis.Analyzer, progress func(done, total int), total int) []*analysis.Analyzer {
	if progress == nil || len(suite) == 0 {
		return suite
	}
	var done atomic.Int64
	first := *suite[0]
	run := first.Run
	first.Run = func(pass *analysis.Pass) (any, error) {
		defer func() { progress(int(done.Add(1)), total) }()
		return run(pass)
	}
	return append([]*analysis.Analyzer{&first}, suite[1:]...)
}
