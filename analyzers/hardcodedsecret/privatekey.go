package hardcodedsecret

import (
	"encoding/base64"
	"strings"
)

// minKey is the length of the shortest text that is looked at for a private key: an Ed25519 key in PEM.
const minKey = 100

// maxLabel is the length of the label in a first line, at the most: "PGP PRIVATE KEY BLOCK".
const maxLabel = 40

// privateKey finds a private key in s: in PEM or OpenPGP armour with a body that decodes, in PuTTY's format or as a
// JSON Web Key. A header alone, as parsers compare with, is none.
//
// Neither a label nor a body has dashes in it, so that what stands between two rows of dashes is looked at once, and a
// text that begins a thousand keys and ends none takes no longer than another.
func privateKey(s string) (credential, bool) {
	for rest := s; ; {
		_, after, ok := strings.Cut(rest, "-----BEGIN ")
		if !ok {
			break
		}
		rest = after
		label, _, ok := strings.Cut(after[:min(len(after), maxLabel+len("-----"))], "-----")
		if !ok || !strings.Contains(label, "PRIVATE KEY") {
			continue
		}
		body, end, ok := strings.Cut(after[len(label)+len("-----"):], "-----")
		if ok && strings.HasPrefix(end, "END") && isKeyBody(body) {
			return credential{keyKind(label, body), body, proved}, true
		}
	}
	if c, ok := encodedKey(s); ok {
		return c, true
	}
	return otherKey(s)
}

// isKeyBody reports whether the text between the lines of PEM armour decodes to something as long as a key.
func isKeyBody(body string) bool {
	encoded := keyText(body)
	if len(encoded) < 40 || isRow(encoded) {
		return false
	}
	data, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(encoded, "="))
	return err == nil && len(data) >= 32
}

// keyText joins the base64 lines of a PEM body, which may be joined by \n or blanks: without its headers ("Proc-Type: …") and OpenPGP's checksum.
func keyText(body string) string {
	var b strings.Builder
	body = strings.NewReplacer(`\r`, "", `\n`, "\n").Replace(body)
	if !strings.Contains(strings.TrimSpace(body), "\n") {
		body = strings.ReplaceAll(body, " ", "\n")
	}
	for line := range strings.Lines(body) {
		line = strings.TrimSpace(line)
		if strings.Contains(line, ":") || strings.HasPrefix(line, "=") {
			continue
		}
		b.WriteString(line)
	}
	return b.String()
}

// isRow reports whether a text is a row of one or two characters.
func isRow(s string) bool {
	if len(s) < 2 {
		return true
	}
	return strings.Count(s, s[:1])+strings.Count(s, s[1:2]) >= len(s)
}

// keyKind names a PEM key by its label: "RSA PRIVATE KEY" is an RSA private key.
func keyKind(label, body string) string {
	encrypted := ""
	if strings.Contains(label, "ENCRYPTED") || strings.Contains(body, "ENCRYPTED") {
		encrypted = "encrypted "
	}
	for _, algorithm := range [...]string{"RSA", "EC", "DSA", "OPENSSH", "PGP"} {
		if strings.HasPrefix(label, algorithm+" ") {
			if algorithm == "OPENSSH" {
				algorithm = "OpenSSH"
			}
			return encrypted + algorithm + " private key"
		}
	}
	return encrypted + "private key"
}

// otherKey finds the private keys that have no armour.
func otherKey(s string) (credential, bool) {
	if _, body, ok := strings.Cut(s, "Private-Lines: "); ok && strings.Contains(s, "PuTTY-User-Key-File-") {
		return credential{"PuTTY private key", body, proved}, len(body) > 40
	}
	if !strings.Contains(s, `"kty"`) {
		return credential{}, false
	}
	for _, name := range [...]string{`"d"`, `"k"`} { // the private part of a key pair, a symmetric key
		_, after, _ := strings.Cut(s, name)
		after = strings.TrimLeft(after, ": \t\n")
		value, _, ok := strings.Cut(strings.TrimPrefix(after, `"`), `"`)
		data, err := base64.RawURLEncoding.DecodeString(value)
		if ok && err == nil && len(data) >= 16 && !isRow(value) {
			return credential{"JSON Web Key", value, proved}, true
		}
	}
	return credential{}, false
}
