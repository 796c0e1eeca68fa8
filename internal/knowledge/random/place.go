package random

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// A connection string holds a password, and other things that are random as often: the name of a database that only one test
// uses, the name of a file, or of a database in memory. Which of them a value is, the text right before it says:
//
//	fmt.Sprintf("file:%s?mode=memory&cache=shared", name) // the name of a database in memory
//	"postgres://localhost:5432/test_" + name              // a database
//	"host=db dbname=test_" + name                         // a database
//	"host=db password=" + pw                              // a password
//
// What such a text calls a name is clean for the kind Credential, whoever can guess it.

// followsName is the hook Follows: what stands behind a text that a name of a file or a database follows. The text of a
// sum is what its constants are, as far as the last one.
func followsName(before, _ ssa.Value) model.Kinds {
	text := ""
	for range maxTerms {
		sum, ok := before.(*ssa.BinOp)
		if !ok {
			break
		}
		last, isConst := ssautil.StringConst(sum.Y)
		if !isConst {
			last = "x" // whatever it is, it ends nothing
		}
		text, before = last+text, sum.X
	}
	first, _ := ssautil.StringConst(before)
	if beginsName(first + text) {
		return model.Credential
	}
	return 0
}

// formatsName is the hook Through for a format: all that is printed is such a name.
func formatsName(p *taint.Passage) model.Kinds {
	call := p.Call.Instr.Common()
	if p.Obj == nil || p.Obj.FullName() != "fmt.Sprintf" || call.IsInvoke() {
		return 0
	}
	before := ""
	texts := ssautil.PrintfTexts(p.Obj.Signature(), call.Args)
	for _, text := range texts {
		if before += text; !beginsName(before) {
			return 0
		}
		before += "x"
	}
	if len(texts) == 0 {
		return 0
	}
	return model.Credential
}

// beginsName reports whether a connection string that begins with a text goes on with a name, of a file, a database, a host or
// a user: behind the scheme file:, behind the "@" that ends the password, behind the slash that follows a host, and behind
// keys such as dbname, each up to the sign that ends it.
func beginsName(text string) bool {
	text = strings.ToLower(text)
	if i := strings.LastIndexByte(text, '='); i >= 0 {
		return endsInKey(text[:i]) && !strings.ContainsAny(text[i:], " ;&")
	}
	if path, ok := strings.CutPrefix(text, "file:"); ok {
		return !strings.ContainsAny(path, "?@")
	}
	// user:password@tcp(host)/db, scheme://user:password@host/db
	if strings.Contains(text, "@") {
		return true
	}
	_, rest, isURL := strings.Cut(text, "://")
	return isURL && strings.IndexByte(rest, '/') > 0
}

// endsInKey reports whether a text ends in a key of a connection string whose value is a name.
func endsInKey(text string) bool {
	for _, key := range [...]string{"dbname", "database", "initial catalog", "data source", "filename", "search_path", "application_name",
		"host", "port", "server", "addr", "user", "username", "user id", "sslmode"} {
		before, ok := strings.CutSuffix(text, key)
		if ok && (before == "" || strings.ContainsAny(before[len(before)-1:], " ;&?")) {
			return true
		}
	}
	return false
}
