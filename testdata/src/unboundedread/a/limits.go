package a

import (
	"bufio"
	"compress/gzip"
	"compress/zlib"
	"io"
	"net/http"
)

// Limits in functions that are given a reader.
type limits struct{ plain int64 }

func (l limits) readAll(r io.Reader) ([]byte, error) {
	return io.ReadAll(io.LimitReader(r, l.plain+1))
}

func (l limits) readStruct(r io.Reader) ([]byte, error) {
	return io.ReadAll(&io.LimitedReader{R: r, N: l.plain})
}

// A limit in front of the decompressor.
func (l limits) inflate(r io.Reader) ([]byte, error) {
	gz, err := gzip.NewReader(io.LimitReader(r, l.plain))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(gz) // want `decompressed, where a few kilobytes`
}

// A limited reader that is handed back may be decompressed by whoever gets it.
func (l limits) some(r io.Reader) io.Reader { return io.LimitReader(r, l.plain) }

func (l limits) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	gz, err := gzip.NewReader(r.Body)
	if err != nil {
		return
	}
	l.readAll(gz)
	l.readStruct(gz)
	l.readAll(bufio.NewReader(gz))
	l.inflate(r.Body)
	late, err := gzip.NewReader(l.some(r.Body))
	if err != nil {
		return
	}
	io.ReadAll(late) // want `decompressed, where a few kilobytes`
}

// Readers in a table, by the encoding that a request names.
var readers = map[string]func(io.Reader) (io.ReadCloser, error){
	"gzip":    func(r io.Reader) (io.ReadCloser, error) { return gzip.NewReader(r) },
	"deflate": zlib.NewReader,
	"":        func(r io.Reader) (io.ReadCloser, error) { return io.NopCloser(r), nil },
}

var wrappers = map[string]func(io.Reader) (io.ReadCloser, error){
	"":         func(r io.Reader) (io.ReadCloser, error) { return io.NopCloser(r), nil },
	"buffered": func(r io.Reader) (io.ReadCloser, error) { return io.NopCloser(bufio.NewReader(r)), nil },
}

func encoded(w http.ResponseWriter, r *http.Request) {
	open, ok := readers[r.Header.Get("Content-Encoding")]
	if !ok {
		return
	}
	rc, err := open(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		return
	}
	io.ReadAll(io.LimitReader(rc, 1<<20))
	io.ReadAll(rc) // want `decompressed, where a few kilobytes`
	plain, err := wrappers[r.Header.Get("X-Buffered")](http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		return
	}
	io.ReadAll(plain)
}
