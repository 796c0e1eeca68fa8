// Package handedover makes objects with keys, and gives them to a library that runs their methods.
package handedover

import (
	"net/http"
	"os"

	"hardcodedsecret/handedover/sign"
	"hardcodedsecret/handedover/web"
)

func routes() {
	h := web.New(sign.New(sign.With([]byte("northwind+portal+7731")))) // want `constant reaches hmac.New as a credential`
	http.HandleFunc("/a", h.Answer)
	d := &web.Direct{Signer: sign.New(sign.With([]byte("northwind+portal+7732")))} // want `constant reaches hmac.New as a credential`
	http.Handle("/b", d)
	f := &web.Direct{Signer: sign.New(sign.With([]byte("northwind+portal+7733")))} // want `constant reaches hmac.New as a credential`
	http.Handle("/c", http.HandlerFunc(f.ServeHTTP))
}

// The key of these is in a file.
func safe() error {
	key, err := os.ReadFile("/run/secrets/key")
	if err != nil {
		return err
	}
	http.HandleFunc("/a", web.New(sign.New(sign.With(key))).Answer)
	http.Handle("/b", &web.Direct{Signer: sign.New(sign.With(key))})
	return nil
}
