package address

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// URLs that get another host before their text is made:
//
//	u, _ := url.Parse(r.URL.String())
//	u.Scheme, u.Host = "https", site
//	http.Redirect(w, r, u.String(), http.StatusFound) // it leads to site, whatever came in
//
// What was in the URL before is in its path and its query, so that only what its new host is made of can lead elsewhere. The host is
// written in the function that asks for the text, before it does so and on every way there. What is made of the URL's own host, as one
// with another port, is no other host, and needs one that was written before. Nor is no host at all one: https://x//evil.com without its
// scheme and its host is //evil.com.

// overwritten returns what flows of a URL are clean for in its text.
func overwritten(g *taint.Func, p *taint.Passage) func(taint.Flow) model.Kinds {
	if p.Obj.FullName() != "(*net/url.URL).String" || len(p.Call.Args) == 0 {
		return nil
	}
	return withHost(g, p.Call.Args[0], p.Call.Instr)
}

// withHost returns what flows of a URL are clean for where an instruction takes it: the text of it, or a request that is sent there.
func withHost(g *taint.Func, u ssa.Value, at ssa.Instruction) func(taint.Flow) model.Kinds {
	found := givesHost(g, u)
	in := make(map[summary.OriginID]bool)
	var stores []ssa.Instruction
	for _, st := range hostStores(u) {
		if text, ok := ssautil.StringConst(st.Val); ofOwnHost(st.Val, u, 0) || ok && text == "" {
			continue
		}
		stores = append(stores, st)
		g.Flows(st.Val, st.Block(), func(_ access.Path, f taint.Flow) { in[f.Origin] = true })
	}
	if !found && !ssautil.PrecedeTogether(stores, at) {
		return nil
	}
	return func(f taint.Flow) model.Kinds {
		if in[f.Origin] {
			return 0
		}
		return model.ByHost
	}
}

// hostStores returns the stores to the host of a URL in the function that has it.
func hostStores(u ssa.Value) (stores []*ssa.Store) {
	for _, v := range loadedAgain(u) {
		if v.Referrers() == nil {
			continue
		}
		for _, r := range *v.Referrers() {
			if addr, ok := r.(*ssa.FieldAddr); ok && ssautil.FieldName(v.Type(), addr.Field) == "Host" {
				stores = slices.AppendSeq(stores, ssautil.StoresTo(addr))
			}
		}
	}
	return stores
}

// loadedAgain returns a value and, if it is a field of something, all else that is loaded from this field in the function, unless it is
// written there: each req.URL is the same URL.
func loadedAgain(v ssa.Value) []ssa.Value {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return []ssa.Value{v}
	}
	field, ok := load.X.(*ssa.FieldAddr)
	if !ok {
		return []ssa.Value{v}
	}
	var all []ssa.Value
	for _, r := range *field.X.Referrers() {
		addr, ok := r.(*ssa.FieldAddr)
		if !ok || addr.Field != field.Field {
			continue
		}
		if ssautil.IsStoredTo(addr) {
			return []ssa.Value{v}
		}
		for _, use := range *addr.Referrers() {
			if same, ok := use.(*ssa.UnOp); ok {
				all = append(all, same)
			}
		}
	}
	return all
}

// ofOwnHost reports whether a text is made of the host of a URL by functions that take hosts and ports apart, or put them together.
func ofOwnHost(v, u ssa.Value, depth int) bool {
	if depth > maxDepth {
		return false
	}
	if x, name := ssautil.LoadedField(v); name == "Host" && slices.Contains(loadedAgain(x), u) {
		return true
	}
	switch v := v.(type) {
	case *ssa.Extract:
		return ofOwnHost(v.Tuple, u, depth+1)
	case *ssa.BinOp:
		return ofOwnHost(v.X, u, depth+1)
	case *ssa.Call:
		if fn := v.Call.StaticCallee(); fn != nil {
			switch fn.String() {
			case "(*net/url.URL).Hostname":
				return slices.Contains(loadedAgain(v.Call.Args[0]), u)
			case "net.SplitHostPort", "net.JoinHostPort", "strings.ToLower", "strings.TrimSuffix":
				return ofOwnHost(v.Call.Args[0], u, depth+1)
			}
		}
	}
	return false
}
