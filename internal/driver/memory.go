package driver

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// While little memory is in use, the collector may let it grow more than usual between two collections:
// nearly all of what is loaded lives to the end, and looking at it again and again was a quarter of the
// CPU time.
const (
	growth    = 400       // percent, instead of 100
	smallHeap = 512 << 20 // bytes in use, above which it is 100 again
)

// EaseGC sets the collector up for a short life, unless the user has.
func EaseGC() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(growth)
		watchHeap()
	}
}

// watchHeap looks at the memory in use after the next collection, and after those that follow.
func watchHeap() {
	runtime.SetFinalizer(&struct{ _ *int }{}, func(any) {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		if live[0].Value.Kind() == metrics.KindUint64 && live[0].Value.Uint64() > smallHeap {
			debug.SetGCPercent(100)
			return
		}
		watchHeap()
	})
}
