// Package failure is what secvet knows of errors that tell how a program works inside, beyond the rows of the models. No row names
// each function that can fail, so that it is told by the package: what a database, the file system or the network answers to
// the program names tables, paths, hosts and versions.
//
//   - Call: the error that a function of such a package returns is a source.
package failure

import (
	"go/types"
	"strings"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Topic returns the hooks of errors that tell how a program works inside.
func Topic(*taint.Package) taint.Hooks {
	return taint.Hooks{Call: func(g *taint.Func, c *access.Call, to taint.CallTarget) {
		if to.Obj == nil || to.Obj.Pkg() == nil || c.Result == nil {
			return
		}
		what := inside(ssautil.PkgPath(to.Obj.Pkg()))
		if what == "" || isHarmless(to.Obj) {
			return
		}
		results := to.Sig.Results()
		for i := range results.Len() {
			if !ssautil.IsError(results.At(i).Type()) {
				continue
			}
			id := g.Source(taint.SourceKey{At: c.Instr, Text: what}, func() *summary.Source {
				return &summary.Source{Labels: model.Internal, Text: what, At: summary.Site{Pos: c.Instr.Pos()}}
			})
			g.Update(c.Out(i), "", taint.Flow{Origin: id, Flags: summary.Fresh | summary.Erred})
		}
	}}
}

// isHarmless reports whether an error says nothing that is not known: the scan of a row says which types do not fit, and to close
// something fails rarely.
func isHarmless(obj *types.Func) bool {
	switch obj.Name() {
	case "Close", "Is", "Err":
		return true
	}
	return false
}

// inside returns what messages call an error of a package that works inside of a program, or "".
func inside(path string) string {
	switch path {
	case "database/sql", "github.com/jmoiron/sqlx", "github.com/lib/pq":
		return "error of a database"
	case "os", "io/ioutil":
		return "error of the file system"
	case "os/exec":
		return "error of a command"
	case "net", "net/smtp":
		return "error of the network"
	case "crypto/x509", "crypto/tls":
		return "error of a certificate"
	}
	for _, prefix := range [...]string{"github.com/jackc/pgx", "github.com/redis/go-redis", "github.com/go-redis/redis", "go.mongodb.org/mongo-driver", "github.com/gocql/gocql"} {
		if path == prefix || strings.HasPrefix(path, prefix+"/") {
			return "error of a database"
		}
	}
	return ""
}
