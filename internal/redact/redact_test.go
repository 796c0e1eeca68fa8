package redact_test

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/redact"
)

// draw makes a password or a token of a length, the same in every run: the repository itself has none.
func draw(seed uint64, n int) string {
	const signs = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
	r := rand.New(rand.NewPCG(seed, 7))
	for {
		b := make([]byte, n)
		for i := range b {
			b[i] = signs[r.IntN(len(signs))]
		}
		// As people and machines make them: digits and both cases, not all digits at the end.
		if s := string(b); strings.ContainsAny(s[1:n/2], "23456789") && strings.ToLower(s) != s && strings.ToUpper(s) != s {
			return s
		}
	}
}

// places are texts with a secret in them, marked by a question mark in brackets.
var places = []string{
	"mysql -u root -p[?] -e ", "mysql -u root -p [?]", "curl -u admin:[?] https://example.com/", "curl --user admin:[?]",
	"SELECT * FROM u WHERE password = '[?]' AND n='", "CREATE USER x IDENTIFIED BY '[?]'", "ALTER USER x WITH PASSWORD '[?]'",
	"INSERT INTO users (name, password) VALUES ('admin', '[?]')",
	"postgres://app:[?]@db:5432/x?sslmode=disable", "app:[?]@tcp(db:3306)/x", "host=db user=app password=[?] dbname=x",
	"https://example.com/?user=a&token=[?]&page=2", "Server=db;User Id=sa;Password=[?];Encrypt=yes",
	"Authorization: Bearer [?]", "Authorization: Basic [?]", "X-Api-Key: [?]", "Bearer [?]",
	`{"password": "[?]", "user": "admin"}`, "db_password: [?]\nuser: admin", "export API_KEY=[?]", "--password=[?]", "--password [?]",
	"-----BEGIN EC PRIVATE KEY-----\n[?]\n-----END EC PRIVATE KEY-----", "was [?] until then", "the token [?], which is old", "x([?])",
}

// TestPlaces holds that a value does not leave from where passwords stand, however plain it is, and that the text around it
// does. Values in sentences have to look made up to be found.
func TestPlaces(t *testing.T) {
	for i, place := range places {
		for _, value := range []string{draw(uint64(i), 9), draw(uint64(i), 24)} {
			for _, kind := range []redact.Kind{redact.Foreign, redact.Literal, redact.Comment, redact.Scanner} {
				got := redact.Text(strings.Replace(place, "[?]", value, 1), kind, nil)
				if leaks(got, value) {
					t.Errorf("kind %d: a value of %d bytes is shown in %q", kind, len(value), place)
				}
				first, _, _ := strings.Cut(place, " ")
				if kind == redact.Literal && !strings.Contains(first, "[?]") && !strings.HasPrefix(got, first) {
					t.Errorf("too much is hidden of %q: %q", place, got)
				}
			}
		}
	}
}

// leaks reports whether a text has the value, or six bytes of its beginning or end.
func leaks(text, value string) bool {
	return strings.Contains(text, value[:6]) || strings.Contains(text, value[len(value)-6:])
}

// TestPlain has words where only the place tells that they are passwords.
func TestPlain(t *testing.T) {
	for _, place := range []string{
		"mysql -u root -p[?]", "curl -u admin:[?] x", "WHERE password = '[?]'", "IDENTIFIED BY '[?]'", "postgres://app:[?]@db/x",
		"password=[?]", "?token=[?]&page=2", `{"password": "[?]"}`, "--password [?]", "Password=[?];x=y",
	} {
		const word = "dragonfly"
		if got := redact.Text(strings.Replace(place, "[?]", word, 1), redact.Literal, nil); leaks(got, word) {
			t.Errorf("%q shows the password", got)
		}
	}
}

