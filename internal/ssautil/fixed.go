package ssautil

import (
	"go/token"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Bytes that are the same in each run: a list or array that nothing writes to, or constants only.
//
//	nonce := make([]byte, 12)  // fixed, unless rand.Read(nonce) or copy(nonce, …) follows
//	iv := []byte{1, 2, 3, 4}   // fixed
//
// All that uses the memory is looked at. What others get of it they may fill, so that it is not known to be fixed, unless they are
// known to read only: the functions of ciphers and encodings.

// IsFixed reports whether bytes that a function makes are the same in each run.
func IsFixed(v ssa.Value) bool { return fixed{seen: make(map[ssa.Value]bool)}.begin(v) }

// CopiedFrom returns what one copy fills bytes from that a function makes, if nothing else writes to them; or nil. They are the same in
// each run if that is.
//
//	nonce := make([]byte, aead.NonceSize())
//	copy(nonce, s.label)
func CopiedFrom(v ssa.Value) ssa.Value {
	var from []ssa.Value
	f := fixed{seen: make(map[ssa.Value]bool), from: &from}
	if !f.begin(v) || len(from) != 1 {
		return nil
	}
	return from[0]
}

// begin looks for the memory that bytes are in.
func (f fixed) begin(v ssa.Value) bool {
	for range MaxElements {
		switch x := v.(type) {
		case *ssa.Slice:
			v = x.X
			continue
		case *ssa.Convert:
			if IsDrawn(x) {
				return false
			}
			v = x.X
			continue
		case *ssa.Alloc, *ssa.MakeSlice:
			return f.isFixed(v)
		}
		break
	}
	_, isConst := StringConst(v)
	return isConst
}

// A fixed is the walk over what uses some memory.
type fixed struct {
	seen map[ssa.Value]bool
	from *[]ssa.Value // what is copied to it; nil if that is not asked for
}

func (f fixed) isFixed(v ssa.Value) bool {
	if f.seen[v] {
		return true
	}
	f.seen[v] = true
	if v.Referrers() == nil || len(f.seen) > MaxListed {
		return false
	}
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.DebugRef, *ssa.Return, *ssa.BinOp, *ssa.Index, *ssa.Range:
		case *ssa.UnOp:
		case *ssa.Slice:
			if !f.isFixed(r) {
				return false
			}
		case *ssa.IndexAddr:
			if !f.isFixed(r) {
				return false
			}
		case *ssa.Store:
			if g, ok := r.Addr.(*ssa.Global); ok && r.Val == v && f.isRead(g) {
				continue
			}
			if addr, ok := r.Addr.(*ssa.FieldAddr); ok && r.Val == v && f.isReadIn(addr) {
				continue
			}
			if _, isConst := r.Val.(*ssa.Const); r.Addr != v || !isConst {
				return false
			}
		case ssa.CallInstruction:
			if f.from != nil && IsBuiltin(r.Common(), "copy") && r.Common().Args[0] == v && r.Common().Args[1] != v {
				*f.from = append(*f.from, r.Common().Args[1])
				continue
			}
			if !onlyReads(r.Common(), v) && !f.leaves(r.Common(), v) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// leaves reports whether a call of a function whose body is known leaves the bytes that it is given as they are, or writes constants.
func (f fixed) leaves(c *ssa.CallCommon, v ssa.Value) bool {
	fn := c.StaticCallee()
	f.from = nil // what a function copies there is a value of its own
	if fn == nil || len(fn.Blocks) == 0 || len(fn.Params) != len(c.Args) {
		return false
	}
	for i, arg := range c.Args {
		if arg == v && !f.isFixed(fn.Params[i]) {
			return false
		}
	}
	return true
}

// isRead reports whether a variable of a package, which others cannot write, is given its value once, and what it holds is read only:
//
//	var iv = []byte{1, 2, 3, 4}
func (f fixed) isRead(g *ssa.Global) bool {
	if token.IsExported(g.Name()) && g.Pkg.Pkg.Name() != "main" {
		return false
	}
	stores := 0
	for instr := range instructionsOf(g.Pkg) {
		switch instr := instr.(type) {
		case *ssa.UnOp:
			if instr.X == g && !f.isFixed(instr) {
				return false
			}
			continue
		case *ssa.Store:
			if instr.Addr == g && instr.Val != g {
				stores++
				continue
			}
		}
		for _, op := range instr.Operands(nil) {
			if *op == g {
				return false
			}
		}
	}
	return stores == 1
}

// isReadIn is isRead for a field that only its package writes, of whatever object:
//
//	return &sealer{aead: aead, nonce: make([]byte, 12)}
func (f fixed) isReadIn(addr *ssa.FieldAddr) bool {
	named := NamedOf(addr.X.Type())
	if named == nil || token.IsExported(FieldName(addr.X.Type(), addr.Field)) || addr.Parent().Pkg == nil || named.Obj().Pkg() != addr.Parent().Pkg.Pkg {
		return false
	}
	stores := 0
	for instr := range instructionsOf(addr.Parent().Pkg) {
		other, ok := instr.(*ssa.FieldAddr)
		if !ok || other.Field != addr.Field || NamedOf(other.X.Type()) == nil || NamedOf(other.X.Type()).Origin() != named.Origin() {
			continue
		}
		for _, r := range *other.Referrers() {
			switch r := r.(type) {
			case *ssa.DebugRef:
			case *ssa.Store:
				if r.Addr != other {
					return false
				}
				stores++
			case *ssa.UnOp:
				if !f.isFixed(r) {
					return false
				}
			default:
				return false
			}
		}
	}
	return stores == 1
}

// onlyReads reports whether a call reads the bytes that it is given, and writes nothing to them.
func onlyReads(c *ssa.CallCommon, v ssa.Value) bool {
	if b, ok := c.Value.(*ssa.Builtin); ok {
		return b.Name() == "len" || b.Name() == "cap" || len(c.Args) == 2 && c.Args[1] == v && c.Args[0] != v
	}
	obj := CalledObject(c)
	if obj == nil || obj.Pkg() == nil {
		return false
	}
	switch path := obj.Pkg().Path(); path {
	case "encoding/hex", "encoding/base64", "bytes":
		return true
	case "crypto/cipher":
		if c.IsInvoke() { // of Seal and Open the nonce is read; the first argument is written to
			return len(c.Args) > 1 && c.Args[0] != v
		}
		return true
	default:
		if strings.HasPrefix(path, "crypto/") && path != "crypto/rand" { // aes.NewCipher(key)
			return obj.Signature().Recv() == nil && (path != "crypto/subtle" || c.Args[0] != v)
		}
		return strings.HasPrefix(path, "golang.org/x/crypto/") && obj.Signature().Recv() == nil && (len(c.Args) == 0 || c.Args[0] != v)
	}
}

// IsDrawn reports whether bytes are filled by a reader, which may be that of random numbers: a later rand.Read(iv) makes nothing of what
// stood there before. Slices of the bytes are looked at too, up to a depth that source text has.
func IsDrawn(v ssa.Value) bool { return isDrawn(v, maxViews) }

// maxViews is how many slices of slices are looked at.
const maxViews = 8

func isDrawn(v ssa.Value, depth int) bool {
	if v.Referrers() == nil || depth == 0 {
		return false
	}
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.Slice:
			if isDrawn(r, depth-1) {
				return true
			}
		case *ssa.Call:
			obj := CalledObject(&r.Call)
			if obj == nil || obj.Pkg() == nil {
				continue
			}
			isReader := obj.Name() == "Read" && (r.Call.IsInvoke() || obj.Pkg().Path() == "crypto/rand")
			if isReader || obj.Name() == "ReadFull" && obj.Pkg().Path() == "io" {
				return true
			}
		}
	}
	return false
}
