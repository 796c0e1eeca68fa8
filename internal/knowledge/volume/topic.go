// Package volume is what secvet knows of how much data there can be: a little that was sent can become gigabytes when it is
// decompressed, and what reads all of that without a limit falls.
package volume

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// The order of two things decides, a decompressor and a limit:
//
//	io.ReadAll(io.LimitReader(gz, max)) // gz := gzip.NewReader(body): bounded
//	io.ReadAll(gz)                      // gz := gzip.NewReader(io.LimitReader(body, max)): 50 MB of 50 KB
//
// What comes out of a decompressor gets the mark Inflated, and a limit makes clean what has that mark. So a limit in front of a
// decompressor says nothing, and one behind it all. What a caller gives may be decompressed already: a limit makes that clean where the
// function itself reads what is limited, and neither decompresses it nor hands it back.
//
//	func readAll(r io.Reader, max int64) ([]byte, error) { return io.ReadAll(io.LimitReader(r, max)) } // bounded, whatever r is

// Topic starts the topic for a package.
func Topic(in *taint.Package) taint.Hooks {
	limited := sync.OnceValue(func() bool { return limitsAnything(in) }) // few packages ask
	own := &limiters{in.Index, make(map[*ssa.Function]bool)}
	return taint.Hooks{
		Kinds: model.Unbounded,
		Arrive: func(g *taint.Func, _ model.Kinds, s *taint.SinkSite) (taint.FlowSet, summary.Given, bool) {
			flows := arriving(g, s, own, limited)
			return flows, summary.Given{Form: formOf(flows)}, true
		},
		Passed: func(g *taint.Func, c *access.Call, _ *summary.Summary, e *summary.SinkEntry, _ string) (summary.Sink, taint.FlowSet, bool) {
			if e.Sink.Given.Form == "" && e.In.IsArgument() && e.In.Index < len(c.Args) && own.isLimited(g, c.Args[e.In.Index], 0) {
				return e.Sink, nil, true
			}
			return passed(g, c, e, limited)
		},
		Through: func(g *taint.Func, p *taint.Passage) (model.Kinds, func(taint.Flow) model.Kinds) {
			switch {
			case p.Name == "Read" && own.counts(p.Call.Instr.Parent()): // what comes out of it, see readsOn
				return model.Unbounded, nil
			case decompresses(p.Call):
				return model.Inflated, nil
			case limits(p.Call):
				last := sync.OnceValue(func() bool { return isLast(p.Call.Result, make(map[ssa.Value]bool)) })
				return 0, func(f taint.Flow) model.Kinds {
					if f.Clean&model.Inflated != 0 || g.Origins[f.Origin].Kind != taint.OriginSource && last() {
						return model.Unbounded
					}
					return 0
				}
			}
			return 0, nil
		},
		Stored: func(s *ssa.Store) model.Kinds {
			addr, ok := s.Addr.(*ssa.FieldAddr)
			if !ok || ssautil.FieldName(addr.X.Type(), addr.Field) != "R" || !ssautil.IsNamed(addr.X.Type(), "io", "LimitedReader") {
				return 0
			}
			_, isParam := s.Val.(*ssa.Parameter)
			if isDecompressor(s.Val) || isParam && isLast(addr.X, make(map[ssa.Value]bool)) {
				return model.Unbounded
			}
			return 0
		},
	}
}

// limits reports whether a call makes a reader that ends after so many bytes.
func limits(c *access.Call) bool {
	fn := c.Instr.Common().StaticCallee()
	switch {
	case fn == nil:
		return false
	case fn.Name() == "LimitReader", fn.Name() == "MaxBytesReader": // the name first, as this is asked of each call
		name := ssautil.CalleeName(fn)
		return name == "io.LimitReader" || name == "net/http.MaxBytesReader"
	}
	return false
}

// isLast reports whether a limited reader stays in its function, and is not what a decompressor reads from.
func isLast(v ssa.Value, seen map[ssa.Value]bool) bool {
	if v == nil || v.Referrers() == nil || seen[v] || len(seen) > maxUses {
		return v != nil && seen[v]
	}
	seen[v] = true
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		case *ssa.Return, *ssa.MapUpdate, *ssa.Send, *ssa.MakeClosure:
			return false
		case *ssa.Store:
			if r.Val == v {
				return false
			}
		case *ssa.MakeInterface, *ssa.ChangeInterface, *ssa.Phi:
			if !isLast(r.(ssa.Value), seen) {
				return false
			}
		case ssa.CallInstruction:
			if decompresses(&access.Call{Instr: r}) {
				return false
			}
		}
	}
	return true
}

// maxUses bounds how many values a limited reader is followed through.
const maxUses = 16

