package ecb

import (
	"crypto/cipher"
	"encoding/binary"
)

func indexed(block cipher.Block, out, text []byte) {
	for i := 0; i < len(text); i += block.BlockSize() {
		block.Encrypt(out[i:], text[i:]) // want `equal blocks of the text are equal blocks of the ciphertext \(ECB\); use cipher.NewGCM`
	}
}

func shorter(block cipher.Block, out, text []byte) {
	size := block.BlockSize()
	for len(text) > 0 {
		block.Encrypt(out, text[:size]) // want `equal blocks of the text`
		text, out = text[size:], out[size:]
	}
}

// One block is no mode.
func one(block cipher.Block, out, text []byte) { block.Encrypt(out, text) }

func counter(block cipher.Block, out, text []byte) {
	var count, stream [16]byte
	for i := 0; i < len(text); i += 16 {
		binary.BigEndian.PutUint64(count[8:], uint64(i))
		block.Encrypt(stream[:], count[:])
		for j := range 16 {
			out[i+j] = text[i+j] ^ stream[j]
		}
	}
}

func chained(block cipher.Block, out, text, before []byte) {
	for i := 0; i < len(text); i += 16 {
		for j := range 16 {
			text[i+j] ^= before[j]
		}
		block.Encrypt(out[i:], text[i:])
		before = out[i:]
	}
}

func backwards(block cipher.Block, out, text []byte) {
	for i := 0; i < len(text); i += block.BlockSize() {
		block.Decrypt(out[i:], text[i:])
	}
}
