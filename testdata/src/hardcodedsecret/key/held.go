package key

import (
	"crypto/hmac"
	"crypto/sha256"
	"io"
	"net/http"
	"os"
)

// What a library calls, reads the key from its receiver, where the program has put it.

type signer struct {
	key   string
	realm string
}

func (s signer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	mac := hmac.New(sha256.New, []byte(s.key))
	io.WriteString(mac, r.URL.Path)
	w.Write(mac.Sum(nil))
}

// The constant is not told where the key comes from elsewhere.
type signerOfEnv struct {
	key   string
	realm string
}

func (s signerOfEnv) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	mac := hmac.New(sha256.New, []byte(s.key)) // want `environment variable "SIGNING_KEY" reaches hmac.New as a key and may be empty`
	io.WriteString(mac, r.URL.Path+s.realm)
	w.Write(mac.Sum(nil))
}

func serve() {
	http.Handle("/a", signer{key: "wq8Zt2LmVx0pRk5N", realm: "a"}) // want `constant reaches hmac.New as a credential`
	http.Handle("/b", signerOfEnv{key: os.Getenv("SIGNING_KEY"), realm: "Vx0pRk5Nwq8Zt2Lm"})
}
