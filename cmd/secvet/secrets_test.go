package main

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/report"
)

// TestReportsShowNoSecret writes what is found in the fixtures that have secrets in all formats, and looks for the
// secrets: the literals that the findings of hardcodedsecret stand at.
func TestReportsShowNoSecret(t *testing.T) {
	result := analyzeFixtures(t, "hardcodedsecret/...", "secretlog/...")
	secrets := secretsAt(t, result)
	if len(secrets) < 50 {
		t.Fatalf("%d secrets in the fixtures", len(secrets))
	}
	for _, f := range result.Findings {
		for value := range secrets {
			shows(t, f.Message, value, f.Pos.String()+": the message")
			for _, line := range f.Code.Lines {
				shows(t, line, value, f.Pos.String()+": the excerpt")
			}
			for _, s := range f.Steps {
				shows(t, s.Message+strings.Join(s.Code.Lines, "\n"), value, f.Pos.String()+": a step")
			}
		}
	}
	for _, name := range report.Names() {
		for _, opts := range []report.Options{{}, {Short: true}, {Color: true}} {
			opts.Version = "test"
			format, err := report.New(name, opts)
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			if err := format.Write(&out, result); err != nil {
				t.Fatal(err)
			}
			for value := range secrets {
				if isTelling(value) && bytes.Contains(out.Bytes(), []byte(value)) {
					t.Errorf("format %s shows a secret of %d bytes of %s", name, len(value), secrets[value])
				}
			}
		}
	}
}

// shows reports a text with a secret in it: between quotes if it is a word, which a message may have for its own sake.
func shows(t *testing.T, text, value, where string) {
	t.Helper()
	if value == "secret" {
		return // a fixture's key, and what fixtures call their keys
	}
	if isTelling(value) && strings.Contains(text, value) || strings.Contains(text, strconv.Quote(value)) {
		t.Errorf("%s shows a secret of %d bytes", where, len(value))
	}
}

// isTelling reports whether a text can have come from a secret only.
func isTelling(value string) bool {
	return len(value) >= 8 && strings.ContainsAny(value, "0123456789&! ")
}

// analyzeFixtures runs the suite over fixtures, in the folders where the tests of the analyzers have them.
func analyzeFixtures(t *testing.T, patterns ...string) *finding.Result {
	t.Helper()
	root, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("GO111MODULE", "off")
	t.Setenv("GOFLAGS", "")
	t.Setenv("GOPATH", root)
	result, err := driver.Run(driver.Options{
		Dir: filepath.Join(root, "src"), Patterns: patterns, Cache: "off",
		Analyzers: analyzers.All, Rules: analyzers.Rules, Choices: analyzers.Choices(analyzers.All),
	})
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// secretsAt returns the literals that findings of hardcodedsecret are about, each with its place. A finding on a whole call or
// on several literals is about one of them, and a short piece of a text is no secret.
func secretsAt(t *testing.T, result *finding.Result) map[string]string {
	t.Helper()
	secrets := make(map[string]string)
	for _, f := range result.Findings {
		if f.Analyzer != "hardcodedsecret" {
			continue
		}
		name := f.Pos.File
		if !filepath.IsAbs(name) {
			name = filepath.Join(result.Dir, name)
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			starts, ends := same(fset.Position(lit.Pos()), f.Pos), same(fset.Position(lit.End()), f.End)
			if value, err := strconv.Unquote(lit.Value); err == nil && (starts && ends && len(value) >= 3 || (starts || ends) && len(value) >= 12) {
				secrets[value] = f.Pos.String()
			}
			return true
		})
	}
	return secrets
}

func same(a token.Position, b finding.Position) bool { return a.Line == b.Line && a.Column == b.Column }
