package a

import (
	"compress/gzip"
	"io"
	"net/http"

	"unboundedread/helper"
)

// Ways to one reader of all, of which some decompress: a request chooses among the types of an interface.
type decoder interface {
	decode(r io.Reader) ([]byte, error)
}

type zipped struct{}

func (zipped) decode(r io.Reader) ([]byte, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	return all(z)
}

type plain struct{}

func (plain) decode(r io.Reader) ([]byte, error) { return all(r) }

func all(r io.Reader) ([]byte, error) { return io.ReadAll(r) } // want `decompressed, where a few kilobytes`

type few struct{ max int64 }

func (f few) decode(r io.Reader) ([]byte, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	return some(z, f.max)
}

func some(r io.Reader, max int64) ([]byte, error) { return io.ReadAll(io.LimitReader(r, max)) }

func decoderFor(encoding string) decoder {
	if encoding == "gzip" {
		return zipped{}
	}
	return plain{}
}

type limitedDecoder interface {
	decode(r io.Reader) ([]byte, error)
	name() string
}

func (f few) name() string { return "gzip" }

func chosen(w http.ResponseWriter, r *http.Request, limited limitedDecoder) {
	decoderFor(r.Header.Get("Content-Encoding")).decode(http.MaxBytesReader(w, r.Body, 1<<20))
	limited.decode(http.MaxBytesReader(w, r.Body, 1<<20))
	few{max: 1 << 20}.decode(r.Body)
	// What is not decompressed is limited here, wherever it is read.
	helper.All(http.MaxBytesReader(w, r.Body, 1<<20))
	// The same in another package.
	helper.For(r.Header.Get("Content-Encoding")).Decode(http.MaxBytesReader(w, r.Body, 1<<20)) // want `decompressed, where a few kilobytes`
}
