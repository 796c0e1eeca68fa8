// Package counted limits what it reads by readers of its own and of another package.
package counted

import (
	"compress/gzip"
	"errors"
	"io"
	"net/http"

	"unboundedread/counted/lim"
)

var errTooLarge = errors.New("too large")

// It fails beyond a number.
type failing struct {
	r    io.Reader
	left int64
}

func (f *failing) Read(p []byte) (int, error) {
	n, err := f.r.Read(p)
	f.left -= int64(n)
	if f.left < 0 {
		return n, errors.New("too large")
	}
	return n, err
}

// It ends there.
type ending struct {
	r    io.Reader
	left int
}

func (e *ending) Read(p []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	if len(p) > e.left {
		p = p[:e.left]
	}
	n, err := e.r.Read(p)
	e.left -= n
	return n, err
}

// It compares a sum.
type summing struct {
	r        io.Reader
	sum, max int64
}

func (s *summing) Read(p []byte) (n int, err error) {
	n, err = s.r.Read(p)
	if s.sum += int64(n); s.sum > s.max {
		return 0, errTooLarge
	}
	return n, err
}

// It only counts.
type counting struct {
	r    io.Reader
	n    int64
	last error
}

func (c *counting) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if c.n += int64(n); c.n > 0 {
		return n, err
	}
	return n, err
}

func limit(r io.Reader) io.Reader { return io.LimitReader(r, 1<<20) }

func own(r io.Reader) (io.Reader, error) {
	if r == nil {
		return nil, errTooLarge
	}
	return &summing{r: r, max: 1 << 20}, nil
}

func handle(w http.ResponseWriter, r *http.Request) {
	gz, _ := gzip.NewReader(r.Body)
	io.ReadAll(&failing{r: gz, left: 1 << 20})
	io.ReadAll(&ending{r: gz, left: 1 << 20})
	io.ReadAll(&summing{r: gz, max: 1 << 20})
	io.ReadAll(limit(gz))
	in, _ := own(gz)
	io.ReadAll(in)
	io.ReadAll(lim.New(gz, 1<<20))
	lim.All(lim.New(gz, 1<<20))
	lim.All(limit(gz))

	io.ReadAll(&counting{r: gz}) // want `decompressed, where a few kilobytes`
	io.ReadAll(lim.Count(gz))    // want `decompressed, where a few kilobytes`
	lim.All(lim.Count(gz))       // want `decompressed, where a few kilobytes`
}

// A limit before the decompressor.
func before(w http.ResponseWriter, r *http.Request) {
	gz, _ := gzip.NewReader(&failing{r: r.Body, left: 1 << 20})
	io.ReadAll(gz) // want `decompressed, where a few kilobytes`
	gz, _ = gzip.NewReader(lim.New(r.Body, 1<<20))
	lim.All(gz) // want `decompressed, where a few kilobytes`
}

// On one way only.
func perhaps(w http.ResponseWriter, r *http.Request) {
	gz, _ := gzip.NewReader(r.Body)
	var in io.Reader = gz
	if r.ContentLength < 0 {
		in = &failing{r: gz, left: 1 << 20}
	}
	io.ReadAll(in) // want `decompressed, where a few kilobytes`
}
