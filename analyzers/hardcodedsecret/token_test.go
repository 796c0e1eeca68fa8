package hardcodedsecret

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/internal/names"
)

// classes spells the alphabets that patterns name.
var classes = map[byte]string{
	'A': "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
	'l': "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
	'D': "0123456789",
	'W': "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-",
	'Z': "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-~.",
	'U': "234567ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	'L': "0123456789abcdefghijklmnopqrstuvwxyz",
	'B': "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/",
	'h': "0123456789abcdef",
	'H': "0123456789ABCDEFabcdef",
}

// draw makes a text of a pattern, of its shortest length.
func draw(r *rand.Rand, pattern string) string {
	var b strings.Builder
	for field := range strings.FieldsSeq(pattern) {
		n, _, isClass := classRange(field)
		if !isClass {
			b.WriteString(field)
			continue
		}
		for i := range n {
			c := classes[field[0]][r.IntN(len(classes[field[0]]))]
			if i == 0 || i == n-1 {
				c = classes[field[0]][2] // no sign at the ends, so that the token ends where the text does
			}
			b.WriteByte(c)
		}
	}
	return b.String()
}

// TestProviders draws tokens of every row and looks for them in the texts that hold tokens.
func TestProviders(t *testing.T) {
	if !slices.IsSortedFunc(providers[:], func(a, b provider) int { return strings.Compare(a.prefix, b.prefix) }) {
		t.Error("the rows are not sorted by prefix")
	}
	kinds := map[string]bool{}
	r := rand.New(rand.NewPCG(1, 2))
	for _, p := range providers {
		kinds[p.kind] = true
		if p.kind == "JSON Web Token" {
			continue // random parts do not decode
		}
		text := p.prefix + draw(r, p.pattern)
		for _, holder := range []string{text, "key=" + text, `{"token": "` + text + `"}`, "Bearer " + text + "\n"} {
			c, ok := tokens(holder)
			if !ok || c.kind != p.kind || c.text != text || scan(holder)&hasRun == 0 {
				t.Errorf("%s: found %q of %q in %q", p.kind, c.kind, c.text, holder)
			}
		}
		for _, other := range []string{text[:len(text)-1], "x" + text, p.prefix, p.prefix + strings.Repeat("x", len(text)-len(p.prefix))} {
			if c, ok := tokens(other); ok && c.kind == p.kind && c.text == text {
				t.Errorf("%s: found in %q", p.kind, other)
			}
		}
	}
	if len(kinds) < 120 {
		t.Errorf("%d kinds", len(kinds))
	}
}

func TestChecksum(t *testing.T) {
	// The sum was computed by another implementation, after GitHub's description of the format.
	example := "ghp_" + "Zk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe" + "4RqlaT"
	if crc(example) != proved {
		t.Error("the checksum of a well-formed token does not hold")
	}
	if crc(example[:10]+"x"+example[11:]) != possible {
		t.Error("the checksum of a changed token holds")
	}
}

func TestShape(t *testing.T) {
	for _, value := range []string{"Tr0ub4dor&3", "hunter2", "P@ssw0rd1", "Admin@123", "letmein", "changeme", "S3cret!"} {
		if !hasSecretShape(value, 3, 1) {
			t.Errorf("%q is a password", value)
		}
	}
	for _, value := range []string{
		"", "x", "password", "password_1", "db-password", "PASSWORD_1", "the password 1", "%s1234", "${PASS1}", "{{.Pass1}}",
		"/run/secret1", "./pass1", "https://host1/x", "user1@host.com", "sha256", "argon2id", "v1.2.3", "key1.pem", "$1$abc$def1",
		"app.user.password2", "x-auth-v2", "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "<password1>", "********", "your-password-1",
	} {
		if hasSecretShape(value, 3, 1) {
			t.Errorf("%q is no password", value)
		}
	}
}

// literals returns string literals of the standard library, as written.
func literals(tb testing.TB, limit int) []string {
	var found []string
	fset := token.NewFileSet()
	err := filepath.WalkDir(filepath.Join(fixture.GoRoot(tb), "src"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || len(found) >= limit || !strings.HasSuffix(path, ".go") {
			return err
		}
		file, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil // testdata has files that do not parse
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				found = append(found, lit.Value)
			}
			return true
		})
		return nil
	})
	if err != nil {
		tb.Skip(err)
	}
	return found[:min(len(found), limit)]
}

// BenchmarkLiterals measures what the literals of a program cost: the issue allows 100 ms per 100,000.
func BenchmarkLiterals(b *testing.B) {
	all := literals(b, 100_000)
	b.ReportMetric(float64(len(all)), "literals")
	for b.Loop() {
		for _, lit := range all {
			if len(lit) < 10 {
				continue
			}
			found := scan(lit[1 : len(lit)-1]).narrowed(lit[1 : len(lit)-1])
			if found == 0 {
				continue
			}
			text, err := strconv.Unquote(lit)
			if err != nil {
				continue
			}
			if found&hasRun != 0 {
				tokens(text)
			}
			if found&(hasPEM|hasJSON) != 0 {
				privateKey(text)
			}
			connection(text, found)
			envPair(nil, text, found)
		}
	}
}

// FuzzText holds that no text makes one of the judges panic: the pass must not.
func FuzzText(f *testing.F) {
	for _, text := range []string{"", "x:0@tcp(", "a://b:c@d", "password=x host=y", "set password ''", "Basic :", `"kty" "d":`, "-----BEGIN PRIVATE KEY-----"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		found := scan(text)
		found.narrowed(text + "x")
		tokens(text)
		privateKey(text)
		connection(text, found|at|equals|quote|hasRun)
		envPair(nil, text, found|equals)
		withoutScheme(text)
		for noun := range names.Connection + 1 {
			hasSecretShape(text, names.Certain, noun)
			isTypedKey(binding{what: "key", name: text, strength: names.Certain, noun: noun}, text)
			isSigningWord(nil, binding{what: "field", name: "jwtSecret", strength: names.Certain, noun: noun}, text)
		}
		isFallback(nil, "password", text)
		isPlaceholder(text)
		isUnrealPassword(text)
		isNameable(text)
		repeats(text, text)
	})
}