// arriving returns what was decompressed and arrives where all of a reader is read into memory or a file. What is thrown away, hashed
// or answered with is not kept. Of what only callers know, a reader may be one of decompressed data. A source that was not decompressed
// counts in packages that limit nothing.
func arriving(g *taint.Func, s *taint.SinkSite, own *limiters, limited func() bool) (flows taint.FlowSet) {
	if s.Call == nil {
		return replacing(g, s, own)
	}
	if s.Obj == nil || len(s.Call.Args) > 1 && strings.HasPrefix(s.Obj.Name(), "Copy") && !keeps(s.Call.Args[0]) {
		return nil
	}
	inflated := mayInflate(g.Index, s.V, 0)
	for _, f := range g.Joined(s.V, s.Instr.Block()) {
		if inflated {
			f.Clean |= model.Inflated
		}
		if f.Clean&model.Inflated != 0 || g.Origins[f.Origin].Kind != taint.OriginSource || !limited() {
			flows.Add(f)
		}
	}
	if len(flows) > 0 && (checksSize(s.Instr.Parent()) || own.isLimited(g, s.V, 0)) {
		return nil
	}
	return flows
}

// decompressed is what a sink tells in [summary.Given.Form] that is reached by what a decompressor makes. It keeps the ways apart that
// lead to one sink, as their marks are joined, and only the way through a decompressor is told unless somebody asks for all:
//
//	func (gz) Decode(r io.Reader) ([]byte, error) { z, err := gzip.NewReader(r); …; return all(z) } // of one interface,
//	func (plain) Decode(r io.Reader) ([]byte, error) { return all(r) }                               // which a request chooses
const decompressed = "decompressed"

// formOf says what arrives at a sink.
func formOf(flows taint.FlowSet) string {
	if slices.ContainsFunc(flows, func(f taint.Flow) bool { return f.Clean&model.Inflated != 0 }) {
		return decompressed
	}
	return ""
}

// passed is the hook Passed: what is not decompressed on its way to a function that reads it is measured as if it were read here.
func passed(g *taint.Func, c *access.Call, e *summary.SinkEntry, limited func() bool) (summary.Sink, taint.FlowSet, bool) {
	place, flows := e.Sink, g.Entering(c, e.In)
	if place.Given.Form != "" || len(flows) == 0 {
		return place, flows, true
	}
	if place.Given.Form = formOf(flows); place.Given.Form == "" && limited() {
		flows = slices.DeleteFunc(slices.Clone(flows), func(f taint.Flow) bool { return g.Origins[f.Origin].Kind == taint.OriginSource })
	}
	return place, flows, true
}

// replacing returns what was decompressed and takes the place of a request's body. Handlers, mostly of other packages, read all of that:
//
//	gz, err := gzip.NewReader(r.Body)
//	r.Body = gz
//	next.ServeHTTP(w, r)
func replacing(g *taint.Func, s *taint.SinkSite, own *limiters) (flows taint.FlowSet) {
	st, ok := s.Instr.(*ssa.Store)
	if !ok {
		return nil
	}
	addr, ok := st.Addr.(*ssa.FieldAddr)
	// Of a request that the program sends the body is not kept, and what was read already is in memory.
	if !ok || g.MadeHere(addr.X) || !mayInflate(g.Index, s.V, 0) || own.isLimited(g, s.V, 0) {
		return nil
	}
	g.Flows(s.V, st.Block(), func(_ access.Path, f taint.Flow) {
		if g.Origins[f.Origin].Kind == taint.OriginSource {
			f.Clean |= model.Inflated
			flows.Add(f)
		}
	})
	return flows
}

// limitsAnything reports whether the package limits anything that it reads: where it does so in middleware is not to be seen at the
// handler.
func limitsAnything(in *taint.Package) bool {
	for fn := range in.Functions() {
		for call := range ssautil.Calls(fn) {
			if callee := call.StaticCallee(); callee != nil {
				switch callee.Name() {
				case "MaxBytesReader", "MaxBytesHandler", "LimitReader", "BodyLimit", "RequestSize":
					return true
				}
			}
		}
	}
	return false
}

// keeps reports whether what is written to w stays in memory or in a file.
func keeps(w ssa.Value) bool {
	t := ssautil.InnerType(w)
	return ssautil.IsNamed(t, "os", "File") || ssautil.IsNamed(t, "bytes", "Buffer") || ssautil.IsNamed(t, "strings", "Builder")
}

// checksSize reports whether a function looks at the size that an archive declares for a file: more than that is not read from it.
func checksSize(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if addr, ok := instr.(*ssa.FieldAddr); ok {
				switch ssautil.FieldName(addr.X.Type(), addr.Field) {
				case "UncompressedSize64", "UncompressedSize":
					return true
				}
			}
		}
	}
	return false
}
