package logs

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssatest"
	"github.com/secvet/secvet/internal/taint"
	"github.com/secvet/secvet/models"
)

// check type-checks declarations that import nothing.
func check(t *testing.T, decls string) *types.Package {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", "package p\n"+decls, 0)
	if err != nil {
		t.Fatal(err)
	}
	config := types.Config{Importer: importer.Default()}
	pkg, err := config.Check("example.org/p", fset, []*ast.File{file}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

var formatterNames = map[string]formatter{
	"fmt": byFmt, "sharp": bySharp, "verb": byVerb, "text": bySlog, "slogjson": bySlogAny, "json": byJSON, "yaml": byYAML, "dump": byDump,
}

// Of the type T of some declarations, which formatters show its secret field, and what that is called.
func TestSecretFieldOf(t *testing.T) {
	for _, c := range []struct{ name, decls, shown, field string }{
		{"exported", "type T struct{ Password string }", "fmt sharp verb text slogjson json yaml dump", "Password"},
		{"not exported", "type T struct{ password string }", "fmt sharp verb text dump", "password"},
		{"no secret", "type T struct{ Name string; Count int }", "", ""},
		{"tag of JSON", "type T struct{ Password string `json:\"-\"` }", "fmt sharp verb text yaml dump", "Password"},
		{"tag of YAML", "type T struct{ Password string `yaml:\"-\"` }", "fmt sharp verb text slogjson json dump", "Password"},
		{"another name in JSON", "type T struct{ Password string `json:\"p,omitempty\"` }", "fmt sharp verb text slogjson json yaml dump", "Password"},
		{"pointer at the top", "type D struct{ Password string }\ntype T *D", "fmt sharp verb text slogjson json yaml dump", "Password"},
		{"pointer below", "type D struct{ Password string }\ntype T struct{ DB *D }", "slogjson json yaml dump", "DB.Password"},
		{"struct below", "type D struct{ Password string }\ntype T struct{ DB D }", "fmt sharp verb text slogjson json yaml dump", "DB.Password"},
		{"list", "type D struct{ Password string }\ntype T []D", "fmt sharp verb text slogjson json yaml dump", "Password"},
		{"map", "type D struct{ Password string }\ntype T map[string]D", "fmt sharp verb text slogjson json yaml dump", "Password"},
		{"embedded", "type d struct{ Password string }\ntype T struct{ d }", "fmt sharp verb text slogjson json yaml dump", "d.Password"},
		{"String", "type T struct{ Password string }\nfunc (T) String() string { return \"\" }", "sharp verb slogjson json yaml", "Password"},
		{"String of a pointer", "type T struct{ Password string }\nfunc (*T) String() string { return \"\" }", "fmt sharp verb text slogjson json yaml", "Password"}, // go-spew asks pointers too
		{"Error", "type T struct{ Password string }\nfunc (T) Error() string { return \"\" }", "sharp verb json yaml", "Password"},
		{"Error with parameters", "type T struct{ Password string }\nfunc (T) Error(string) string { return \"\" }", "fmt sharp verb text slogjson json yaml dump", "Password"},
		{"GoString", "type T struct{ Password string }\nfunc (T) GoString() string { return \"\" }", "fmt verb text slogjson json yaml dump", "Password"},
		{"MarshalJSON", "type T struct{ Password string }\nfunc (T) MarshalJSON() ([]byte, error) { return nil, nil }", "fmt sharp verb text yaml dump", "Password"},
		{"MarshalText", "type T struct{ Password string }\nfunc (T) MarshalText() ([]byte, error) { return nil, nil }", "fmt sharp verb dump", "Password"},
		{"LogValue", "type T struct{ Password string }\nfunc (T) LogValue() int { return 0 }", "fmt sharp verb json yaml dump", "Password"},
		{"LogValue below", "type D struct{ Password string }\nfunc (D) LogValue() int { return 0 }\ntype T struct{ DB D }",
			"fmt sharp verb text slogjson json yaml dump", "DB.Password"},
		{"String below what is exported", "type D struct{ Password string }\nfunc (D) String() string { return \"\" }\ntype T struct{ DB D }",
			"sharp verb slogjson json yaml", "DB.Password"},
		{"String below what is not", "type D struct{ Password string }\nfunc (D) String() string { return \"\" }\ntype T struct{ db D }",
			"fmt sharp verb text", "db.Password"}, // go-spew asks what is not exported too
		{"String of a pointer below", "type D struct{ Password string }\nfunc (*D) String() string { return \"\" }\ntype T struct{ DB D }",
			"fmt sharp verb text slogjson json yaml", "DB.Password"},
		{"a pointer below with String", "type D struct{ Password string }\nfunc (*D) String() string { return \"\" }\ntype T struct{ DB *D }",
			"slogjson json yaml", "DB.Password"},
		{"a text that is embedded", "type password string\ntype T struct{ password }", "fmt sharp verb text dump", "password"},
		{"nearest in itself", "type T struct{ Next *T; Password string }", "fmt sharp verb text slogjson json yaml dump", "Password"},
		{"nearest in another", "type D struct{ Token string }\ntype T struct{ In D; Password string }", "fmt sharp verb text slogjson json yaml dump", "Password"},
		{"recursive", "type T struct{ Password string; Next *T; All []T }", "fmt sharp verb text slogjson json yaml dump", "Password"},
		{"without end", "type T []T", "", ""},
		{"pointer without end", "type T *T", "", ""},
		{"map without end", "type T map[string]T", "", ""},
	} {
		pkg := check(t, c.decls)
		typ := pkg.Scope().Lookup("T").Type()
		lt := &topic{of: &taint.Package{Index: &access.Index{Models: models.New(new(model.User))}}, secretFields: make(map[secretFieldKey]secretField)}
		shown := " " + c.shown + " "
		for name, s := range formatterNames {
			want := ""
			if strings.Contains(shown, " "+name+" ") {
				want = c.field
			}
			if got := lt.secretFieldOf(typ, s).field; got != want {
				t.Errorf("%s: %s shows %q, want %q", c.name, name, got, want)
			}
		}
	}
}

// What would hide a secret field from another formatter.
func TestGuard(t *testing.T) {
	for decls, want := range map[string]string{
		"type T struct{ Password string }":                                                        "",
		"type T struct{ Password string `json:\"-\"` }":                                           "tag json",
		"type T struct{ Password string }\nfunc (*T) String() string { return \"\" }":             "method String",
		"type T struct{ Password string }\nfunc (T) LogValue() int { return 0 }":                  "method LogValue",
		"type D struct{ Password string `yaml:\"-\"` }\ntype T struct{ DB D }":                    "tag yaml",
		"type S string\nfunc (*S) GoString() string { return \"\" }\ntype T struct{ Password S }": "method GoString",
	} {
		lt := &topic{of: &taint.Package{Index: &access.Index{Models: models.New(new(model.User))}}, secretFields: make(map[secretFieldKey]secretField)}
		if got := lt.secretFieldOf(check(t, decls).Scope().Lookup("T").Type(), byFmt).guard; got != want {
			t.Errorf("%s: %q, want %q", decls, got, want)
		}
	}
}

// Which formatter a function of a library is, by its verb.
func TestFormattersOf(t *testing.T) {
	for _, c := range []struct {
		path, name string
		verb       byte
		want       formatter
	}{
		{"fmt", "Println", 0, byFmt},
		{"fmt", "Printf", 'v', byFmt},
		{"fmt", "Printf", 's', byFmt},
		{"fmt", "Printf", 'V', bySharp},
		{"fmt", "Printf", 'd', byVerb},
		{"log/slog", "Info", 0, bySlog | bySlogAny},
		{"encoding/json", "Marshal", 0, byJSON},
		{"encoding/xml", "Marshal", 0, byXML},
		{"gopkg.in/yaml.v3", "Marshal", 0, byYAML},
		{"go.uber.org/zap", "Any", 0, byZap},
		{"go.uber.org/zap", "Reflect", 0, byJSON},
		{"github.com/sirupsen/logrus", "WithField", 0, byFmt | byJSON},
		{"github.com/davecgh/go-spew/spew", "Dump", 0, byDump},
	} {
		obj := types.NewFunc(token.NoPos, types.NewPackage(c.path, "p"), c.name, types.NewSignatureType(nil, nil, nil, nil, nil, false))
		if got := formattersOf(obj, c.verb); got != c.want {
			t.Errorf("%s.%s %c: %b, want %b", c.path, c.name, c.verb, got, c.want)
		}
	}
}

func TestIsLevel(t *testing.T) {
	for name, want := range map[string]bool{
		"Info": true, "Infof": true, "Warning": true, "WarnContext": true, "Errorw": true, "Log": true, "Information": false, "Logout": false, "With": false,
	} {
		if got := IsLevel(name); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

// Which methods a formatter asks a value for, at its top and in what it holds, where only the value has the method and where
// only a pointer to it has.
func TestMethods(t *testing.T) {
	formatters := []struct {
		name string
		s    formatter
	}{
		{"fmt", byFmt}, {"sharp", bySharp}, {"verb", byVerb}, {"slog", bySlog}, {"slogjson", bySlogAny}, {"json", byJSON}, {"xml", byXML},
		{"yaml", byYAML}, {"toml", byTOML}, {"zap", byZap}, {"zerolog", byZerolog}, {"pairs", byPairs}, {"dump", byDump},
	}
	for _, c := range []struct{ method, top, below, pointer string }{
		{"String() string", "fmt slog zap pairs dump", "fmt slog dump", "dump"},
		{"Error() string", "fmt slog slogjson zap zerolog pairs dump", "fmt slog dump", "dump"},
		{"GoString() string", "sharp", "sharp", ""},
		{"Format(s fmt.State, verb rune)", "fmt sharp verb slog", "fmt sharp verb slog", ""},
		{"MarshalText() ([]byte, error)", "slog slogjson json xml yaml toml zap zerolog pairs", "slogjson json xml yaml toml zap zerolog pairs", ""},
		{"MarshalJSON() ([]byte, error)", "slogjson json zap zerolog pairs", "slogjson json zap zerolog pairs", ""},
		{"MarshalXML(e *xml.Encoder, start xml.StartElement) error", "xml", "xml", ""},
		{"MarshalYAML() (any, error)", "yaml", "yaml", ""},
		{"MarshalLogObject(e any) error", "zap", "", ""},
		{"MarshalLogArray(e any) error", "zap", "", ""},
		{"MarshalZerologObject(e any)", "zerolog", "", ""},
		{"MarshalLog() any", "pairs", "", ""},
		{"LogValue() slog.Value", "slog slogjson", "", ""},
		{"LogValue(n int) slog.Value", "", "", ""},
		{"Format(s fmt.State)", "", "", ""},
	} {
		body := " { panic(0) }"
		for _, form := range []struct{ name, decls, want string }{
			{"the value", "type T struct{ Password string }\nfunc (T) " + c.method + body, c.top},
			{"the pointer", "type T struct{ Password string }\nfunc (*T) " + c.method + body, c.pointer},
			{"a pointer to it", "type D struct{ Password string }\nfunc (*D) " + c.method + body + "\ntype T = *D", c.top},
			{"a field", "type D struct{ Password string }\nfunc (D) " + c.method + body + "\ntype T struct{ In D }", c.below},
			{"a field that is not exported", "type D struct{ Password string }\nfunc (D) " + c.method + body + "\ntype T struct{ in D }", only(c.below, "dump")},
			{"an element", "type D struct{ Password string }\nfunc (D) " + c.method + body + "\ntype T []D", c.below},
		} {
			typ := ssatest.Build(t, form.decls).Type("T")
			lt := &topic{of: &taint.Package{Index: &access.Index{Models: models.New(new(model.User))}}, secretFields: make(map[secretFieldKey]secretField)}
			for _, f := range formatters {
				if form.name == "a field that is not exported" && !f.s.rules().unexported {
					continue // it is not shown at all
				}
				asks := lt.secretFieldOf(typ, f.s).field == ""
				if want := slices.Contains(strings.Fields(form.want), f.name); asks != want {
					t.Errorf("%s of %s: %s asks it: %t", c.method, form.name, f.name, asks)
				}
			}
		}
	}
}

// only returns a word if a text has it.
func only(text, word string) string {
	if slices.Contains(strings.Fields(text), word) {
		return word
	}
	return ""
}
