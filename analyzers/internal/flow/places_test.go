package flow

import "testing"

// TestHasPart asks for parts of names: long ones anywhere, short ones at the end of a word.
func TestHasPart(t *testing.T) {
	for _, c := range []struct {
		name, part string
		want       bool
	}{
		{"github.com/jcmturner/gokrb5/v8/crypto", "krb", true},
		{"NTLMv2Hash", "ntlm", true},
		{"agessh", "ssh", true},
		{"des3-cbc_wpa2.go", "wpa", true},
		{"newPassword", "wpa", false},
		{"accessHandler", "ssh", false},
		{"chapter", "chap", false},
		{"kerberosTicket", "kerberos", true},
		{"RC4", "rc4", false}, // its own digits are taken for a version
	} {
		if got := HasPart([]string{c.name}, c.part); got != c.want {
			t.Errorf("%s has %s: %t, want %t", c.name, c.part, got, c.want)
		}
	}
}
