// Package a decodes what requests bring.
package a

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"io"
	"net/http"
	"os"

	"github.com/lestrrat-go/libxml2"
	"github.com/lestrrat-go/libxml2/parser"
)

type order struct{ ID string }

func decode(r *http.Request, o *order) {
	gob.NewDecoder(r.Body).Decode(o) // want `HTTP request body reaches \(\*gob.Decoder\).Decode, which is not made for input from outside`
	json.NewDecoder(r.Body).Decode(o)
	xml.NewDecoder(r.Body).Decode(o)
	f, _ := os.Open("orders.gob")
	gob.NewDecoder(f).Decode(o)
}

func signed(r *http.Request, key []byte, o *order) error {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	mac := hmac.New(sha256.New, key)
	mac.Write(data[32:])
	if !hmac.Equal(data[:32], mac.Sum(nil)) {
		return io.EOF
	}
	return gob.NewDecoder(bytes.NewReader(data[32:])).Decode(o)
}

func entities(r *http.Request) {
	data, _ := io.ReadAll(r.Body)
	libxml2.Parse(data, parser.XMLParseNoEnt)                                // want `HTTP request body reaches libxml2.Parse, which replaces entities by the files and addresses that they name; leave out the option XMLParseNoEnt`
	libxml2.ParseReader(r.Body, parser.XMLParseRecover|parser.XMLParseNoEnt) // want `reaches libxml2.ParseReader, which replaces entities`
	libxml2.Parse(data)
	libxml2.Parse(data, parser.XMLParseRecover)
	p := parser.New(parser.XMLParseDTDLoad, parser.XMLParseNoEnt)
	p.Parse(data) // want `reaches \(\*parser.Parser\).Parse, which replaces entities`
	parser.New(parser.XMLParseDTDLoad).Parse(data)
	local, _ := os.ReadFile("order.xml")
	libxml2.Parse(local, parser.XMLParseNoEnt)
}
