//go:build unix

package hostile

import (
	"os"
	"runtime"
	"syscall"
)

// memory returns the most memory that a program has had, in bytes.
func memory(p *os.ProcessState) int64 {
	usage, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return int64(usage.Maxrss)
	}
	return int64(usage.Maxrss) << 10
}
