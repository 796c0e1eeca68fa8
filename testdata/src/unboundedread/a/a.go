// Package a keeps what requests have sent.
package a

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"crypto/cipher"
	"io"
	"net/http"
	"os"

	"unboundedread/helper"
)

func handle(w http.ResponseWriter, r *http.Request) {
	gz, _ := gzip.NewReader(r.Body)
	io.ReadAll(gz) // want `decompressed, where a few kilobytes`
	limited, _ := gzip.NewReader(http.MaxBytesReader(w, r.Body, 1<<20))
	io.ReadAll(limited) // want `decompressed, where a few kilobytes`
	io.ReadAll(io.LimitReader(limited, 1<<20))
	io.ReadAll(&io.LimitedReader{R: limited, N: 1 << 20})
	io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))

	z, _ := zlib.NewReader(r.Body)
	var buf bytes.Buffer
	io.Copy(&buf, z)                 // want `decompressed, where a few kilobytes`
	buf.ReadFrom(bufio.NewReader(z)) // want `decompressed, where a few kilobytes`
	io.CopyN(&buf, z, 1<<20)
	io.Copy(io.Discard, z)
	io.Copy(w, z)
	f, _ := os.Create("upload")
	io.Copy(f, flate.NewReader(r.Body)) // want `decompressed, where a few kilobytes`
}

// A body that may be compressed, with a limit before the decompressor, or behind it.
func perhaps(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	var in io.Reader = http.MaxBytesReader(w, r.Body, 1<<20)
	if r.Header.Get("Content-Encoding") == "deflate" {
		in = flate.NewReader(in)
	}
	return io.ReadAll(in) // want `decompressed, where a few kilobytes`
}

func perhapsLimited(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	var in io.Reader = http.MaxBytesReader(w, r.Body, 1<<20)
	if r.Header.Get("Content-Encoding") == "gzip" {
		gz, err := gzip.NewReader(in)
		if err != nil {
			return nil, err
		}
		in = io.LimitReader(gz, 8<<20)
	}
	return io.ReadAll(in)
}

func open(r *http.Request) (io.Reader, error) {
	if r.Header.Get("Content-Encoding") != "gzip" {
		return r.Body, nil
	}
	return gzip.NewReader(r.Body)
}

func opened(r *http.Request) {
	in, err := open(r)
	if err != nil {
		return
	}
	io.ReadAll(in) // want `decompressed, where a few kilobytes`
	io.ReadAll(io.LimitReader(in, 1<<20))
}

func helpers(r *http.Request, data []byte) {
	body, _ := io.ReadAll(r.Body)
	helper.Gunzip(body) // want `decompressed, where a few kilobytes`
	helper.Some(body)
	helper.Gunzip(data)
	gz, _ := gzip.NewReader(r.Body)
	helper.All(gz) // want `decompressed, where a few kilobytes`
}

func archive(r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	zr, _ := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	for _, file := range zr.File {
		in, _ := file.Open()
		io.ReadAll(in) // want `decompressed, where a few kilobytes`
	}
}

func declared(r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	zr, _ := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	for _, file := range zr.File {
		if file.UncompressedSize64 > 1<<20 {
			return
		}
		in, _ := file.Open()
		io.ReadAll(in)
	}
}

// A file of the program's own.
func local() {
	f, _ := os.Open("data.gz")
	gz, _ := gzip.NewReader(f)
	io.ReadAll(gz)
}

// Only who has the key can have sealed it. What a stream cipher decrypts may be anybody's.
func sealed(r *http.Request, aead cipher.AEAD, stream cipher.Stream) {
	body, _ := io.ReadAll(r.Body)
	plain, err := aead.Open(nil, body[:12], body[12:], nil)
	if err != nil {
		return
	}
	io.ReadAll(flate.NewReader(bytes.NewReader(plain)))
	stream.XORKeyStream(body, body)
	io.ReadAll(flate.NewReader(bytes.NewReader(body))) // want `decompressed, where a few kilobytes`
}
