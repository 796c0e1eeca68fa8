// Package blake2b has the part of golang.org/x/crypto/blake2b's API that the models name.
package blake2b

import (
	"hash"
)

func New(size int, key []byte) (hash.Hash, error) { return nil, nil }

func New256(key []byte) (hash.Hash, error) { return nil, nil }

func New384(key []byte) (hash.Hash, error) { return nil, nil }

func New512(key []byte) (hash.Hash, error) { return nil, nil }

func Sum256(data []byte) (_ [32]byte) { return }

func Sum384(data []byte) (_ [48]byte) { return }

func Sum512(data []byte) (_ [64]byte) { return }
