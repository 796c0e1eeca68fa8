package driver

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// Nearly all of what is loaded lives to the end, and looking at it again and again was a quarter of the CPU
// time. So the collector may let memory grow more than usual between two collections, up to a limit, which is
// raised only as far as what is in use asks for.
const (
	growth = 400       // percent, instead of 100
	limit  = 200 << 20 // bytes in all, as long as less than that is in use
	slack  = 120       // percent above what is in use, beyond that
)

// EaseGC sets the collector up for a short life, unless the user has. Near the most memory that may be taken, if there is
// such a bound, it has to work harder.
func EaseGC(most int64) {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	if most == 0 {
		most = math.MaxInt64
	}
	most -= most / 8
	debug.SetGCPercent(growth)
	debug.SetMemoryLimit(min(limit, most))
	watchHeap(most)
}

// watchHeap looks at the memory in use after the next collection, and after those that follow.
func watchHeap(most int64) {
	runtime.SetFinalizer(&struct{ _ *int }{}, func(any) {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		if live[0].Value.Kind() == metrics.KindUint64 {
			inUse := int64(live[0].Value.Uint64())
			debug.SetMemoryLimit(min(max(limit, inUse+inUse*slack/100), most))
		}
		watchHeap(most)
	})
}
