// Package retry does things again until they work.
package retry

import (
	"context"
	"math/rand/v2"
	"time"
)

// Do calls f at most n times, with growing pauses that differ a little each time.
func Do[T any](ctx context.Context, n int, f func(context.Context) (T, error)) (v T, err error) {
	pause := 100 * time.Millisecond
	for range n {
		if v, err = f(ctx); err == nil {
			return v, nil
		}
		jitter := time.Duration(rand.Int64N(int64(pause)))
		select {
		case <-ctx.Done():
			return v, ctx.Err()
		case <-time.After(pause + jitter):
		}
		pause = min(2*pause, 5*time.Second)
	}
	return v, err
}
