package files

import (
	"go/token"
	"go/types"

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
	for _, b := range fn.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && len(ret.Results) > 0 && t.isOsFs(ret.Results[0], depth+1) {
			return true
		}
	}
	return false
}

// isOsFsAt is isOsFs for what is at an address.
func (t *topic) isOsFsAt(addr ssa.Value, depth int) bool {
	switch a := addr.(type) {
	case *ssa.Alloc:
		return t.holdsOsFs(a, depth)
	case *ssa.Global:
		return t.stored(depth, func(to ssa.Value) bool { return to == ssa.Value(a) })
	case *ssa.FieldAddr:
		of := types.Unalias(ssautil.PointedTo(a.X.Type()))
		return t.stored(depth, func(to ssa.Value) bool {
			f, ok := to.(*ssa.FieldAddr)
			return ok && f.Field == a.Field && types.Identical(types.Unalias(ssautil.PointedTo(f.X.Type())), of)
		})
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

// stored reports whether the package stores the file system to an address that is meant.
func (t *topic) stored(depth int, meant func(to ssa.Value) bool) bool {
	for fn := range t.in.Has {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if st, ok := instr.(*ssa.Store); ok && meant(st.Addr) && t.isOsFs(st.Val, depth+1) {
					return true
				}
			}
		}
	}
	return false
}
