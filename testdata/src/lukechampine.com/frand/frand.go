// Package frand has the part of lukechampine.com/frand's API that the models name.
package frand

import (
	"io"
	"math/big"
)

var Reader io.Reader

type RNG struct{ n int }

func (r *RNG) Bytes(n int) (_ []byte) { return }

func (r *RNG) Intn(n int) int { return 0 }

func (r *RNG) Read(b []byte) (_ int, _ error) { return }

func (r *RNG) Uint64n(n uint64) uint64 { return 0 }

func BigIntn(n *big.Int) (_ *big.Int) { return }

func Bytes(n int) (_ []byte) { return }

func Entropy128() (_ [16]byte) { return }

func Entropy192() (_ [24]byte) { return }

func Entropy256() (_ [32]byte) { return }

func Intn(n int) int { return 0 }

func Read(b []byte) {}

func Uint64n(n uint64) uint64 { return 0 }
