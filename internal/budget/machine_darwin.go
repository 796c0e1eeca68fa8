package budget

import (
	"encoding/binary"
	"syscall"
)

// machine returns the memory of the machine.
func machine() int64 {
	text, err := syscall.Sysctl("hw.memsize") // eight bytes, without zeros at the end
	if err != nil || len(text) > 8 {
		return 0
	}
	var number [8]byte
	copy(number[:], text)
	return int64(binary.LittleEndian.Uint64(number[:]))
}
