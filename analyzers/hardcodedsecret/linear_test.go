package hardcodedsecret

import (
	"strings"
	"testing"
	"time"

	"github.com/secvet/secvet/internal/lineartest"
)

// pieces are texts that, repeated, give each scanner something to begin with and never to end.
var pieces = []string{
	"-----BEGIN ", "-----BEGIN PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\n", "-----", "-----BEGIN PRIVATE KEY----------END",
	`"kty"`, "Private-Lines: ", "PuTTY-User-Key-File-",
	"://", "a://", "a://b:c@", "a://b:c@d ", "@", "@tcp(", "a:b@tcp(", "@/", "/a@b:1", "password=", "password=a;host=b ", "a='", "='b'&", "= ",
	"password '", "alter user identified by '", "create ", "hooks.slack.com/services/T", "hooks.slack.com/services/Tabcdefghij0123456789/",
	"eyJ", "-eyJ", "eyJhbGciOiJIUzI1NiJ9.", "-eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.", "ghp_", "-ghp_0", "sk-ant-", "-sk-ant-api03-0", "hf_", "-hf_", "ops_eyJ", "+ops_eyJ0", ".atlasv1.", ":AA",
	`"`, `'`, "`", `\`, `\"`, `"\`, `"a":`, `"a":"`, `"password":"`, "(", ")", "[", "{", "{{", "${", "${a", "${PASSWORD:-", "${a-}", "}", "$", "%", "#", " #", "a=[", "a={", "a: ", "- ", ": ",
	"--password=", "--password ", "-u a:", "--user", "value:", "name: password value: ", "a", "A", "0", "a0", "_", "aA0_", "Password", "password_", "example", "a.", "/",
}

// TestSearchIsLinear holds that four times the text takes about four times the work, in each form of file, whether the
// pieces stand on one line or each on its own. A quadratic scanner takes sixteen times as long.
func TestSearchIsLinear(t *testing.T) {
	for _, name := range []string{"a.env", "a.ini", "a.yaml", "a.json", "a.sh", "Dockerfile", "a.pem"} {
		for _, piece := range pieces {
			for _, end := range []string{"", "\n"} {
				linear(t, name+" "+piece+end, piece+end, func(text string) { Search(name, []byte(text)) })
			}
		}
	}
}

// TestLiteralsAreLinear holds the same of the search of literals and embedded files.
func TestLiteralsAreLinear(t *testing.T) {
	for _, piece := range pieces {
		linear(t, "literal "+piece, piece, func(text string) {
			found := scan(text)
			found.narrowed(text)
			tokens(text)
			privateKey(text)
			connection(text, found|at|equals|quote|hasRun)
			envPair(nil, text, found)
			hasSecretShape(text, 3, 0)
			isPlaceholder(text)
			isMadeUp(text)
		})
	}
}

// linear holds it of a text of many pieces.
func linear(t *testing.T, what, piece string, run func(text string)) {
	t.Helper()
	lineartest.Check(t, what, 24<<10/len(piece), 50*time.Millisecond, func(n int) { run(strings.Repeat(piece, n)) })
}
