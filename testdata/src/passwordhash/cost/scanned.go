package cost

import (
	"fmt"

	"golang.org/x/crypto/argon2"
)

type stored struct {
	time, memory uint32
	threads      uint8
}

// What a hash says of itself is read into variables that hold nothing yet.
func (s stored) check(encoded, password string, salt []byte) []byte {
	var p stored
	if _, err := fmt.Sscanf(encoded, "m=%d,t=%d,p=%d", &p.memory, &p.time, &p.threads); err != nil {
		return nil
	}
	return argon2.IDKey([]byte(password), salt, p.time, p.memory, p.threads, 32)
}

func (s stored) hash(password string, salt []byte) []byte {
	var p stored // want `0 KiB of memory`
	p.time = 1
	fmt.Println(&p.time)
	return argon2.IDKey([]byte(password), salt, p.time, p.memory, p.threads, 32)
}
