package budget

import (
	"syscall"
	"unsafe"
)

// machine returns the memory of the machine.
func machine() int64 {
	status := struct {
		length, load uint32
		total        uint64
		others       [6]uint64
	}{}
	status.length = uint32(unsafe.Sizeof(status))
	call := syscall.NewLazyDLL("kernel32.dll").NewProc("GlobalMemoryStatusEx")
	if ok, _, _ := call.Call(uintptr(unsafe.Pointer(&status))); ok == 0 {
		return 0
	}
	return int64(status.total)
}
