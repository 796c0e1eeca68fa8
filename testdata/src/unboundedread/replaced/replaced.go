// Package replaced has middleware that puts another body into requests.
package replaced

import (
	"compress/gzip"
	"io"
	"net/http"
	"strings"
)

func Inflate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.Header.Get("Content-Encoding"), "gzip") {
			gz, err := gzip.NewReader(r.Body)
			if err != nil {
				http.Error(w, "bad", 400)
				return
			}
			defer gz.Close()
			r.Body = gz // want `field Request.Body decompressed, where a few kilobytes`
		}
		next.ServeHTTP(w, r)
	})
}

func InflateSome(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		gz, _ := gzip.NewReader(r.Body)
		r.Body = http.MaxBytesReader(w, gz, 1<<20)
		next.ServeHTTP(w, r)
	})
}

func InflateSome2(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		gz, _ := gzip.NewReader(r.Body)
		r.Body = io.NopCloser(io.LimitReader(gz, 1<<20))
		next.ServeHTTP(w, r)
	})
}

func InflateNop(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		gz, _ := gzip.NewReader(io.LimitReader(r.Body, 1<<20))
		r.Body = io.NopCloser(gz) // want `field Request.Body decompressed, where a few kilobytes`
		next.ServeHTTP(w, r)
	})
}

type body struct {
	io.Reader
	io.Closer
}

func InflateBody(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		gz, _ := gzip.NewReader(r.Body)
		r.Body = &body{gz, r.Body} // want `field Request.Body decompressed, where a few kilobytes`
		next.ServeHTTP(w, r)
	})
}
func InflateBodyLim(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		gz, _ := gzip.NewReader(r.Body)
		r.Body = &body{io.LimitReader(gz, 1<<20), r.Body}
		next.ServeHTTP(w, r)
	})
}

func Limit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
		next.ServeHTTP(w, r)
	})
}
func Restore(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
		r.Body = io.NopCloser(strings.NewReader(string(b)))
		next.ServeHTTP(w, r)
	})
}

// What is sent on is not kept.
func Client(r *http.Request, data io.Reader) {
	req, _ := http.NewRequest("POST", "https://example.org", nil)
	gz, _ := gzip.NewReader(r.Body)
	req.Body = gz
	http.DefaultClient.Do(req)
}
