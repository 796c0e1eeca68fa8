// Package address is what secvet knows of URLs that rows of models cannot say: what stands before a value in one can fix where
// it leads, or say that it is the password before the host.
package address

import (
	"go/types"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Topic starts the topic for a package. What a value is clean for because of the text before it is asked in three places: where
// texts are added, where a library makes a text of several, and where it is written behind what was written before.
func Topic(e *taint.Package) taint.Hooks {
	sends := sync.OnceValue(func() bool { return sendsRequests(e) })
	return taint.Hooks{
		Follows: follows,
		Stored:  stored,
		View: func(v ssa.Value) (all, _, _ model.Kinds) {
			if ssautil.IsRequestPath(v) {
				all = model.SitePath
			}
			return all, 0, 0
		},
		Kinds:  model.URL | model.URLPath | model.Location,
		Arrive: arrive,
		Passed: passed,
		Func:   markScreened,
		Instr:  func(g *taint.Func, instr ssa.Instruction) { writtenTarget(g, instr, sends) },
		Through: func(g *taint.Func, p *taint.Passage) (model.Kinds, func(taint.Flow) model.Kinds) {
			if p.Gen {
				return 0, unlooked(g, p)
			}
			if p.Obj == nil {
				return 0, nil
			}
			before, isAll := texts.Before(p.Call.Instr, p.Call.Args, p.Arg.V)
			kinds := joined(p.Obj) | replaced(p)
			if before == "" {
				return kinds, overwritten(g, p)
			}
			kinds |= fixed(before+slash(p.Arg.V)) | behindSlash(before, p.Arg.V)
			if isAll && opensPassword(before) {
				kinds |= model.UserInfo
			}
			return kinds, nil
		},
	}
}

// joined returns the mark of what path.Join and path.Clean return: they leave one slash of several.
func joined(obj *types.Func) model.Kinds {
	switch obj.FullName() {
	case "path.Join", "path.Clean":
		return model.NoDouble
	}
	return 0
}

// stored says that what is put into a URL is no host unless it is put where the host is: String escapes a path and a query. Without
// a host a path can name one by its start, "//host", but not by a backslash or a scheme, as String escapes the one and puts "./"
// before the other.
//
//	u := url.URL{Scheme: "https", Host: "example.com", Path: name}
//	u := url.URL{Path: path.Join("/", base, name)}
func stored(s *ssa.Store) model.Kinds {
	addr, ok := s.Addr.(*ssa.FieldAddr)
	if !ok || !ssautil.IsURL(addr.X.Type(), "URL") {
		return 0
	}
	switch ssautil.FieldName(addr.X.Type(), addr.Field) {
	case "RawQuery", "Fragment", "RawFragment":
		return model.ByHost
	case "User":
		return model.URL
	case "Path", "RawPath":
		if hostSet(addr.X) {
			return model.ByHost
		}
		return model.URL | model.Rooted | model.NoBackslash
	}
	return 0
}

// hostSet reports whether the function puts a host into a URL, if only where it has none yet.
func hostSet(u ssa.Value) bool {
	return slices.ContainsFunc(hostStores(u), func(st *ssa.Store) bool {
		host, isConst := ssautil.StringConst(st.Val)
		return !isConst || host != ""
	})
}

// follows says that what stands behind "https://host/" or "/path" in a text does not choose the host.
func follows(before, after ssa.Value) model.Kinds {
	if !ssautil.IsString(before.Type()) {
		return 0
	}
	t := texts.TextOf(before)
	kinds := fixed(t+slash(after)) | behindSlash(t, after)
	if opensPassword(t) {
		kinds |= model.UserInfo
	}
	if hasQuery(before, after) {
		kinds |= model.ByHost
	}
	return kinds
}

// opensPassword reports whether what follows a text stands in a URL as the password before the host: it is behind a scheme, a
// user and a ":", as in "https://x-access-token:" + token + "@host/repo".
func opensPassword(text string) bool {
	i := strings.LastIndex(text, "://")
	if i < 0 {
		return false
	}
	authority := text[i+len("://"):]
	return strings.Contains(authority, ":") && !strings.ContainsAny(authority, "@/?#")
}

// fixed returns the kinds that what follows a text is clean for, or the mark that a host's name has begun there.
func fixed(before string) model.Kinds {
	switch {
	case fixesHost(before):
		return model.ByHost
	case beginsHost(before):
		return model.BehindHost
	}
	return 0
}

// beginsHost reports whether a text is the start of a URL, or of an address, that has got as far as into the host. Of a base that is
// not known it is taken to be, as people write base + path.
//
//	"https://api.example.com" + x // of "https://api.example.com.evil.com" or "https://api.example.com@evil.com"
//	"https://" + x                // x is all of the host
func beginsHost(text string) bool {
	if _, host, ok := strings.Cut(text, "//"); ok {
		return host != ""
	}
	return text != "" && !strings.ContainsAny(text, `/\ `)
}

// fixesHost reports whether a text that a URL begins with says which host it is: a "/" ends the host behind a character that no "//"
// and no scheme ends in, and so do "?" and "#". "/" alone does not: browsers take "//host" and "/\host" for another one.
func fixesHost(text string) bool {
	for i := range len(text) {
		switch text[i] {
		case '?', '#':
			return true
		case '/':
			if i > 0 && !strings.ContainsRune(`:/\`, rune(text[i-1])) {
				return true
			}
		}
	}
	return len(text) > 1 && text[0] == '/' && text[1] != '/' && text[1] != '\\'
}
