package names

import "testing"

func TestLabel(t *testing.T) {
	for text, want := range map[string]Strength{
		"password=":                   Certain,
		"password: ":                  Certain,
		"using secret key:":           Certain,
		"user=%s, db password=\"":     Certain,
		"Your new password is ":       Certain,
		"Generated admin password: '": Certain,
		"token=":                      Likely,
		"password for admin: ":        None,
		"invalid password: ":          None,
		"password reset: ":            None,
		"password length=":            None,
		"password ":                   None,
		"password file=":              None,
		"no password: ":               None,
		"user=":                       None,
		"password, user=":             None,
		"":                            None,
	} {
		if got := (*Lexicon)(nil).LabelStrength(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
