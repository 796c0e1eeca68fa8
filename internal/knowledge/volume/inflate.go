package volume

import (
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// What decompresses: the functions that make such readers, and the ways back from a reader to one of them.

// formats are the packages whose readers decompress, by the start of their paths.
var formats = []string{
	"compress/gzip", "compress/zlib", "compress/flate", "compress/bzip2", "compress/lzw",
	"github.com/klauspost/compress/", "github.com/klauspost/pgzip", "github.com/andybalholm/brotli", "github.com/ulikunitz/xz",
	"github.com/pierrec/lz4", "github.com/DataDog/zstd",
}

// decompresses reports whether a call makes a reader of decompressed data, or opens a file of an archive.
func decompresses(c *access.Call) bool {
	fn := c.Instr.Common().StaticCallee()
	return fn != nil && makes(fn)
}

// makes is decompresses for the function that is called.
func makes(fn *ssa.Function) bool {
	if fn.Pkg == nil {
		return false
	}
	path := fn.Pkg.Pkg.Path()
	if path == "archive/zip" {
		return fn.Name() == "Open" && fn.Signature.Recv() != nil && ssautil.IsNamed(fn.Signature.Recv().Type(), path, "File")
	}
	return isFormat(path) && (strings.HasPrefix(fn.Name(), "NewReader") || fn.Name() == "DecodeAll" || fn.Name() == "Reset")
}

func isFormat(path string) bool {
	return slices.ContainsFunc(formats, func(f string) bool { return strings.HasPrefix(path, f) })
}

// isDecompressor reports whether a reader is one of decompressed data, by its type.
func isDecompressor(v ssa.Value) bool {
	named := ssautil.NamedOf(ssautil.InnerType(v))
	return named != nil && named.Obj().Pkg() != nil && isFormat(named.Obj().Pkg().Path())
}

// mayInflate reports whether a reader is one of decompressed data on one of the ways to where it is used. The mark Inflated is lost
// where such a way meets another one, as all marks are that do not hold on both:
//
//	var in io.Reader = http.MaxBytesReader(w, r.Body, max)
//	if r.Header.Get("Content-Encoding") == "gzip" {
//		in, err = gzip.NewReader(in)
//	}
//	io.ReadAll(in)
func mayInflate(e *access.Index, v ssa.Value, depth int) bool {
	if depth > maxWays {
		return false
	}
	v = ssautil.Unboxed(v)
	if isDecompressor(v) {
		return true
	}
	result := 0
	switch x := v.(type) {
	case *ssa.Phi:
		return slices.ContainsFunc(x.Edges, func(v ssa.Value) bool { return mayInflate(e, v, depth+1) })
	case *ssa.ChangeInterface:
		return mayInflate(e, x.X, depth+1)
	case *ssa.UnOp:
		if made, ok := x.X.(*ssa.Alloc); ok && x.Op == token.MUL {
			return holdsInflating(e, made, depth)
		}
	case *ssa.Alloc:
		return holdsInflating(e, x, depth)
	case *ssa.Extract:
		v, result = x.Tuple, x.Index
	}
	call, ok := v.(*ssa.Call)
	switch {
	case !ok:
		return false
	case decompresses(&access.Call{Instr: call}):
		return true
	case ssautil.CalledName(&call.Call) == "NopCloser" && len(call.Call.Args) == 1:
		return mayInflate(e, call.Call.Args[0], depth+1)
	}
	if call.Call.StaticCallee() == nil { // one of a table: readers[r.Header.Get("Content-Encoding")](r.Body)
		return slices.ContainsFunc(e.OneOf(call.Call.Value), func(v ssa.Value) bool {
			fn := ssautil.FunctionOf(v)
			return fn != nil && (makes(fn) || resultInflates(e, fn, call, result, depth))
		})
	}
	return resultInflates(e, call.Call.StaticCallee(), call, result, depth)
}

// holdsInflating is mayInflate for a struct that is made of readers: &body{Reader: gz, Closer: r.Body}.
func holdsInflating(e *access.Index, made *ssa.Alloc, depth int) bool {
	for _, r := range *made.Referrers() {
		addr, ok := r.(*ssa.FieldAddr)
		if !ok {
			continue
		}
		for _, w := range *addr.Referrers() {
			if st, ok := w.(*ssa.Store); ok && st.Addr == addr && mayInflate(e, st.Val, depth+1) {
				return true
			}
		}
	}
	return false
}

// resultInflates is mayInflate for what a function of the package returns to a call.
func resultInflates(e *access.Index, fn *ssa.Function, call *ssa.Call, result, depth int) bool {
	if fn.Pkg != call.Parent().Pkg {
		return false
	}
	for r := range ssautil.Results(fn, result) {
		if mayInflate(e, r, depth+1) {
			return true
		}
	}
	return false
}

// maxWays bounds how far ways, and functions that make readers, are gone back over.
const maxWays = 4
