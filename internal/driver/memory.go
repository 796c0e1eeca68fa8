package driver

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// Nearly all of what is loaded lives to the end, and looking at it again and again was a quarter of the CPU
// time. So the collector may let memory grow more than usual between two collections: to what is in use and slack, and
// while that is little, to least. Where it is very much, memory is what runs out first.
const (
	growth = 400       // percent, instead of 100
	least  = 200 << 20 // bytes in all, as long as less than that is in use
	slack  = 100       // percent above what is in use, beyond that
	much   = 800 << 20 // bytes in use, as packages of hundreds of thousands of lines take
	tight  = 50        // percent above what is in use, beyond that
)

// EaseGC sets the collector up for a short life, unless the user has. Near the most memory that may be taken, if there is
// such a bound, it has to work harder.
//
// The bound is the only limit that the runtime is told of. What is below it is steered by the growth: near a limit the
// runtime hands memory back to the system, which we would ask for again at once.
func EaseGC(most int64) {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	debug.SetGCPercent(growth)
	if most != 0 {
		debug.SetMemoryLimit(most - most/8)
	}
	watchHeap()
}

// watchHeap looks at the memory in use after the next collection, and after those that follow.
func watchHeap() {
	runtime.SetFinalizer(&struct{ _ *int }{}, func(any) {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		if live[0].Value.Kind() == metrics.KindUint64 {
			debug.SetGCPercent(growthFor(live[0].Value.Uint64()))
		}
		watchHeap()
	})
}

// growthFor returns by how many percent memory may grow beyond the bytes that are in use.
func growthFor(inUse uint64) int {
	switch {
	case inUse >= much:
		return tight
	case inUse >= least:
		return slack
	}
	return int(min(max((least-inUse)*100/max(inUse, 1), slack), growth))
}
