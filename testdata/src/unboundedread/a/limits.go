package a

import (
	"bufio"
	"compress/gzip"
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
