// Package rand has the part of golang.org/x/exp/rand's API that the models name.
package rand

type Source interface {
	Uint64() uint64
	Seed(seed uint64)
}

type Rand struct{ src Source }

func (r *Rand) ExpFloat64() float64 { return 0 }

func (r *Rand) Float32() float32 { return 0 }

func (r *Rand) Float64() float64 { return 0 }

func (r *Rand) Int() int { return 0 }

func (r *Rand) Int31() int32 { return 0 }

func (r *Rand) Int31n(n int32) int32 { return 0 }

func (r *Rand) Int63() int64 { return 0 }

func (r *Rand) Int63n(n int64) int64 { return 0 }

func (r *Rand) Intn(n int) int { return 0 }

func (r *Rand) NormFloat64() float64 { return 0 }

func (r *Rand) Perm(n int) []int { return nil }

func (r *Rand) Read(p []byte) (n int, err error) { return }

func (r *Rand) Shuffle(n int, swap func(i, j int)) {}

func (r *Rand) Uint32() uint32 { return 0 }

func (r *Rand) Uint64() uint64 { return 0 }

func (r *Rand) Uint64n(n uint64) uint64 { return 0 }

func ExpFloat64() float64 { return 0 }

func Float32() float32 { return 0 }

func Float64() float64 { return 0 }

func Int() int { return 0 }

func Int31() int32 { return 0 }

func Int31n(n int32) int32 { return 0 }

func Int63() int64 { return 0 }

func Int63n(n int64) int64 { return 0 }

func Intn(n int) int { return 0 }

func New(src Source) *Rand { return nil }

func NewSource(seed uint64) Source { return nil }

func NormFloat64() float64 { return 0 }

func Perm(n int) []int { return nil }

func Read(p []byte) (n int, err error) { return }

func Shuffle(n int, swap func(i, j int)) {}

func Uint32() uint32 { return 0 }

func Uint64() uint64 { return 0 }
