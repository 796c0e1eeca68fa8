package driver

import (
	"bytes"
	"encoding/gob"
	"errors"
)

// decode reads what encoding/gob has written into v. It returns an error if the data is anything else.
//
// The data is a list of messages, each behind its length, and gob makes room for up to 10 MB before it sees that a message is shorter than
// its length says. So the lengths are looked at first.
func decode(data []byte, v any) error {
	for rest := data; len(rest) > 0; {
		n, width := length(rest)
		if width == 0 || n > uint64(len(rest)-width) {
			return errors.New("a message is longer than the data")
		}
		rest = rest[width+int(n):]
	}
	return gob.NewDecoder(bytes.NewReader(data)).Decode(v)
}

// length returns the unsigned number that data begins with, as gob writes it, and how many bytes it takes: one below 128, or else the
// number of bytes that follow, negated, and these, the highest first. It takes 0 bytes if there is no such number.
func length(data []byte) (n uint64, width int) {
	if data[0] < 0x80 {
		return uint64(data[0]), 1
	}
	width = 1 - int(int8(data[0]))
	if width > min(9, len(data)) {
		return 0, 0
	}
	for _, b := range data[1:width] {
		n = n<<8 | uint64(b)
	}
	return n, width
}
