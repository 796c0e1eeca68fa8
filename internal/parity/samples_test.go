package parity

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/securego/gosec/v2/testutils"
	"golang.org/x/tools/go/packages"
)

// A set is one of gosec's lists of samples and the analyzer of ours that covers
// the same flaw.
type set struct {
	name     string
	analyzer string
	samples  []testutils.CodeSample
}

// sets lists the samples of the rules that secvet covers.
func sets() []set {
	return []set{
		{"G107", "ssrf", testutils.SampleCodeG107},
		{"G110", "unboundedread", testutils.SampleCodeG110},
		{"G111", "pathtraversal", testutils.SampleCodeG111},
		{"G120", "unboundedread", testutils.SampleCodeG120},
		{"G203", "xss", testutils.SampleCodeG203},
		{"G304", "pathtraversal", testutils.SampleCodeG304},
		{"G305", "pathtraversal", testutils.SampleCodeG305},
		{"G703", "pathtraversal", testutils.SampleCodeG703},
		{"G704", "ssrf", testutils.SampleCodeG704},
		{"G705", "xss", testutils.SampleCodeG705},
		{"G706", "loginjection", testutils.SampleCodeG706},
		{"G707", "headerinjection", testutils.SampleCodeG707},
		{"G708", "codeinjection", testutils.SampleCodeG708},
		{"G709", "deserialization", testutils.SampleCodeG709},
		{"G710", "openredirect", testutils.SampleCodeG710},
		{"G101", "hardcodedsecret", testutils.SampleCodeG101},
		{"G101Values", "hardcodedsecret", testutils.SampleCodeG101Values},
		{"G201", "sqlinjection", testutils.SampleCodeG201},
		{"G202", "sqlinjection", testutils.SampleCodeG202},
		{"G204", "commandinjection", testutils.SampleCodeG204},
		{"G106", "sshhostkey", testutils.SampleCodeG106},
		{"G112", "httpserver", testutils.SampleCodeG112},
		{"G114", "httpserver", testutils.SampleCodeG114},
		{"G119", "secretlog", testutils.SampleCodeG119},
		{"G121", "cors", testutils.SampleCodeG121},
		{"G123", "insecuretls", testutils.SampleCodeG123},
		{"G124", "cookie", testutils.SampleCodeG124},
		{"G301", "fileperm", testutils.SampleCodeG301},
		{"G302", "fileperm", testutils.SampleCodeG302},
		{"G306", "fileperm", testutils.SampleCodeG306},
		{"G307", "fileperm", testutils.SampleCodeG307},
		{"G401", "weakcrypto", testutils.SampleCodeG401},
		{"G401b", "weakcrypto", testutils.SampleCodeG401b},
		{"G402", "insecuretls", testutils.SampleCodeG402},
		{"G403", "weakcrypto", testutils.SampleCodeG403},
		{"G405", "weakcrypto", testutils.SampleCodeG405},
		{"G406", "weakcrypto", testutils.SampleCodeG406},
		{"G407", "weakcrypto", testutils.SampleCodeG407},
		{"G408", "sshhostkey", testutils.SampleCodeG408},
		{"G501", "weakcrypto", testutils.SampleCodeG501},
		{"G502", "weakcrypto", testutils.SampleCodeG502},
		{"G503", "weakcrypto", testutils.SampleCodeG503},
		{"G504", "headerinjection", testutils.SampleCodeG504},
		{"G505", "weakcrypto", testutils.SampleCodeG505},
		{"G506", "weakcrypto", testutils.SampleCodeG506},
		{"G507", "weakcrypto", testutils.SampleCodeG507},
		{"G303", "insecuretemp", testutils.SampleCodeG303},
		{"G404", "weakrand", testutils.SampleCodeG404},
		{"G701", "sqlinjection", testutils.SampleCodeG701},
		{"G702", "commandinjection", testutils.SampleCodeG702},
	}
}

// A sample is one program of gosec's, type-checked.
type sample struct {
	name string // as in the ledger, such as "G404/s003"
	set  set
	want bool // gosec reports something
	pkg  *packages.Package
}

