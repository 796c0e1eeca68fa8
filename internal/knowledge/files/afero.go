package files

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// An afero.Fs is any file system: one in memory, one below a folder that lets no ".." out, or that of the operating system. Only of the
// last a path is one of the machine's, so it must be seen that it is that one: where the Fs is made, or where the field is set that it
// is in.
//
//	fs := afero.NewOsFs()
//	fs.Open(name)                             // any file
//	afero.NewBasePathFs(fs, "/data").Open(name) // one below /data

const aferoPath = "github.com/spf13/afero"

// maxMade bounds how far back it is looked for where a file system was made.
const maxMade = 6

// isOtherFs reports whether a path is given to a file system of afero that is not seen to be the operating system's.
func (t *topic) isOtherFs(s *taint.SinkSite) bool {
	if s.Call == nil || s.Obj == nil || s.Obj.Pkg() == nil || len(s.Call.Args) == 0 || ssautil.PkgPath(s.Obj.Pkg()) != aferoPath {
		return false
	}
	return !t.isOsFs(s.Call.Args[0], 0)
}

// isOsFs reports whether a value may be the file system of the operating system.
func (t *topic) isOsFs(v ssa.Value, depth int) bool {
	if depth > maxMade || v == nil {
		return false
	}
	if named := ssautil.NamedOf(v.Type()); named != nil && named.Obj().Name() == "OsFs" && named.Obj().Pkg() != nil && ssautil.PkgPath(named.Obj().Pkg()) == aferoPath {
		return true
	}
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return t.isOsFs(v.X, depth+1)
	case *ssa.ChangeInterface:
		return t.isOsFs(v.X, depth+1)
	case *ssa.Phi:
		for _, e := range v.Edges {
			if t.isOsFs(e, depth+1) {
				return true
			}
		}
	case *ssa.Call:
		return t.returnsOsFs(v, depth)
	case *ssa.Alloc:
		return t.holdsOsFs(v, depth)
	case *ssa.UnOp:
		return v.Op == token.MUL && t.isOsFsAt(v.X, depth)
	}
	return false
}

// returnsOsFs is isOsFs for the result of a call.
func (t *topic) returnsOsFs(call *ssa.Call, depth int) bool {
	fn := call.Call.StaticCallee()
	if fn == nil {
		return false
	}
	if ssautil.CalleeName(fn) == aferoPath+".NewOsFs" {
		return true
	}
	if !t.in.Has[fn] {
		return false
	}
	for v := range ssautil.Results(fn, 0) {
		if t.isOsFs(v, depth+1) {
			return true
		}
	}
	return false
}

// isOsFsAt is isOsFs for what is at an address: of a variable of the package, or a field, it is all that the package stores there.
func (t *topic) isOsFsAt(addr ssa.Value, depth int) bool {
	if a, ok := addr.(*ssa.Alloc); ok {
		return t.holdsOsFs(a, depth)
	}
	for _, v := range t.in.StoredAt(addr) {
		if t.isOsFs(v, depth+1) {
			return true
		}
	}
	return false
}

// holdsOsFs reports whether a variable, or a field of it, is given the file system.
func (t *topic) holdsOsFs(a *ssa.Alloc, depth int) bool {
	for _, v := range ssautil.StoredTo(a) {
		if t.isOsFs(v, depth+1) {
			return true
		}
	}
	for _, r := range *a.Referrers() {
		field, ok := r.(*ssa.FieldAddr)
		if !ok {
			continue
		}
		for _, use := range *field.Referrers() {
			if st, ok := use.(*ssa.Store); ok && st.Addr == ssa.Value(field) && t.isOsFs(st.Val, depth+1) {
				return true
			}
		}
	}
	return false
}
