package names_test

import (
	"testing"

	"github.com/secvet/secvet/internal/names"
)

func TestLearn(t *testing.T) {
	names.Learn([]string{"licenceCode"}, []string{"api_key"}, []string{"Pseudonymise"})
	defer names.Learn(nil, nil, nil)
	for name, want := range map[string]bool{
		"licenceCode": true, "USER_LICENCE_CODE": true, "licenceCodes": false, "code": false, "apiKey": false, "apiKeySecret": true,
	} {
		if got := names.Secret(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if !names.Redactor("emailPseudonymise") || names.Redactor("emailNormalize") {
		t.Error("redactors are wrong")
	}
}
