package guard

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// What conditions say of paths. A path that somebody else gives does no harm if it leads to what is below a folder. There are two
// ways to be sure of that, and each takes several facts, which are marks of the text until they are all there
// ([model.Kinds.Settled]):
//
//	if strings.Contains(name, "..") { return } // no element is "..": NoParent
//	p := filepath.Join(dir, name)              // and it stands behind a folder: Behind
//
//	p := filepath.Join(dir, name)                                                // ".." is gone from it: Cleaned
//	if !strings.HasPrefix(p, dir+string(filepath.Separator)) { return }           // and it begins with a folder: Below
//
// The order decides. What begins with "/files/" and still has ".." in it leads anywhere, and of what was joined to a folder it says
// nothing that no ".." is left. So a prefix counts only of what was cleaned: here, where that is seen, or elsewhere, where nobody
// knows what a helper returns or is given. Then the mark waits for the flow to have the other one.

// pathFacts yields what a call says of a path by its outcome.
func (g *Checker) pathFacts(obj *types.Func, c *access.Call, outcome model.Outcome, yield func(place, model.Kinds)) {
	if outcome != model.IfFalse || len(c.Args) != 2 {
		return
	}
	switch obj.FullName() {
	case "strings.HasPrefix":
		g.clean(c.Args[0], notStarting(c.Args[1]), yield)
	case "strings.Contains":
		g.clean(c.Args[0], lacking(c.Args[1]), yield)
	case "slices.Contains":
		if text := splitText(c.Args[0]); text != nil && isParent(c.Args[1]) {
			g.clean(text, noParents, yield)
		}
	}
}

// noParents are the marks of a path of which no element is "..".
const noParents = model.NoParent | model.NotParent | model.NotAbove

// notStarting returns the marks of a text that does not start with another one.
func notStarting(with ssa.Value) model.Kinds {
	switch t := constStart(with); {
	case t == "." || t == "..":
		return model.NotParent | model.NotAbove
	case strings.HasPrefix(t, "..") && len(t) == 3: // with the separator
		return model.NotAbove
	}
	return 0
}

// lacking returns the marks of a text that does not have another one in it. Without "../" only its last element can be "..", which
// leads to a folder and no file.
func lacking(text ssa.Value) model.Kinds {
	switch t := constStart(text); {
	case t == "." || t == "..":
		return noParents
	case strings.HasPrefix(t, "..") && len(t) == 3:
		return model.NoParent | model.NotAbove
	}
	return 0
}

// constStart returns a constant text.
func constStart(v ssa.Value) string {
	t, _ := ssautil.StringConst(v)
	return t
}

// isParent reports whether a value is the element "..".
func isParent(v ssa.Value) bool { return constStart(v) == ".." }

