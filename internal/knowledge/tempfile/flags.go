package tempfile

import (
	"go/constant"
	"go/token"
	"go/types"
	"os"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// Whether OpenFile is a sink depends on its flags: it is none where it only reads, and none where os.O_EXCL insists on a file
// that nobody has made before. The flags are read as bits that are surely and possibly set (ssautil.Bits). Where a function
// is given them, its calls say what they are, and each call by itself is a sink or not:
//
//	func open(name string, flag int) (*os.File, error) { return os.OpenFile(name, flag, 0o600) }
//
//	open("/tmp/app.lock", os.O_CREATE|os.O_EXCL) // none
//	open("/tmp/app.log", os.O_CREATE|os.O_RDWR)  // one
//
// For that the topic remembers of each OpenFile of the package by which parameters its flags are given.

// A flagged is what is remembered of calls of OpenFile.
type flagged struct {
	os     *types.Package // whose constants the flags are
	params []*ssa.Parameter
}

// refuses reports whether a call of OpenFile creates and changes no file that is somebody else's. The flags are the last argument
// but one, with a receiver or without.
func (t *topic) refuses(c *access.Call, obj *types.Func) bool {
	if obj.Name() != "OpenFile" || obj.Pkg() == nil || obj.Pkg().Path() != "os" || len(c.Args) < 3 {
		return false
	}
	return t.harmless(c.Args[len(c.Args)-2], c.Instr, obj.Pkg(), ssautil.SitePos(c.Instr))
}

// passes reports whether a call hands flags to the OpenFile at a position with which that is no sink.
func (t *topic) passes(c *access.Call, at token.Pos) bool {
	known := t.flags[at]
	if known == nil {
		return false
	}
	fn := c.Instr.Common().StaticCallee()
	for _, p := range known.params {
		if n := ssautil.ParamIndex(p); fn == p.Parent() && n < len(c.Args) {
			return t.harmless(c.Args[n], c.Instr, known.os, at)
		}
	}
	return false
}

// harmless reports whether the OpenFile at a position is no sink with the flags. If they are a parameter, that is
// remembered: callers are asked then.
func (t *topic) harmless(flags ssa.Value, instr ssa.Instruction, pkg *types.Package, at token.Pos) bool {
	if p, ok := flags.(*ssa.Parameter); ok && p.Parent() == instr.Parent() && at.IsValid() {
		known := t.flags[at]
		if known == nil {
			known = &flagged{os: pkg}
			t.flags[at] = known
		}
		if !slices.Contains(known.params, p) {
			known.params = append(known.params, p)
		}
	}
	must, may := ssautil.Bits(flags)
	writes := flag(pkg, "O_CREATE", os.O_CREATE) | flag(pkg, "O_WRONLY", os.O_WRONLY) | flag(pkg, "O_RDWR", os.O_RDWR)
	return may&writes == 0 || must&flag(pkg, "O_EXCL", os.O_EXCL) != 0
}

// flag returns a flag's value where the code is to run, which may not be the system that secvet runs on.
func flag(pkg *types.Package, name string, here int) int {
	if c, ok := pkg.Scope().Lookup(name).(*types.Const); ok {
		if n, ok := constant.Int64Val(constant.ToInt(c.Val())); ok {
			return int(n)
		}
	}
	return here
}
