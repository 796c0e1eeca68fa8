package secret

import (
	"testing"

	"github.com/secvet/secvet/internal/taint"
)

func TestLooksReal(t *testing.T) {
	e := new(taint.Package)
	for text, want := range map[string]bool{
		"P4ssw0rd": true, "hunter2": true, "sk_live_4f9aK2mQ8x7Lw3": true, "Tr0ub4dor&3": true,
		"": false, "***": false, "<redacted1>": false, "password": false, "DB_PASSWORD_2": false, "apiToken2": false,
		"/run/secrets/db1": false, "https://h/1token": false, "%s123456": false, "abc1": false, "my secret 1": false,
	} {
		if got := LooksReal(e, text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
