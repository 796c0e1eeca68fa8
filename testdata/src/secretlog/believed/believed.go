// Package believed: a name that says that a function hides secrets is believed where its body is not at hand, or can do so.
package believed

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"log"
	"os"
	"strings"
	"unicode"

	"secretlog/believed/conf"
)

func bodies(password string) {
	log.Print(sanitize(password))    // want `parameter password`
	log.Print(sanitizeAll(password)) // want `parameter password`
	log.Print(sanitizeMap(password)) // want `parameter password`
	log.Print(escapeSafe(password))  // want `parameter password`
	log.Print(mask(password))
	log.Print(maskBytes(password))
	log.Print(maskRunes(password))
	log.Print(hashed(password))
	log.Print(redactSet(password))
	log.Print(scrubbed(password))
	log.Print(safeText(password))
}

// These only tidy.
func sanitize(s string) string { return strings.TrimSpace(s) }

func sanitizeAll(s string) string { return strings.NewReplacer("\n", `\n`, "\r", `\r`).Replace(s) }

func sanitizeMap(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, s)
}

func escapeSafe(s string) string { return sanitize(s) + "!" }

// These hide.
func mask(s string) string {
	if s == "" {
		return s
	}
	return s[:1] + "..."
}

func maskBytes(s string) string {
	b := []byte(s)
	for i := range b {
		b[i] = '*'
	}
	return string(b)
}

func maskRunes(s string) string { return strings.Map(func(rune) rune { return '•' }, s) }

func hashed(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

func redactSet(s string) string {
	if s != "" {
		return "(set)"
	}
	return s
}

func scrubbed(s string) string { return maskBytes(s) }

func safeText(s string) string { return strings.ReplaceAll(s, os.Getenv("DB_PASSWORD"), "-") }

// Of these nothing is known.
type censor interface{ Redact(s string) string }

func unseen(c censor, redactor func(string) string, password string) {
	log.Print(c.Redact(password))
	log.Print(redactor(password))
}

func elsewhere(c *conf.Config, d conf.Config, password string) {
	log.Printf("%v %v", c.Version, conf.SanitizeLine(password)) // want `parameter password`
	log.Print(conf.MaskLine(password))
	log.Printf("%+v", c.Sanitize().Auth) // want `field Auth.OpenID.ClientSecret of \*Config`
	fmt.Fprintf(os.Stderr, "%+v", c.Redacted().Auth)
	log.Printf("%+v", d.Masked())
	log.Printf("%+v", conf.Scrub(d))
	log.Print(conf.Redactor("--password " + password))
	log.Print(conf.RedactNothing("--password " + password)) // want `parameter password`
}

// A literal is called after what it is assigned to.
type options struct{ Redactor func(string) string }

var redactor = func(text string) string {
	if i := strings.IndexByte(text, ' '); i > 0 {
		return text[:i] + " ***"
	}
	return text
}

var unredacted = func(text string) string { return text }

func literals(password string) {
	log.Print(redactor(password))
	run(options{Redactor: redactor}, password)
	run(options{}, password)
	hide := func(text string) string { return text[:2] + "***" }
	log.Print(hide(password))
	maskNothing := func(text string) string { return text + " " }
	log.Print(maskNothing(password)) // want `parameter password`
}

func run(o options, text string) {
	r := unredacted
	if o.Redactor != nil {
		r = o.Redactor
	}
	log.Print(r(text)) // want `parameter password`
}

type account struct {
	User, Password string
	Keys           struct{ APIKey string }
}

func (a account) redacted() account {
	a.Password = mask(a.Password)
	return a
}

func (a account) loggable() account {
	out := account{User: a.User}
	return out
}

func (a account) sanitized() *account {
	a.Password = sanitize(a.Password)
	a.Keys.APIKey = ""
	return &a
}

func here(a account) {
	log.Printf("%+v", a.redacted()) // want `field Keys.APIKey of account`
	log.Printf("%+v", a.loggable())
	log.Printf("%+v", *a.sanitized()) // want `field Password of`
}
