package model_test

import (
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/model"
)

func TestUser(t *testing.T) {
	u := model.NewUser()
	err := u.Read("own.model", `# ours
name secret licenceCode
name redact Pseudonymize # by hand

package example.com/db
sink sql (*Conn).Query(_, query)
trusted (*Server).admin(_, _)

package example.com/web
source remote Form(_) -> 0
`)
	if err != nil {
		t.Fatal(err)
	}
	rows := u.Packages["example.com/db"].Call("Conn", "Query")
	if len(rows) != 1 || rows[0].Line != 6 || rows[0].File != "own.model" {
		t.Errorf("rows %+v", rows)
	}
	if rows := u.Packages["example.com/db"].Call("Server", "admin"); len(rows) != 1 || rows[0].Kind != model.Trusted {
		t.Errorf("rows %+v", rows)
	}
	if len(u.Packages) != 2 || strings.Join(u.Secret, "") != "licenceCode" || strings.Join(u.Redact, "") != "Pseudonymize" {
		t.Errorf("%+v", u)
	}
	if err := u.Read("more.model", "package example.com/web\n"); err == nil {
		t.Error("a package is spoken of twice")
	}
}

func TestUserErrors(t *testing.T) {
	for text, want := range map[string]string{
		"sink sql Query(q)\nsink sql Exec(q)": `own.model:1: want "package PATH" before the first row`,
		"package a b":                         `own.model:1: want one import path`,
		"package\n":                           `own.model:1: want one import path`,
		"package a\npackage a\n":              `own.model:2: package a has been spoken of before`,
		"\npackage a\nsnik sql F(q)":          `own.model:3: unknown kind of row "snik"`,
		"name secret a b":                     `own.model:1: want one name`,
		"name secret":                         `own.model:1: want one name`,
		"name pass word":                      `unknown kind of name "pass"`,
		"package a\ntrusted F(x)":             `trusted as a whole`,
	} {
		err := model.NewUser().Read("own.model", text)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestOverride(t *testing.T) {
	base, err := model.Parse("base", "sink sql F(q)\nsink sql G(q)\n")
	if err != nil {
		t.Fatal(err)
	}
	over, err := model.Parse("over", "flow F(_)\nsink log H(x)\n")
	if err != nil {
		t.Fatal(err)
	}
	f := base.Override(over)
	var got []string
	for _, row := range f.Rows() {
		got = append(got, row.String())
	}
	const want = "sink sql G(q); flow F(_); sink log H(x)"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("%s, want %s", s, want)
	}
	if rows := f.Call("", "F"); len(rows) != 1 || rows[0].Kind != model.Flow {
		t.Errorf("F: %v", rows)
	}
}

// TestBelieved counts the rows and names that may hide findings: each kind of them once.
func TestBelieved(t *testing.T) {
	u := model.NewUser()
	if err := u.Read("own.model", `name public buildToken
name redact Pseudonymize
name secret licenceCode
package example.com/a
source remote Form(_) -> 0
sink sql Query(q)
flow Copy(s) -> 0
clean html Escape(s) -> 0
guard sql Valid(s) -> true
harmless ID
trusted Admin(_)
reset (&b *Buffer).Empty()
`); err != nil {
		t.Fatal(err)
	}
	if n := u.Believed(); n != 7 {
		t.Errorf("%d rows and names are believed, want 7", n)
	}
}
