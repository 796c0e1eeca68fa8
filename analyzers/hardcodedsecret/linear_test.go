package hardcodedsecret

import (
	"strings"
	"testing"
	"time"
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

// linear fails where a text of four times the length takes more than ten times as long, by the best of some attempts
// for each. Times of some milliseconds say nothing.
func linear(t *testing.T, what, piece string, run func(text string)) {
	t.Helper()
	const size, quick = 24 << 10, 50 * time.Millisecond
	small := strings.Repeat(piece, size/len(piece))
	large := strings.Repeat(piece, 4*size/len(piece))
	a, b := time.Hour, time.Hour
	for range 8 {
		if b = min(b, took(run, large)); b < quick {
			return
		}
		if a = min(a, took(run, small)); b < 10*a {
			return
		}
	}
	t.Errorf("%q: %v, and %v for four times the text", what, a, b)
}

func took(run func(string), text string) time.Duration {
	start := time.Now()
	run(text)
	return time.Since(start)
}
