package staffauth

import (
	"crypto/sha256"
	"crypto/subtle"
	"net/http"
)

type operator struct {
	login string
	pass  string
	roles [2]string
}

var operators = [...]operator{
	{"night-shift", "Tr4vel!ngL1ght", [2]string{"read", "restart"}},
}

func equal(a, b string) bool {
	x, y := sha256.Sum256([]byte(a)), sha256.Sum256([]byte(b))
	return subtle.ConstantTimeCompare(x[:], y[:]) == 1
}

func authorized(r *http.Request, role string) bool {
	user, given, ok := r.BasicAuth()
	if !ok {
		return false
	}
	for _, op := range operators {
		if !equal(op.login, user) || !equal(op.pass, given) {
			continue
		}
		for _, have := range op.roles {
			if have == role {
				return true
			}
		}
	}
	return false
}

// Require lets only operators with the role pass.
func Require(role string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !authorized(r, role) {
			w.Header().Set("WWW-Authenticate", `Basic realm="staff"`)
			http.Error(w, "staff only", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}
