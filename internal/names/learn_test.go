package names_test

import (
	"testing"

	"github.com/secvet/secvet/internal/names"
)

func TestLearn(t *testing.T) {
	said := names.NewLexicon([]string{"licenceCode"}, []string{"api_key"}, []string{"Pseudonymise"})
	names.Show(said)
	defer names.Show(nil)
	for name, want := range map[string]bool{
		"licenceCode": true, "USER_LICENCE_CODE": true, "licenceCodes": false, "code": false, "apiKey": false, "apiKeySecret": true,
	} {
		if got := names.Secret(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
		if got := said.Secret(name); got != want {
			t.Errorf("%s, by the lexicon: %v", name, got)
		}
	}
	if other := new(names.Lexicon); other.Secret("licenceCode") || !other.Secret("apiKey") || other.Redactor("emailPseudonymise") {
		t.Error("one lexicon knows what another one was told")
	}
	if !names.Redactor("emailPseudonymise") || names.Redactor("emailNormalize") {
		t.Error("redactors are wrong")
	}
}
