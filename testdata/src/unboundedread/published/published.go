// Package published has flaws that were published, each as the smallest program of its shape before and after it was mended.
package published

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"io"
	"net/http"

	"github.com/gin-gonic/gin"
)

const max = 10 << 20

var errLarge = errors.New("too large")

// GO-2023-1602, gosaml2: a request that was deflated.
func gosaml2(r *http.Request) ([]byte, error) {
	b, err := base64.StdEncoding.DecodeString(r.FormValue("SAMLRequest"))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(flate.NewReader(bytes.NewReader(b))) // want `decompressed`
}

func gosaml2Mended(r *http.Request) ([]byte, error) {
	b, err := base64.StdEncoding.DecodeString(r.FormValue("SAMLRequest"))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(b)), max))
}

// GO-2026-5041, CrowdSec: the body of a request, by middleware.
func crowdsec(c *gin.Context) {
	zr, err := gzip.NewReader(c.Request.Body)
	if err != nil {
		return
	}
	b, err := io.ReadAll(zr) // want `decompressed`
	if err != nil {
		return
	}
	c.Request.Body = io.NopCloser(bytes.NewReader(b))
}

func crowdsecMended(c *gin.Context) {
	zr, err := gzip.NewReader(c.Request.Body)
	if err != nil {
		return
	}
	b, err := io.ReadAll(io.LimitReader(zr, max+1))
	if err != nil || len(b) > max {
		return
	}
	c.Request.Body = io.NopCloser(bytes.NewReader(b))
}

// GO-2026-4548, sliver: a decoder of what an implant sends.
func decode(data []byte) ([]byte, error) {
	zr, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if _, err := io.Copy(&b, zr); err != nil { // want `decompressed`
		return nil, err
	}
	return b.Bytes(), nil
}

func sliver(w http.ResponseWriter, r *http.Request) {
	decode([]byte(r.FormValue("data")))
}

func decodeMended(data []byte) ([]byte, error) {
	zr, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if n, err := io.CopyN(&b, zr, max+1); n > max {
		return nil, errLarge
	} else if err != nil && err != io.EOF {
		return nil, err
	}
	return b.Bytes(), nil
}

func sliverMended(w http.ResponseWriter, r *http.Request) { decodeMended([]byte(r.FormValue("data"))) }
