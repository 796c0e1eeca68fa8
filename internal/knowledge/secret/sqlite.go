package secret

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/ssautil"
)

// What a driver of SQLite is given is the name of a file with settings behind it, although it is called a connection string like those
// that have a password in them:
//
//	dsn := path + "?_pragma=busy_timeout(5000)"
//	log.Print("database ", dsn)
//	db, err := sql.Open("sqlite3", dsn)
//
// Only the value itself is one: the same setting may be given to the driver of another database elsewhere. A few forks and settings encrypt the file;
// then a key is in the text, which names it.

// maxSQLite is how many values are looked at that a connection string is made of.
const maxSQLite = 32

// IsSQLite reports whether a text is what a driver of SQLite is given in the same function, without a key.
func IsSQLite(v ssa.Value) bool {
	v = ssautil.Unboxed(v)
	if _, isConst := v.(*ssa.Const); isConst || v.Referrers() == nil || !ssautil.IsString(v.Type()) {
		return false
	}
	for _, r := range *v.Referrers() {
		if c, ok := r.(ssa.CallInstruction); ok && opensSQLite(c.Common(), v) {
			return !namesKey(v, new(crash.Visited[ssa.Value]), maxSQLite)
		}
	}
	return false
}

// opensSQLite reports whether a call gives a text to a driver of SQLite: sql.Open("sqlite3", v), or sqlite.Open(v) of a package for that.
func opensSQLite(c *ssa.CallCommon, v ssa.Value) bool {
	obj := ssautil.CalledObject(c)
	if obj == nil || obj.Pkg() == nil {
		return false
	}
	name := obj.Name()
	if !strings.Contains(name, "Open") && !strings.Contains(name, "Connect") && name != "New" {
		return false
	}
	args := ssautil.PlainArgs(c)
	if path := ssautil.PkgPath(obj.Pkg()); strings.Contains(path[strings.LastIndexByte(path, '/')+1:], "sqlite") {
		return len(args) > 0 && args[0] == v
	}
	for i, a := range args {
		if driver, ok := ssautil.StringConst(a); ok && strings.Contains(driver, "sqlite") && i+1 < len(args) && args[i+1] == v {
			return true
		}
	}
	return false
}

// namesKey reports whether one of the constants that a connection string is made of names a key or a password.
func namesKey(v ssa.Value, seen *crash.Visited[ssa.Value], left int) bool {
	if text, ok := ssautil.StringConst(v); ok {
		text = strings.ToLower(text)
		return strings.Contains(text, "key=") || strings.Contains(text, "key(") || strings.Contains(text, "_auth_pass")
	}
	if left == 0 || !seen.First(v) {
		return false
	}
	instr, ok := v.(ssa.Instruction)
	if !ok {
		return false
	}
	for _, op := range instr.Operands(nil) {
		if *op == nil {
			continue
		}
		if namesKey(ssautil.Unboxed(*op), seen, left-1) {
			return true
		}
		for _, e := range ssautil.Elements(*op) {
			if e != nil && namesKey(ssautil.Unboxed(e), seen, left-1) {
				return true
			}
		}
	}
	return false
}
