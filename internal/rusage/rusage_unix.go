//go:build unix

// Package rusage reads what a program has used.
package rusage

import (
	"os"
	"runtime"
	"syscall"
	"time"
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

// CPU returns the time that all processors have worked for this program, for itself and for the system.
func CPU() time.Duration {
	var usage syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &usage) != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