// readable are texts that have to stay what they are.
var readable = []string{
	"SELECT id, name FROM users WHERE id = $1 AND token = ?", "SELECT * FROM t1 JOIN t2 ON t1.id = t2.id WHERE n='", "INSERT INTO users (name, password) VALUES (?, ?)",
	"login of %s failed with %v: %w", "%s:%d:%d: %q", "user=%s password=%s", "postgres://%s:%s@%s:%d/%s", "2006-01-02T15:04:05Z07:00",
	"pandoc --to=", "sh -c 'ls -la /var/log | grep error'", "tar -xzf archive.tar.gz -C /opt/app", "docker run -p 8080:80 -u 1000:1000 nginx",
	"application/json; charset=utf-8", "text/html", "github.com/acme/widgets/v2", "github.com/acme/widgets@v0.0.0-20240102030405-0123456789ab",
	"https://example.com/api/v1/users?page=2", "https://pkg.go.dev/crypto/x509#ParsePKCS1PrivateKey", "^[a-z0-9_-]{3,16}$", "[A-Za-z0-9]+",
	"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "TLS_AES_128_GCM_SHA256", "SHA256withRSA", "RFC3339", "ISO8601",
	"tls.LoadX509KeyPair", "x509.SystemCertPool", "oauth2WellKnownURL", "CVE-2024-12345",
	"missing password: set DB_PASSWORD first", "token is expired", "invalid token: it has no signature", "the key of the map", "Bearer token is missing",
	"../../etc/passwd", "/tmp/app-%d.sock", "notes.md", "id_rsa.pub", "internal/taint/flows.go:257:12", "X-Forwarded-For", "Content-Length: 42",
	"mail bob@example.com", "git@github.com:acme/widgets.git", "http://localhost:8080/debug", "{{.User.Name}}", "${HOME}/.config", "*.example.com",
}

func TestReadable(t *testing.T) {
	for _, text := range readable {
		for _, kind := range []redact.Kind{redact.Told, redact.Failure, redact.Foreign, redact.Literal} {
			if got := redact.Text(text, kind, nil); got != text && !(kind > redact.Failure && strings.Contains(text, "SHA256withRSA")) {
				t.Errorf("kind %d: %q became %q", kind, text, got)
			}
		}
	}
}

// TestCompiler holds that errors are understood without the constants that they quote.
func TestCompiler(t *testing.T) {
	value := draw(3, 12)
	for text, want := range map[string]string{
		`cannot use "` + value + `" (untyped string constant) as int value in assignment`: `cannot use "************" (untyped string constant) as int value in assignment`,
		`duplicate case "hunter" in expression switch`:                                    `duplicate case "******" in expression switch`,
		`"encoding/json" imported and not used`:                                           `"encoding/json" imported and not used`,
		`undefined: doSomething`:                                                          `undefined: doSomething`,
		`no required module provides package golang.org/x/net; to add it:`:                `no required module provides package golang.org/x/net; to add it:`,
	} {
		if got := redact.Text(text, redact.Compiler, nil); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestValues holds that a known value is hidden in each of its forms, and that it does not print itself.
func TestValues(t *testing.T) {
	const value = `correct horse "battery" / staple`
	var v redact.Values
	v.Add(value)
	v.Add("dragonfly")
	quoted := strconv.Quote(value)
	forms := []string{value, quoted, url.QueryEscape(value), url.PathEscape(value), hex.EncodeToString([]byte(value))}
	for _, before := range []string{"", "a", "ab"} {
		forms = append(forms, base64.StdEncoding.EncodeToString([]byte(before+value+"tail")))
	}
	for _, form := range forms {
		got := redact.Text("it is <"+form+"> here", redact.Told, &v)
		if strings.Contains(got, form[8:14]) || !strings.HasPrefix(got, "it is <") || !strings.HasSuffix(got, " here") {
			t.Errorf("%q became %q", form, got)
		}
	}
	if got := redact.Text(`a dragonfly is "dragonfly"`, redact.Told, &v); got != `a dragonfly is "*********"` {
		t.Errorf("a word became %q", got)
	}
	if text := fmt.Sprintf("%v %+v %#v", &v, &v, &v); strings.Contains(text, "horse") {
		t.Error("the values print themselves")
	}
}
