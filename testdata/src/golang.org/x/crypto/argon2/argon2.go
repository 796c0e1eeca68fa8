// Package argon2 has the part of golang.org/x/crypto/argon2's API that the models name.
package argon2

func IDKey(password []byte, salt []byte, time uint32, memory uint32, threads uint8, keyLen uint32) []byte {
	return nil
}

func Key(password []byte, salt []byte, time uint32, memory uint32, threads uint8, keyLen uint32) []byte {
	return nil
}
