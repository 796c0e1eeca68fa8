package hardcodedsecret

import (
	"encoding/base64"
	"go/ast"
	"go/constant"
	"strings"
)

// A private key has no armour where it stands in a variable of the environment, which takes no line breaks, or in bytes: then it is the
// base64 of the PEM file, or the DER structure in base64 or byte by byte. All three are told by what they begin with and
// proved by what they decode to.

// minDER is the length of the shortest text that is looked at for an encoded key: an Ed25519 key in base64.
const minDER = 60

// maxEncoded is the length of the longest: an RSA key of 8192 bits, twice in base64.
const maxEncoded = 16 << 10

// encodedArmour is how "-----BEGIN " begins in base64.
const encodedArmour = "LS0tLS1CRUdJTi"

// mayBeEncodedKey reports whether a text begins like a key in base64: with a DER sequence that holds a version, or with
// the base64 of the armour.
func mayBeEncodedKey(s string) bool {
	s = strings.TrimLeft(s, " \t\n")
	return len(s) <= maxEncoded && len(s) >= minDER && (s[0] == 'M' && strings.IndexByte("ICHD", s[1]) >= 0 || strings.HasPrefix(s, encodedArmour))
}

// encodedKey finds a private key that is a text in base64.
func encodedKey(s string) (credential, bool) {
	if len(s) < minDER || !mayBeEncodedKey(s) {
		return credential{}, false
	}
	text := keyText(s)
	data, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(text, "="))
	if err != nil {
		return credential{}, false
	}
	if strings.HasPrefix(text, encodedArmour) {
		plain := string(data)
		if strings.HasPrefix(plain, encodedArmour) {
			return credential{}, false // nobody encodes a key three times
		}
		return privateKey(plain)
	}
	return credential{"private key", text, proved}, isPrivateDER(data)
}

// isPrivateDER reports whether data is the DER structure of a private key: a sequence of its own length that begins with a
// version, 0 or 1, and then has a number (RSA), octets (EC) or the name of an algorithm (PKCS #8).
func isPrivateDER(data []byte) bool {
	body, ok := sequenceOf(data)
	if !ok || len(body) < 32 || body[0] != 0x02 || body[1] != 1 || body[2] > 1 {
		return false
	}
	switch body[3] {
	case 0x02: // the modulus, which is longer than any number of another structure
		return body[4] >= 0x81 && len(body) > 200
	case 0x04:
		return body[2] == 1 && int(body[4]) >= 20 && int(body[4]) <= 66
	case 0x30:
		length := int(body[4])
		return length < 0x80 && len(body) > 5+length+2 && body[5] == 0x06 && body[5+length] == 0x04
	}
	return false
}

// sequenceOf returns what a DER sequence holds that is all of some data.
func sequenceOf(data []byte) ([]byte, bool) {
	if len(data) < 40 || data[0] != 0x30 {
		return nil, false
	}
	length, rest := int(data[1]), data[2:]
	switch {
	case length == 0x81:
		length, rest = int(data[2]), data[3:]
	case length == 0x82:
		length, rest = int(data[2])<<8|int(data[3]), data[4:]
	}
	return rest, length == len(rest)
}

// keyBytes takes a list of bytes that is a private key, and a list of lines that is one.
func (v *visitor) keyBytes(lit *ast.CompositeLit) {
	if len(lit.Elts) < 2 || len(lit.Elts) > maxEncoded {
		return
	}
	first, ok := lit.Elts[0].(*ast.BasicLit)
	if !ok {
		return
	}
	if strings.Contains(first.Value, "PRIVATE KEY-----") && v.isStrings(lit) {
		var lines []string
		for _, elt := range lit.Elts {
			line, _ := v.constant(elt)
			lines = append(lines, line)
		}
		v.text(lit, strings.Join(lines, "\n"), hasPEM)
		return
	}
	if len(lit.Elts) < 40 || !isByteSlice(v.pass.TypesInfo.TypeOf(lit)) {
		return
	}
	data := make([]byte, 0, len(lit.Elts))
	for _, elt := range lit.Elts {
		tv := v.pass.TypesInfo.Types[elt]
		if tv.Value == nil {
			return
		}
		n, ok := constant.Uint64Val(constant.ToInt(tv.Value))
		if !ok || n > 255 {
			return
		}
		data = append(data, byte(n))
	}
	if isPrivateDER(data) {
		v.report.add("private-key", lit, "hardcoded private key"+v.boundTo(lit)+" ("+fingerprint(string(data))+
			"); replace it and read it from a file or a secret store")
	}
}