// stubs has the packages from elsewhere that samples import, as far as they
// use them.
func stubs() map[string]string {
	return map[string]string{
		"github.com/lib/pq": `package pq
			func QuoteIdentifier(name string) string { return name }`,
		"golang.org/x/crypto/md4": `package md4
			import "hash"
			func New() hash.Hash { return nil }`,
		"golang.org/x/crypto/ripemd160": `package ripemd160
			import "hash"
			func New() hash.Hash { return nil }`,
		"golang.org/x/crypto/ssh": `package ssh
			import "net"
			type PublicKey interface { Type() string; Marshal() []byte }
			type HostKeyCallback func(hostname string, remote net.Addr, key PublicKey) error
			func InsecureIgnoreHostKey() HostKeyCallback { return nil }
			type ConnMetadata interface { User() string }
			type Permissions struct { Extensions map[string]string }
			type ServerConfig struct { PublicKeyCallback func(conn ConnMetadata, key PublicKey) (*Permissions, error) }`,
		"golang.org/x/sys/execabs": `package execabs
			import ("context"; "os/exec")
			type Cmd = exec.Cmd
			func Command(name string, arg ...string) *exec.Cmd { return exec.Command(name, arg...) }
			func CommandContext(ctx context.Context, name string, arg ...string) *exec.Cmd { return exec.CommandContext(ctx, name, arg...) }`,
	}
}

// load type-checks all samples. The standard library is read once, from export
// data, whatever the number of samples that import it.
func load(t *testing.T) []*sample {
	t.Helper()
	l := &loader{fset: token.NewFileSet(), stubs: make(map[string]*types.Package)}
	var samples []*sample
	for _, set := range sets() {
		for i, code := range set.samples {
			s := &sample{name: fmt.Sprintf("%s/s%03d", set.name, i), set: set, want: code.Errors > 0}
			// An import path without a dot would look like one of the standard library.
			s.pkg = l.parse(t, "gosec.example/"+s.name, code.Code)
			samples = append(samples, s)
		}
	}
	l.readStd(t, samples)
	for path, text := range stubs() {
		pkg := l.parse(t, path, []string{text})
		l.check(t, pkg)
		l.stubs[path] = pkg.Types
	}
	for _, s := range samples {
		l.check(t, s.pkg)
	}
	return samples
}

// A loader type-checks packages that import the standard library and stubs.
type loader struct {
	fset  *token.FileSet
	std   types.Importer
	stubs map[string]*types.Package
}

// Import implements [types.Importer].
func (l *loader) Import(path string) (*types.Package, error) {
	if pkg := l.stubs[path]; pkg != nil {
		return pkg, nil
	}
	return l.std.Import(path)
}

// parse parses the files of the package with the given import path.
func (l *loader) parse(t *testing.T, path string, texts []string) *packages.Package {
	t.Helper()
	pkg := &packages.Package{ID: path, PkgPath: path, Fset: l.fset}
	for i, text := range texts {
		filename := fmt.Sprintf("%s/sample_%d.go", path, i)
		file, err := parser.ParseFile(l.fset, filename, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		pkg.Name = file.Name.Name
		pkg.Syntax = append(pkg.Syntax, file)
		pkg.GoFiles = append(pkg.GoFiles, filename)
		pkg.CompiledGoFiles = append(pkg.CompiledGoFiles, filename)
	}
	return pkg
}

// check type-checks a parsed package.
func (l *loader) check(t *testing.T, pkg *packages.Package) {
	t.Helper()
	pkg.TypesInfo = &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Instances:    make(map[*ast.Ident]types.Instance),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		Scopes:       make(map[ast.Node]*types.Scope),
		FileVersions: make(map[*ast.File]string),
	}
	pkg.TypesSizes = types.SizesFor("gc", "amd64")
	conf := types.Config{Importer: l, Sizes: pkg.TypesSizes, Error: func(err error) {
		if e, ok := err.(types.Error); !ok || !e.Soft { // an import that is not used, as G307's samples have one, does no harm
			t.Fatal(err)
		}
	}}
	pkg.Types, _ = conf.Check(pkg.PkgPath, l.fset, pkg.Syntax, pkg.TypesInfo)
}

// readStd sets up the import of what the samples import of the standard
// library.
func (l *loader) readStd(t *testing.T, samples []*sample) {
	t.Helper()
	args := []string{"list", "-export", "-f", "{{.ImportPath}} {{.Export}}", "context", "hash", "net", "os/exec"}
	for _, s := range samples {
		for _, file := range s.pkg.Syntax {
			for _, spec := range file.Imports {
				if path := strings.Trim(spec.Path.Value, `"`); stubs()[path] == "" && path != "unsafe" {
					args = append(args, path)
				}
			}
		}
	}
	slices.Sort(args[4:])
	out, err := exec.Command("go", slices.Compact(args)...).Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	exports := make(map[string]string)
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), " ")
		exports[path] = file
	}
	l.std = importer.ForCompiler(l.fset, "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(exports[path])
	})
}
