package csrfreader

import (
	"bufio"
	"encoding/base64"
	"html/template"
	"io"
	"math/rand"
	"net/http"
	"sync"
	"time"
)

type entropy struct {
	mu sync.Mutex
	r  io.Reader
}

func (e *entropy) Read(p []byte) (int, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.r.Read(p)
}

var pool = &entropy{r: bufio.NewReader(rand.New(rand.NewSource(time.Now().UnixNano())))}

func randomText(src io.Reader, n int) (string, error) {
	buf := make([]byte, n)
	if _, err := io.ReadFull(src, buf); err != nil {
		return "", err
	}
	return base64.RawURLEncoding.EncodeToString(buf), nil
}

var form = template.Must(template.New("form").Parse(
	`<form method="post"><input type="hidden" name="csrf" value="{{.}}"><button>Delete</button></form>`))

func Form(w http.ResponseWriter, r *http.Request) {
	csrfToken, err := randomText(pool, 24)
	if err != nil {
		http.Error(w, "try again", http.StatusInternalServerError)
		return
	}
	http.SetCookie(w, &http.Cookie{Name: "csrf", Value: csrfToken, HttpOnly: true, Secure: true})
	form.Execute(w, csrfToken)
}
