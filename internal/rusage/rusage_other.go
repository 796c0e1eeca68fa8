//go:build !unix

package rusage

import (
	"os"
	"time"
)

var start = time.Now()

// Memory returns 0: it is not known here.
func Memory(*os.ProcessState) int64 { return 0 }

// CPU returns the time on the clock since the program has started, as that of the processors is not known here.
func CPU() time.Duration { return time.Since(start) }
