// Package models holds what secvet knows of libraries: one file per import path, one line per fact.
// The format is that of [model.Parse].
//
// Files are embedded as they are and parsed when first asked for: a vettool starts once per package
// and needs only the files of the packages that are really imported.
package models

import (
	"embed"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
)

// One pattern per depth of folders; TestAllEmbedded asks for another when a path is longer.
//
//go:embed *.model */*.model */*/*.model */*/*/*.model */*/*/*/*.model */*/*/*/*/*.model */*/*/*/*/*/*.model
var files embed.FS

const extension = ".model"

// parsed holds a func() *model.File per import path that was asked for.
var parsed sync.Map

// A Set is what is known of libraries in one suite of analyzers: the built-in models and those of a user. Each suite has its own,
// since one process may run several with different settings. A nil Set has the built-in models only.
type Set struct {
	user  *model.User
	words *names.Lexicon
}

// New returns the built-in models with those of a user.
func New(u *model.User) *Set { return &Set{u, names.NewLexicon(u.Secret, u.Public, u.Redact)} }

// Words returns what the user says that names mean.
func (s *Set) Words() *names.Lexicon {
	if s == nil {
		return nil
	}
	return s.words
}

// For returns the model of a package, or nil if there is none: the rows of the user, and of what those do
// not speak of, the built-in ones.
func (s *Set) For(importPath string) *model.File {
	own := s.User(importPath)
	switch known := BuiltIn(importPath); {
	case own == nil:
		return known
	case known == nil:
		return own
	default:
		return known.Override(own)
	}
}

// BuiltIn returns what secvet itself knows of a package, or nil.
func BuiltIn(importPath string) *model.File {
	once, ok := parsed.Load(importPath)
	if !ok {
		once, _ = parsed.LoadOrStore(importPath, sync.OnceValue(func() *model.File { return load(importPath) }))
	}
	return once.(func() *model.File)()
}

// User returns what the user says of a package, or nil.
func (s *Set) User(importPath string) *model.File {
	if s == nil {
		return nil
	}
	return s.user.Packages[importPath]
}

// twin returns the package that has the same API under another import path: what moved, what became part of
// the standard library, and what stands in for one of it. It returns the path itself where there is none.
func twin(importPath string) string {
	switch importPath {
	case "golang.org/x/sys/execabs":
		return "os/exec"
	case "golang.org/x/exp/slog":
		return "log/slog"
	case "golang.org/x/exp/slices":
		return "slices"
	case "golang.org/x/exp/maps":
		return "maps"
	case "golang.org/x/exp/rand":
		return "math/rand"
	case "github.com/go-xorm/builder", "github.com/xorm-io/builder":
		return "xorm.io/builder"
	case "github.com/go-xorm/xorm", "github.com/xorm-io/xorm":
		return "xorm.io/xorm"
	case "github.com/beego/beego/orm":
		return "github.com/astaxie/beego/orm"
	case "github.com/aarondl/sqlboiler/v4/queries":
		return "github.com/volatiletech/sqlboiler/v4/queries"
	case "github.com/aarondl/sqlboiler/v4/queries/qm":
		return "github.com/volatiletech/sqlboiler/v4/queries/qm"
	case "gopkg.in/gorp.v1", "gopkg.in/gorp.v2":
		return "github.com/go-gorp/gorp/v3"
	case "gopkg.in/square/go-jose.v2", "gopkg.in/go-jose/go-jose.v2":
		return "github.com/go-jose/go-jose/v4"
	case "gopkg.in/square/go-jose.v2/jwt", "gopkg.in/go-jose/go-jose.v2/jwt":
		return "github.com/go-jose/go-jose/v4/jwt"
	case "github.com/form3tech-oss/jwt-go", "gopkg.in/dgrijalva/jwt-go.v2", "gopkg.in/dgrijalva/jwt-go.v3":
		return "github.com/dgrijalva/jwt-go"
	case "github.com/Shopify/sarama":
		return "github.com/IBM/sarama"
	case "github.com/streadway/amqp":
		return "github.com/rabbitmq/amqp091-go"
	case "github.com/Sirupsen/logrus":
		return "github.com/sirupsen/logrus"
	case "golang.org/x/net/context":
		return "context"
	}
	return importPath
}

// load parses an embedded file. A test parses them all, so a file that is there has no errors.
func load(importPath string) *model.File {
	name := twin(importPath) + extension
	text, err := files.ReadFile(name)
	if err != nil {
		return otherMajor(importPath)
	}
	return model.Index("models/"+name, string(text))
}

// otherMajor returns the model of the nearest other major version of a library, or nil: an API changes
// little from one to the next, and rows of what is gone do no harm. Some libraries have had 80 of them in a few years, so that
// the versions are those that there are files of. An import path without a version is one of version 1.
func otherMajor(importPath string) *model.File {
	elems := strings.Split(importPath, "/")
	at, major := versionOf(elems)
	if at == 0 {
		return nil
	}
	rest := elems[at:]
	if major > 1 {
		rest = rest[1:]
	}
	module := strings.Join(elems[:at], "/")
	best, text := 0, []byte(nil)
	for _, m := range append(majors(module), 1) {
		// Of two that are as near the older one is taken, which has more that is still there.
		if d, old := distance(m, major), distance(best, major); m == major || best > 0 && (d > old || d == old && m > best) {
			continue
		}
		if found, err := files.ReadFile(versioned(module, m, rest)); err == nil {
			best, text = m, found
		}
	}
	if best == 0 {
		return nil
	}
	return model.Index("models/"+versioned(module, best, rest), string(text))
}

// distance is how many versions lie between two.
func distance(a, b int) int { return max(a, b) - min(a, b) }

// majors returns the major versions of a module, but for the first, that there are folders or files of.
func majors(module string) (list []int) {
	entries, _ := files.ReadDir(module) // without a folder there is none
	for _, e := range entries {
		if digits, ok := strings.CutPrefix(strings.TrimSuffix(e.Name(), extension), "v"); ok {
			if n, err := strconv.Atoi(digits); err == nil && n >= 2 {
				list = append(list, n)
			}
		}
	}
	return list
}

// versioned returns the name of the file of a package of a module in a major version.
func versioned(module string, major int, rest []string) string {
	if major > 1 {
		module += "/v" + strconv.Itoa(major)
	}
	return strings.Join(append([]string{module}, rest...), "/") + extension
}

// versionOf returns where in an import path the major version stands, or would stand, and 0 for paths that
// are of no module with versions. The second result is the version.
func versionOf(elems []string) (at, major int) {
	for i, e := range elems {
		if digits, ok := strings.CutPrefix(e, "v"); ok {
			if n, err := strconv.Atoi(digits); err == nil && n >= 2 {
				return i, n
			}
		}
	}
	const owned = 3 // host, owner, name
	if len(elems) < owned || !strings.Contains(elems[0], ".") {
		return 0, 0
	}
	return owned, 1
}

// Sinks returns the kinds of sink that a package's model has. It reads the whole model.
func (s *Set) Sinks(importPath string) (kinds model.Kinds) {
	if f := s.For(importPath); f != nil {
		for _, row := range f.Rows() {
			if row.Kind == model.Sink {
				kinds |= row.Sinks
			}
		}
	}
	return kinds
}

// Paths returns the import paths that have a model, sorted.
func Paths() []string {
	var paths []string
	// An embed.FS never fails to be walked.
	_ = fs.WalkDir(files, ".", func(name string, _ fs.DirEntry, _ error) error {
		if path, ok := strings.CutSuffix(name, extension); ok {
			paths = append(paths, path)
		}
		return nil
	})
	slices.Sort(paths)
	return paths
}