// splitText returns the text that a list is the elements of, cut at separators, or nil.
func splitText(list ssa.Value) ssa.Value {
	call, ok := list.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil || len(call.Call.Args) != 2 {
		return nil
	}
	switch ssautil.CalleeName(call.Call.StaticCallee()) {
	case "strings.Split", "strings.SplitSeq":
		if sep := constStart(call.Call.Args[1]); sep == "/" || sep == `\` {
			return call.Call.Args[0]
		}
	case "strings.FieldsFunc", "strings.FieldsFuncSeq":
		return call.Call.Args[0]
	}
	return nil
}

// splitFacts adds what a loop over the elements of a path says of the path, and of the list of them, which others put together again: none
// of them is "..".
func (g *Checker) splitFacts(gs *guards, exit edge, list place, sinks model.Kinds) bool {
	text := splitText(list.root)
	if text == nil || list.path != "" || sinks&model.NotParent == 0 {
		return false
	}
	ofList := gs.addEdge(exit, list, noParents)
	return gs.addEdge(exit, g.PlaceOf(text), noParents) || ofList
}

// baseFacts yields that x has no separator where it equals what filepath.Base returns of it, and that x is below a folder, or is the
// folder itself, where a cleaned x equals what it is compared with by its start elsewhere:
//
//	if p != dir && !strings.HasPrefix(p, dir+"/") { return }
func (g *Checker) baseFacts(x, y ssa.Value, yield func(place, model.Kinds)) {
	if call, ok := y.(*ssa.Call); ok && call.Call.StaticCallee() != nil && len(call.Call.Args) == 1 {
		switch ssautil.CalleeName(call.Call.StaticCallee()) {
		case "path.Base", "path/filepath.Base":
			if g.PlaceOf(call.Call.Args[0]) == g.PlaceOf(x) {
				g.clean(x, model.ByElement, yield)
			}
			return
		}
	}
	if !ssautil.IsString(x.Type()) || !g.startsElsewhere(x, y) {
		return
	}
	if g.isCleaned(x, 0) {
		g.clean(x, model.ByFolder, yield)
	} else if g.mayBeCleaned(x, 0) {
		g.clean(x, model.Below, yield)
	}
}

// startsElsewhere reports whether the function asks whether x begins with what y and something else make.
func (g *Checker) startsElsewhere(x, y ssa.Value) bool {
	if x.Referrers() == nil {
		return false
	}
	for _, r := range *x.Referrers() {
		call, ok := r.(*ssa.Call)
		if !ok || call.Call.StaticCallee() == nil || ssautil.CalleeName(call.Call.StaticCallee()) != "strings.HasPrefix" || call.Call.Args[0] != x {
			continue
		}
		if sum, ok := call.Call.Args[1].(*ssa.BinOp); ok && (sum.X == y || g.PlaceOf(sum.X) == g.PlaceOf(y)) {
			return true
		}
	}
	return false
}

// begins returns what a path is clean for that begins with another one, or the mark that says so.
func (g *Checker) begins(v, with ssa.Value) model.Kinds {
	if t, ok := ssautil.StringConst(with); ok && strings.Trim(t, `./\`) == "" {
		return 0 // no folder
	}
	mark := model.HalfBelow
	if g.endsFolder(with, 0) {
		mark = model.Below
	}
	return mark
}

// ofCleaned returns what the mark of a path that begins with a folder means for v: that it is below the folder if v was cleaned,
// and nothing if it was not.
func (g *Checker) ofCleaned(v ssa.Value, mark model.Kinds) model.Kinds {
	const starts = model.Below | model.HalfBelow
	switch {
	case mark&starts == 0:
	case g.isCleaned(v, 0):
		if mark&model.Below != 0 {
			mark |= model.ByFolder
		}
	case !g.mayBeCleaned(v, 0):
		mark &^= starts
	}
	return mark
}

// maxCleaned bounds how many calls and joins of branches are gone back over to see that a path was cleaned.
const maxCleaned = 4

// isCleaned reports whether no element of a path can be "..", but for the first ones: it was made by a function that cleans.
func (g *Checker) isCleaned(v ssa.Value, depth int) bool {
	if depth > maxCleaned {
		return false
	}
	switch v := v.(type) {
	case *ssa.Const:
		return true
	case *ssa.Extract:
		call, ok := v.Tuple.(*ssa.Call)
		return ok && g.returnsCleaned(call, v.Index, depth)
	case *ssa.Call:
		return g.returnsCleaned(v, 0, depth)
	case *ssa.Phi:
		for _, e := range v.Edges {
			if !g.isCleaned(e, depth+1) {
				return false
			}
		}
		return true
	case *ssa.BinOp: // a suffix
		t, ok := ssautil.StringConst(v.Y)
		return ok && v.Op == token.ADD && !strings.Contains(t, "..") && g.isCleaned(v.X, depth+1)
	}
	return false
}

// returnsCleaned is isCleaned for a result of a call.
func (g *Checker) returnsCleaned(call *ssa.Call, result, depth int) bool {
	fn := call.Call.StaticCallee()
	if fn == nil {
		return false
	}
	switch name := ssautil.CalleeName(fn); name {
	case "path.Clean", "path.Join", "path.Dir", "path/filepath.Clean", "path/filepath.Join", "path/filepath.Dir",
		"path/filepath.Abs", "path/filepath.EvalSymlinks", "path/filepath.Rel":
		return result == 0
	case "path/filepath.ToSlash", "path/filepath.FromSlash", "strings.ToLower", "strings.ToUpper":
		return g.isCleaned(call.Call.Args[0], depth+1)
	}
	if fn = g.Declared(fn); !g.Has[fn] {
		return false
	}
	found := false
	for v := range ssautil.Results(fn, result) {
		if found = true; !g.isCleaned(v, depth+1) {
			return false
		}
	}
	return found
}

// mayBeCleaned reports whether nobody sees here whether a path was cleaned: it is a parameter, or a function or a field of the
// program gives it.
func (g *Checker) mayBeCleaned(v ssa.Value, depth int) bool {
	if depth > maxCleaned {
		return false
	}
	switch v := v.(type) {
	case *ssa.Parameter, *ssa.FreeVar:
		return true
	case *ssa.Extract:
		return g.mayBeCleaned(v.Tuple, depth+1)
	case *ssa.Call:
		if v.Call.IsInvoke() {
			return g.ModelOf(v.Call.Method.Pkg()) == nil
		}
		fn := v.Call.StaticCallee()
		return fn == nil || g.returnsCleaned(v, 0, 0) || fn.Object() == nil || g.ModelOf(fn.Object().Pkg()) == nil
	case *ssa.Phi:
		for _, e := range v.Edges {
			if g.isCleaned(e, depth+1) || g.mayBeCleaned(e, depth+1) {
				return true
			}
		}
	case *ssa.UnOp:
		addr, ok := v.X.(*ssa.FieldAddr)
		if !ok {
			return true // of a variable
		}
		named := ssautil.NamedOf(addr.X.Type())
		return named != nil && g.ModelOf(named.Obj().Pkg()) == nil
	}
	return false
}

// isJoined reports whether a path was put together and cleaned: then no ".." is left in it, wherever it leads.
func isJoined(v ssa.Value) bool {
	if e, ok := v.(*ssa.Extract); ok {
		v = e.Tuple
	}
	call, ok := v.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil {
		return false
	}
	switch ssautil.CalleeName(call.Call.StaticCallee()) {
	case "path.Join", "path/filepath.Join", "path/filepath.Abs", "path/filepath.EvalSymlinks":
		return true
	case "path.Clean", "path/filepath.Clean":
		sum, ok := call.Call.Args[0].(*ssa.BinOp)
		return ok && strings.Trim(constStart(sum.X), "/") != "" || ok && constStart(sum.X) == ""
	}
	return false
}

// withoutParents returns what a replacement leaves of a path that takes all ".." away. That of "../" leaves "../" of "....//".
func withoutParents(c *access.Call) model.Kinds {
	if by, ok := ssautil.StringConst(c.Args[2]); ok && isParent(c.Args[1]) && !strings.Contains(by, ".") {
		return noParents
	}
	return 0
}

// pathCopied is copied for paths: of what cleaning left, what is known is known of what it was made of, and where the way from a
// folder to a path does not lead up, the path is below the folder.
//
//	rel, err := filepath.Rel(dir, p)
//	if err != nil || rel == ".." || strings.HasPrefix(rel, "../") { return } // p is below dir
func pathCopied(v ssa.Value, sinks model.Kinds) (ssa.Value, model.Kinds) {
	const of = model.NoParent | model.NotParent | model.NotAbove
	if e, ok := v.(*ssa.Extract); ok && e.Index == 0 {
		call, ok := e.Tuple.(*ssa.Call)
		left := sinks & (of | model.ByFolder)
		if !ok || call.Call.StaticCallee() == nil || left == 0 {
			return nil, 0
		}
		switch ssautil.CalleeName(call.Call.StaticCallee()) {
		case "path/filepath.Rel":
			return call.Call.Args[1], left | model.Cleaned | model.Behind
		case "path/filepath.Abs", "path/filepath.EvalSymlinks": // it is below a folder; that no ".." is left of it says nothing
			if sinks&model.Behind != 0 {
				return call.Call.Args[0], left | model.Cleaned | model.Behind
			}
			if left&model.ByFolder == model.ByFolder {
				return call.Call.Args[0], model.ByFolder
			}
		}
		return nil, 0
	}
	call, ok := v.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil {
		return nil, 0
	}
	switch ssautil.CalleeName(call.Call.StaticCallee()) {
	case "path.Clean", "path/filepath.Clean":
		if left := sinks & (of | model.ByFolder); left != 0 {
			return call.Call.Args[0], left | model.Cleaned
		}
	case "path/filepath.ToSlash", "path/filepath.FromSlash":
		return call.Call.Args[0], sinks
	}
	return nil, 0
}

// elementFacts yields that what was joined to a folder leads nowhere else, where the path that was made of it is below one. Where two
// conditions say so, of the way from the folder, each leaves its mark.
func (g *Checker) elementFacts(v ssa.Value, sinks model.Kinds, yield func(place, model.Kinds)) {
	call, ok := v.(*ssa.Call)
	mark := sinks & (model.NotParent | model.NotAbove)
	switch all := model.Cleaned | model.Behind; {
	case sinks.Settled()&model.ByFolder == model.ByFolder:
		mark = model.NoParent
	case sinks&all != all || mark == 0:
		return
	default:
		mark |= model.Cleaned
	}
	if !ok || call.Call.StaticCallee() == nil || len(call.Call.Args) != 1 {
		return
	}
	switch ssautil.CalleeName(call.Call.StaticCallee()) {
	case "path.Join", "path/filepath.Join":
		for i, e := range ssautil.Elements(call.Call.Args[0]) {
			if _, isConst := e.(*ssa.Const); i > 0 && e != nil && !isConst {
				yield(g.PlaceOf(e), mark)
				if from, left := pathCopied(e, mark); from != nil {
					yield(g.PlaceOf(from), left)
				}
			}
		}
	}
}
