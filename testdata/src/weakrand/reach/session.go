// Package reach has tokens whose digits come from elsewhere.
package reach

import (
	"encoding/base64"
	"encoding/binary"
	"math/rand"
	"net/http"
	"strconv"
	"strings"
	"time"

	"weakrand/random"
)

func login(w http.ResponseWriter, r *http.Request) {
	session := &http.Cookie{Name: "session", Value: random.Weak(32)} // want `math/rand reaches`
	http.SetCookie(w, session)
	http.SetCookie(w, &http.Cookie{Name: "session", Value: random.Strong(32)})
}

type account struct {
	ID        int
	Name      string
	ResetCode string
}

var source = rand.New(rand.NewSource(time.Now().UnixNano()))

func (a *account) forgot() {
	var b strings.Builder
	for range 6 {
		b.WriteString(strconv.Itoa(source.Intn(10)))
	}
	a.ResetCode = b.String() // want `math/rand reaches`
	a.Name = "user" + strconv.Itoa(source.Intn(1000))
}

func bytesOf() string {
	buf := make([]byte, 16)
	binary.LittleEndian.PutUint64(buf, rand.Uint64())
	csrfToken := base64.URLEncoding.EncodeToString(buf) // want `math/rand reaches`
	return csrfToken
}
