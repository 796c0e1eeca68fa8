// Package makers has functions that the name of something else says what they make.
package makers

import (
	crand "crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"math/rand"
	"net/http"
	"net/url"
	"strconv"

	"github.com/gin-gonic/gin"
)

func text(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = "0123456789abcdef"[rand.Intn(16)]
	}
	return string(b)
}

// PasswordGenerator makes passwords.
type PasswordGenerator struct{ length int }

func (g *PasswordGenerator) Generate() string {
	return text(g.length) // want `math/rand reaches result of PasswordGenerator.Generate`
}

// NameGenerator makes names.
type NameGenerator struct{ length int }

func (g *NameGenerator) Generate() string { return text(g.length) }

type config struct {
	SessionIDGeneratorFunc func() []byte
	BackoffFunc            func() int
}

func configure(c *config, strong *config) {
	c.SessionIDGeneratorFunc = func() []byte {
		return []byte(text(30)) // want `math/rand reaches result of SessionIDGeneratorFunc`
	}
	c.BackoffFunc = func() int { return rand.Intn(100) }
	strong.SessionIDGeneratorFunc = func() []byte { return []byte(crand.Text()) }
}

var newToken = func() string { return text(16) } // want `math/rand reaches result of newToken`

// SetState has a nonce that is made byte by byte.
var SetState = func() string {
	nonceBytes := make([]byte, 64)
	for i := range nonceBytes {
		nonceBytes[i] = byte(rand.Int63() % 256) // want `math/rand reaches variable nonceBytes`
	}
	return base64.URLEncoding.EncodeToString(nonceBytes)
}

func filled() string {
	salt := make([]byte, 16)
	rand.Read(salt) // want `math/rand reaches variable salt`
	return hex.EncodeToString(salt)
}

func filledSafe() string {
	salt := make([]byte, 16)
	crand.Read(salt)
	padding := make([]byte, 16)
	rand.Read(padding)
	return hex.EncodeToString(append(salt, padding...))
}

// Verifier is made where it is stored, and not where it is read.
type Verifier struct{ CodeVerifier string }

func (v *Verifier) CodeChallenge() string { return v.CodeVerifier }

// NewVerifier makes one.
func NewVerifier() *Verifier {
	return &Verifier{CodeVerifier: text(43)} // want `math/rand reaches field CodeVerifier`
}

// Invite and item have a code each.
type Invite struct{ Code, Email string }

type item struct{ Code string }

func codes(email string) (Invite, item) {
	i := item{Code: text(4)}
	return Invite{Code: text(8), Email: email}, i // want `math/rand reaches field Code`
}

// Session has an id, and so has a message.
type Session struct{ ID string }

type message struct{ ID string }

func ids() (*Session, *message) {
	return &Session{ID: text(32)}, // want `math/rand reaches field ID`
		&message{ID: text(8)}
}

// generateToken tells when the token ends, too.
func generateToken() (string, int64) { return crand.Text(), 3600 + rand.Int63n(60) }

func authorize(w http.ResponseWriter, r *http.Request, client string) {
	q := url.Values{}
	q.Set("client_id", client)
	q.Set("state", strconv.FormatInt(rand.Int63(), 36)) // want `math/rand reaches key state`
	q.Set("cachebust", strconv.Itoa(rand.Int()))
	http.Redirect(w, r, "https://login.example.com/authorize?"+q.Encode(), http.StatusFound)
}

func authorizeSafe(client string) string {
	state := crand.Text()
	return "https://login.example.com/authorize?client_id=" + client + "&state=" + state
}

// weather is not about a login.
func weather() string {
	state := text(2)
	return state
}

func cookies(c *gin.Context) {
	c.SetCookie("session_id", text(32), 3600, "/", "", true, true) // want `math/rand reaches`
	c.SetCookie("session_id", crand.Text(), 3600, "/", "", true, true)
	c.SetCookie("ab_bucket", strconv.Itoa(rand.Intn(10)), 3600, "/", "", true, true)
}

// samples are for demonstrations.
func samples() []string {
	sampleToken := text(8)
	testPassword := text(8)
	return []string{sampleToken, testPassword}
}

type option struct{ Key, Value string }

type cache struct{ m map[string]string }

func (c *cache) SetEx(key, value string, seconds int) { c.m[key] = value }

func options(c *cache, id string) []option {
	c.SetEx("captcha:"+id, text(6), 60) // want `math/rand reaches key captcha`
	c.SetEx("captcha:"+id, crand.Text(), 60)
	c.SetEx("color:"+id, text(6), 60)
	return []option{
		{Key: "secret_key", Value: text(32)}, // want `math/rand reaches key secret_key`
		{Key: "secret_key", Value: crand.Text()},
		{Key: "machine", Value: text(32)},
	}
}

// replay sends what another server's cookies are, among them an id of the request.
func replay(music string) (out []*http.Cookie) {
	jar := map[string]string{"os": "android", "requestId": strconv.Itoa(rand.Intn(1000)), "MUSIC_U": music}
	for k, v := range jar {
		out = append(out, &http.Cookie{Name: k, Value: v})
	}
	return out
}
