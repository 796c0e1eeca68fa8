// Package salts makes salts, which have to be others each time and are no secrets.
package salts

import (
	"math/rand"
	v2 "math/rand/v2"
	"net/http"
	"strconv"
)

func lowSign(r *http.Request) {
	salt := strconv.Itoa(v2.Int())
	r.Header.Set("X-Signed", salt)
}

func sign(r *http.Request) {
	salt := strconv.Itoa(rand.Int()) // want `math/rand reaches variable salt`
	r.Header.Set("X-Signed", salt)
}

func login(r *http.Request) {
	token := strconv.Itoa(v2.Int()) // want `math/rand reaches variable token`
	r.Header.Set("X-Signed", token)
}
