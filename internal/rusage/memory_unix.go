//go:build unix

// Package rusage reads what a program has used.
package rusage

import (
	"os"
	"runtime"
	"syscall"
)

// Memory returns the most memory that a program has had, in bytes.
func Memory(p *os.ProcessState) int64 {
	usage, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return int64(usage.Maxrss)
	}
	return int64(usage.Maxrss) << 10
}
