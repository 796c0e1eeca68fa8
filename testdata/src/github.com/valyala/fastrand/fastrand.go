// Package fastrand stands for the library of this path.
package fastrand

type RNG struct{ x uint32 }

func (r *RNG) Uint32() uint32             { return 0 }
func (r *RNG) Uint32n(maxN uint32) uint32 { return 0 }
func (r *RNG) Seed(n uint32)              {}

func Uint32() uint32             { return 0 }
func Uint32n(maxN uint32) uint32 { return 0 }
