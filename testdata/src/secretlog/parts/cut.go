package parts

import (
	"log"
	"net/http"
	"strings"
)

// The last of what is cut into three is the password.
func cutOfThree(r *http.Request) {
	parts := strings.SplitN(r.Header.Get("Authorization"), ":", 3)
	if len(parts) != 3 {
		return
	}
	log.Print(parts[0], " ", parts[1])
	log.Print(parts[2]) // want `HTTP header Authorization reaches log.Print and is logged`
}

// Where nothing says how many there are, any but the first may be it.
func cutOfAny(r *http.Request) {
	parts := strings.Split(r.Header.Get("Authorization"), ":")
	log.Print(parts[0])
	log.Print(parts[1]) // want `HTTP header Authorization reaches log.Print and is logged`
}
