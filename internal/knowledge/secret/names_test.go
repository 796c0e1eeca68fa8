package secret

import (
	"go/types"
	"testing"

	"github.com/secvet/secvet/internal/taint"
)

func TestProducer(t *testing.T) {
	for name, want := range map[string]string{
		"readPassphrase": "Passphrase", "PromptForPassword": "Password", "get_token": "token", "LoadKey": "Key",
		"get": "", "Password": "", "setPassword": "",
	} {
		if got, ok := producer(name); got != want || ok != (want != "") {
			t.Errorf("%s: %q %v, want %q", name, got, ok, want)
		}
	}
}

func TestJudges(t *testing.T) {
	for name, want := range map[string]bool{
		"Verify": true, "verifyToken": true, "ParseClaims": true, "lookup": true, "Par": false, "token": false, "NewParser": false,
	} {
		if got := judges(name); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

func TestIsTokenName(t *testing.T) {
	for name, want := range map[string]bool{"token": true, "Tokens": true, "accessToken": false, "tok": false, "": false} {
		if got := isTokenName(name); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

func TestKeyDenies(t *testing.T) {
	for key, want := range map[string]bool{"username": true, "password": false, "api_key": false, "value": false, "data": false} {
		if got := KeyDenies(new(taint.Package), key); got != want {
			t.Errorf("%s: %v, want %v", key, got, want)
		}
	}
}

func TestNamesSecret(t *testing.T) {
	text, number := types.Typ[types.String], types.Typ[types.Int]
	for _, c := range []struct {
		name string
		t    types.Type
		want bool
	}{
		{"password", text, true}, {"password", number, false}, {"password", types.NewSlice(types.Typ[types.Byte]), true}, {"user", text, false},
	} {
		if got := namesSecret(new(taint.Package), c.name, c.t); got != c.want {
			t.Errorf("%s %s: %v, want %v", c.name, c.t, got, c.want)
		}
	}
}
