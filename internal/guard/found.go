package guard

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/charset"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// What a regular expression finds in a text. All that it finds has only the characters of the pattern; a group of it has
// only those of the group, which may be far fewer:
//
//	m := regexp.MustCompile(`name=(\w+);(.*)`).FindStringSubmatch(s)
//	use(m[1]) // letters, digits and "_"
//	use(m[2]) // anything
//
// The first is said of the call's result (Text), the second of the part of the result that is read here. It is a look at one
// call, and nothing is solved. A list of groups that is handed on is known as a whole only.

// found returns what the part of a result is clean for that l is, if that is a group that a regular expression has found.
// The path says which group is read: one step for a Submatch, [1]; two for FindAllStringSubmatch, [0][1] or of any match, of
// which the first step is dropped. Methods that return the whole match have no groups, and Text says what they are clean for.
func (g *Checker) found(l access.Loc) model.Kinds {
	call, ok := l.Root.(*ssa.Call)
	if !ok || l.Path == "" || call.Call.StaticCallee() == nil {
		return 0
	}
	fn := call.Call.StaticCallee()
	if fn.Pkg == nil || fn.Pkg.Pkg.Path() != "regexp" || !strings.HasSuffix(fn.Name(), "Submatch") {
		return 0
	}
	groups := l.Path
	if strings.HasPrefix(fn.Name(), "FindAll") { // a list of lists
		groups = groups.From(1)
	}
	pattern, ok := Pattern(g.Resolver.Index, call.Call.Args[0])
	if !ok || groups == "" {
		return 0
	}
	// Who writes to the list may have put anything where the group was.
	if n := g.groupOf(pattern, groups.At(0), l.Index); n >= 0 && !isWritten(call) {
		return charset.Found(pattern, n)
	}
	return 0
}

// isWritten reports whether something is stored to an element of a list, or of a list in it.
// A list that is handed to a function counts as not written, like the memory of an unknown call elsewhere (kill.go).
func isWritten(list ssa.Value) bool {
	for _, r := range *list.Referrers() {
		addr, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		for _, use := range *addr.Referrers() {
			switch use := use.(type) {
			case *ssa.Store:
				return true
			case *ssa.UnOp:
				if _, isList := use.Type().Underlying().(*types.Slice); isList && isWritten(use) {
					return true
				}
			}
		}
	}
	return false
}

// groupOf returns the number of the group that a step leads to, or -1: a constant index, or that of the name of a group of
// the same pattern, m[re.SubexpIndex("name")].
// In m[i] with any other i the group is not known, and so the part is clean for nothing but what the whole list is.
func (g *Checker) groupOf(pattern string, step int, index ssa.Value) int {
	if n, ok := access.IndexOf(step); ok {
		return n
	}
	call, ok := index.(*ssa.Call)
	if !ok {
		return -1
	}
	if obj := ssautil.CalledObject(call.Common()); obj == nil || obj.FullName() != "(*regexp.Regexp).SubexpIndex" {
		return -1
	}
	if of, ok := Pattern(g.Resolver.Index, call.Call.Args[0]); !ok || of != pattern {
		return -1
	}
	name, _ := ssautil.StringConst(call.Call.Args[1])
	return charset.GroupNamed(pattern, name)
}
