// Package origins has secrets whose origin has a name, and not the variable.
package origins

import (
	"bufio"
	"crypto/ecdsa"
	"crypto/x509"
	"encoding/pem"
	"log"
	"log/slog"
	"net/http"
	"os"
	"strings"
)

func readPassphrase() (string, error) {
	s, err := bufio.NewReader(os.Stdin).ReadString('\n')
	return strings.TrimSpace(s), err
}

func readPasswordFile() (string, error) { return "name", nil }

func unlock() {
	phrase, err := readPassphrase()
	if err != nil {
		log.Fatalf("read: %v", err)
	}
	log.Printf("with %q", phrase) // want `result of readPassphrase reaches log.Printf`
	log.Printf("with %d characters", len(phrase))
	name, _ := readPasswordFile()
	log.Printf("from %s", name)
}

func elements(data map[string]string, attrs map[string]any) {
	log.Println(data["password"]) // want `element "password" reaches log.Println`
	log.Println(data["password_file"])
	log.Println(data["user"])
	log.Println(attrs["user"])
}

func first(r *http.Request) {
	h := r.Header.Get("Authorization")
	log.Printf("%s...", h[:6])
	log.Printf("%s...", h[6:]) // want `HTTP header Authorization reaches log.Printf`
	log.Printf("%s", h[:40])   // want `HTTP header Authorization reaches log.Printf`
	log.Println(r.Cookies())   // want `HTTP cookies reaches log.Println`
	log.Println(len(r.Cookies()))
}

func key(k *ecdsa.PrivateKey) {
	der, err := x509.MarshalECPrivateKey(k)
	if err != nil {
		log.Fatal(err)
	}
	p := pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: der})
	log.Printf("generated %s", p) // want `private key reaches log.Printf`
	log.Printf("generated %d bytes", len(p))
}

func attributes(l *slog.Logger, r *http.Request) {
	attrs := []any{"path", r.URL.Path}
	if t := r.Header.Get("Authorization"); t != "" {
		attrs = append(attrs, slog.String("bearer", t))
	}
	l.Info("request", attrs...) // want `HTTP header Authorization reaches`
	l.Info("request", "path", r.URL.Path)
}
