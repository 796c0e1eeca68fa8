package hardcodedsecret_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/hardcodedsecret"
)

// The signs that the generators of cloud providers put into a password: every one of ASCII, and two narrower sets.
var signSets = []string{
	"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
	"!@#$%^&*()_+-=[]{}|;:,.<>?",
	"@#$%^&*-_!+=[]{}|\\:',.?/`~\"();<>",
}

const (
	smalls   = "abcdefghijklmnopqrstuvwxyz"
	capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	figures  = "0123456789"
)

// generated draws n passwords of 16 characters, each with all classes: that is what generators promise.
func generated(n int, sets []string) (passwords []string) {
	r := rand.New(rand.NewPCG(3, 16))
	for len(passwords) < n {
		signs := sets[len(passwords)%len(sets)]
		all := smalls + capitals + figures + signs
		b := make([]byte, 16)
		for i := range b {
			b[i] = all[r.IntN(len(all))]
		}
		p := string(b)
		if strings.ContainsAny(p, smalls) && strings.ContainsAny(p, capitals) && strings.ContainsAny(p, figures) &&
			(signs == "" || strings.ContainsAny(p, signs)) {
			passwords = append(passwords, p)
		}
	}
	return passwords
}

// goPlaces are the places of a Go program that a password stands in: a line each, and what it is put in as.
var goPlaces = map[string]func(password string) string{
	"field":    func(p string) string { return fmt.Sprintf("var _ = config{Password: %q}", p) },
	"argument": func(p string) string { return fmt.Sprintf("var _ = login(%q)", p) },
	"library":  func(p string) string { return fmt.Sprintf("var _ = url.UserPassword(%q, %q)", "app", p) },
	"URL": func(p string) string {
		return fmt.Sprintf("var _ = open(%q)", "amqp://"+url.UserPassword("app", p).String()+"@mq.corp/")
	},
	"DSN": func(p string) string { return fmt.Sprintf("var _ = open(%q)", "app:"+p+"@tcp(db.corp:3306)/app") },
	"pairs": func(p string) string {
		return fmt.Sprintf("var _ = open(%q)", "host=db.corp user=app password='"+strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(p)+"'")
	},
	"fallback":   func(p string) string { return fmt.Sprintf("var _ = cmp.Or(os.Getenv(%q), %q)", "DB_PASSWORD", p) },
	"comparison": func(p string) string { return fmt.Sprintf("func _(password string) bool { return password == %q }", p) },
}

const program = `package p

import (
	"cmp"
	"net/url"
	"os"
)

type config struct{ Password string }

func login(password string) bool { return password != "" }
func open(address string) bool { return address != "" }

var _ = cmp.Or(os.Args[0], "")
var _ = url.UserPassword
`

// silent takes what analysistest says of findings that no comment wants.
type silent struct{}

func (silent) Errorf(string, ...any) {}

// missedIn writes a package for each place, with a line for each password, and returns the passwords without a finding on
// their line.
func missedIn(t *testing.T, passwords []string) map[string][]string {
	t.Helper()
	dir := t.TempDir()
	var packages []string
	for place, line := range goPlaces {
		text := program
		for _, p := range passwords {
			text += line(p) + "\n"
		}
		if err := os.MkdirAll(filepath.Join(dir, "src", place), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "src", place, "p.go"), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		packages = append(packages, place)
	}
	missed := map[string][]string{}
	for _, result := range analysistest.Run(silent{}, dir, hardcodedsecret.Analyzer, packages...) {
		if result.Err != nil {
			t.Fatal(result.Err)
		}
		found := map[int]bool{}
		for _, d := range result.Diagnostics {
			found[result.Pass.Fset.Position(d.Pos).Line] = true
		}
		place := result.Pass.Pkg.Path()
		missed[place] = []string{}
		for i, p := range passwords {
			if !found[strings.Count(program, "\n")+1+i] {
				missed[place] = append(missed[place], p)
			}
		}
	}
	return missed
}

// filePlaces are the files that a password stands in, each as people write it there.
var filePlaces = map[string]func(password string) string{
	"a.env": func(p string) string {
		if strings.Contains(p, "'") {
			return "DB_PASSWORD=" + strconv.Quote(p)
		}
		return "DB_PASSWORD='" + p + "'"
	},
	"a.yaml":       func(p string) string { return "password: '" + strings.ReplaceAll(p, "'", "''") + "'" },
	"double.yaml":  func(p string) string { return "password: " + strconv.Quote(p) },
	"a.json":       func(p string) string { b, _ := json.Marshal(p); return `{"password": ` + string(b) + `}` },
	"a.toml":       func(p string) string { return "password = " + strconv.Quote(p) },
	"a.properties": func(p string) string { return "db.password=" + p },
}

// TestGenerated draws passwords as generators make them and holds that nearly all of them are found, wherever they stand.
func TestGenerated(t *testing.T) {
	for what, passwords := range map[string][]string{
		"with signs":   generated(100, signSets),
		"alphanumeric": generated(100, []string{""}),
	} {
		missedIn := missedIn(t, passwords)
		for place := range goPlaces {
			if missed, ok := missedIn[place]; !ok || len(missed) > 5 {
				t.Errorf("%s, %s: %d missed: %q", what, place, len(missed), missed)
			}
		}
		for name, line := range filePlaces {
			var missed []string
			for _, p := range passwords {
				if found, _ := hardcodedsecret.Search(name, []byte(line(p)+"\n")); len(found) != 1 {
					missed = append(missed, p)
				}
			}
			if len(missed) > 5 {
				t.Errorf("%s, %s: %d missed: %q", what, name, len(missed), missed)
			}
		}
	}
}
