// Package store reads files in a goroutine, so that the reading can be given up.
package store

import (
	"context"
	"os"
	"path/filepath"
)

type Dir string

// Get cleans the name before it makes the function literal.
func (d Dir) Get(ctx context.Context, name string) (data []byte, err error) {
	name = filepath.Join(string(d), filepath.Clean("/"+name))
	done := make(chan struct{})
	go func() {
		data, err = os.ReadFile(name)
		close(done)
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-done:
	}
	return data, err
}

// Raw does not clean it.
func (d Dir) Raw(ctx context.Context, name string) (data []byte, err error) {
	name = filepath.Join(string(d), name)
	done := make(chan struct{})
	go func() {
		data, err = os.ReadFile(name)
		close(done)
	}()
	<-done
	return data, err
}
