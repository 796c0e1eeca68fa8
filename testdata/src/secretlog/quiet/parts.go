package quiet

import (
	"log"
	"net/http"
	"net/http/httputil"
	"os"
	"path"
	"strings"
)

// environment tells names of variables, not what they hold.
func environment() {
	for _, kv := range os.Environ() {
		pair := strings.SplitN(kv, "=", 2)
		log.Println("set:", pair[0])
		log.Println("set:", pair[1]) // want `environment reaches log.Println`
		name, value, _ := strings.Cut(kv, "=")
		log.Println("set:", name)
		log.Println("set:", value) // want `environment reaches log.Println`
	}
}

type database struct{ User, Password string }

func (d database) dsn(redact bool) string {
	password := d.Password
	if redact && password != "" {
		password = "***"
	}
	return d.User + ":" + password + "@tcp(db)/app"
}

func opened(d database) {
	log.Println("opened", d.dsn(true))
	log.Println("opened", d.dsn(false)) // want `field Password reaches log.Println`
}

// hideHeaders takes credentials out of headers.
func redactHeader(h http.Header) http.Header {
	removed := http.Header{}
	for _, name := range []string{"Authorization", "Cookie"} {
		removed[name] = h[name]
		h[name] = []string{"redacted"}
	}
	return removed
}

func dumped(r *http.Request) {
	removed := redactHeader(r.Header)
	dump, _ := httputil.DumpRequest(r, false)
	log.Printf("%s", dump)
	for name, v := range removed {
		r.Header[name] = v
	}
}

func dumpedWhole(r *http.Request) {
	dump, _ := httputil.DumpRequest(r, false)
	log.Printf("%s", dump) // want `dumped request reaches log.Printf`
}

func withoutCredentials(r *http.Request) {
	c := r.Clone(r.Context())
	c.Header.Del("Authorization")
	log.Printf("%v", c.Header)
	log.Printf("%v", r.Header) // want `HTTP request header reaches log.Printf`
}

type listener struct{ TLSCert, TLSKey string }

func listen(l listener) { log.Printf("listening with %s and %s", l.TLSCert, l.TLSKey) }

type release struct{ Root, PublishToken string }

// place is a folder that is named after an id.
func (r release) place() string { return path.Join(r.Root, r.PublishToken) }

func released(r release) { log.Println("released to", r.place()) }

func parseSession(cookie string) (id, secret string, ok bool) {
	id, secret, ok = strings.Cut(cookie, ".")
	return id, secret, ok
}

func resumed(r *http.Request) {
	c, err := r.Cookie("session")
	if err != nil {
		return
	}
	sessionID, secret, ok := parseSession(c.Value)
	if !ok {
		log.Println("bad cookie of", sessionID)
		log.Println("bad cookie", secret) // want `reaches log.Println`
	}
}
