// Package files is what secvet knows of paths that rows of models cannot say: what stands before a value in one, what the functions
// that clean paths leave of it, and what a router's parameter can be.
package files

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// A topic is what is remembered of a package: the parameters of its routes.
type topic struct {
	in     *taint.Package
	routes map[string]byte // by the name of a parameter, see routed; nil before the first question
	muxed  byte            // whether a router cleans the paths of requests, see isMuxed; 0 before the first question
}

// Topic starts the topic for a package. Behind a folder a path without ".." does no harm, so that two things are said of what a text is
// made of: that it stands behind something, and that no ".." is left in it. See package guard, paths.go, for how they come together.
func Topic(p *taint.Package) taint.Hooks {
	t := &topic{in: p}
	return taint.Hooks{
		Follows: follows, Through: through, Source: t.source,
		Kinds:  model.Path | model.Remove | model.Exists,
		Arrive: t.arrive, Passed: passed, View: t.view,
	}
}

// follows returns the marks of what stands behind a text: behind a folder, and no element of its own if the text ends within one.
//
//	"uploads/" + name // behind a folder
//	"img-" + name     // and never ".."
//	"/" + name        // all of a path
func follows(before, _ ssa.Value) (marks model.Kinds) {
	if !ssautil.IsString(before.Type()) {
		return 0
	}
	last := before
	if sum, ok := before.(*ssa.BinOp); ok {
		last = sum.Y
	}
	if end, ok := ssautil.StringConst(last); ok && end != "" && !strings.HasSuffix(end, "/") && !strings.HasSuffix(end, `\`) && !strings.HasSuffix(end, ".") {
		marks = model.NotParent
	}
	if text, ok := ssautil.StringConst(before); !ok || isFolder(text) {
		marks |= model.Behind
	}
	return marks
}

// view says that what stands behind the last slash of a path is one element of it, as path.Base has it:
//
//	name[strings.LastIndexAny(name, `/\`)+1:]
//
// So is what was split off at slashes. And the path of a request has no ".." in it where a router has cleaned it.
func (t *topic) view(v ssa.Value) (all, _, _ model.Kinds) {
	if u, name := ssautil.LoadedField(v); u != nil && name == "Path" && ssautil.IsRequestURL(u) && t.isMuxed() {
		return model.Cleaned | model.NoParent | model.NotParent | model.NotAbove, 0, 0
	}
	if isSplit(v) {
		return base, 0, 0
	}
	part, ok := v.(*ssa.Slice)
	if !ok || part.High != nil || !ssautil.IsString(part.X.Type()) {
		return 0, 0, 0
	}
	sum, ok := part.Low.(*ssa.BinOp)
	if !ok || sum.Op != token.ADD {
		return 0, 0, 0
	}
	call, ok := sum.X.(*ssa.Call)
	if n, isConst := ssautil.IntConst(sum.Y); !ok || !isConst || n < 1 || call.Call.StaticCallee() == nil || len(call.Call.Args) != 2 || call.Call.Args[0] != part.X {
		return 0, 0, 0
	}
	switch ssautil.CalleeName(call.Call.StaticCallee()) {
	case "strings.LastIndex", "strings.LastIndexAny":
		if text := ssautil.ConstText(call.Call.Args[1]); text == "/" || strings.HasPrefix(call.Call.StaticCallee().Name(), "LastIndexAny") && strings.Contains(text, "/") {
			return base, 0, 0
		}
	case "strings.LastIndexByte":
		if n, ok := ssautil.IntConst(call.Call.Args[1]); ok && n == '/' {
			return base, 0, 0
		}
	}
	return 0, 0, 0
}

// isSplit reports whether a text is what stands before the first slash of a path, or between two:
//
//	name, _, _ := strings.Cut(path, "/")
//	name := strings.Split(path, "/")[1]
//
// What a loop takes of the list is mostly put together again, and then each of it may be "..", unless somebody asks for that.
func isSplit(v ssa.Value) bool {
	cut := "strings.Split"
	var of ssa.Value
	switch v := v.(type) {
	case *ssa.Extract:
		if v.Index == 0 {
			of, cut = v.Tuple, "strings.Cut"
		}
	case *ssa.UnOp:
		addr, ok := v.X.(*ssa.IndexAddr)
		if !ok || v.Op != token.MUL {
			return false
		}
		if _, isConst := addr.Index.(*ssa.Const); !isConst && !asksForParent(v) && !isLast(addr) {
			return false
		}
		of = addr.X
		if part, ok := of.(*ssa.Slice); ok {
			of = part.X
		}
	}
	call, ok := of.(*ssa.Call)
	return ok && call.Call.StaticCallee() != nil && ssautil.CalleeName(call.Call.StaticCallee()) == cut && len(call.Call.Args) == 2 && ssautil.ConstText(call.Call.Args[1]) == "/"
}

// asksForParent reports whether a text is compared with "..".
func asksForParent(v ssa.Value) bool {
	for _, r := range *v.Referrers() {
		if is, ok := r.(*ssa.BinOp); ok && (ssautil.ConstText(is.X) == ".." || ssautil.ConstText(is.Y) == "..") {
			return true
		}
	}
	return false
}

// isLast reports whether an element is chosen by the length of the list: parts[len(parts)-1].
func isLast(addr *ssa.IndexAddr) bool {
	n, ok := addr.Index.(*ssa.BinOp)
	return ok && n.Op == token.SUB && ssautil.LengthOf(n.X) == addr.X
}

// base is what the last element of a path is clean for: it may be "..".
var base = model.ByElement | model.OneElement

// isFolder reports whether a constant text is a folder, and not the root of all of them.
func isFolder(text string) bool { return strings.Trim(text, `/\`) != "" }

// through says what functions of the standard library leave of a path, and what escapes it.
func through(g *taint.Func, p *taint.Passage) (model.Kinds, func(taint.Flow) model.Kinds) {
	if p.Obj == nil || p.Obj.Pkg() == nil {
		return escaped(p.Call), nil
	}
	switch p.Obj.FullName() {
	case "path.Clean", "path/filepath.Clean", "path.Dir", "path/filepath.Dir":
		if isRooted(g, p.Arg.V, p.Call.At, 0) {
			return model.Cleaned | model.NoParent | model.NotParent | model.NotAbove, nil
		}
		return 0, cleaned(0)
	case "path/filepath.Abs", "path/filepath.EvalSymlinks":
		return 0, cleaned(0)
	case "path/filepath.Rel":
		return 0, cleaned(0)
	case "github.com/spf13/afero.FullBaseFsPath": // it joins the path to that of the file system
		return 0, cleaned(model.Behind)
	case "path.Join", "path/filepath.Join":
		switch elems := ssautil.Elements(p.Call.Args[0]); {
		case len(elems) == 0:
			return 0, behindFirst(g, p.Call)
		case isFirst(elems, p.Arg.V):
			return 0, cleaned(0)
		case isRoot(elems[0]): // filepath.Join("/", name)
			return model.Cleaned | model.NoParent | model.NotParent | model.NotAbove, nil
		}
		return 0, cleaned(model.Behind)
	case "fmt.Sprintf", "fmt.Sprint":
		return formatted(p.Call, p.Arg.V), nil
	}
	return 0, nil
}

// cleaned returns what a flow is clean for behind a function that takes ".." out of a path as far as it can, and puts it behind a
// folder if that is the mark. What was asked of the path before does not hold of what is left of it:
//
//	if strings.HasPrefix(name, "..") { return }
//	filepath.Join(dir, name) // of a/../../b
func cleaned(mark model.Kinds) func(taint.Flow) model.Kinds {
	return func(f taint.Flow) model.Kinds {
		clean := f.Clean.Settled()
		switch {
		case clean&model.NoParent != 0 && mark != 0:
			return mark | model.ByFolder
		case clean&(model.Below|model.NotAbove) != 0 && clean&model.Cleaned == 0:
			return mark
		}
		return mark | model.Cleaned
	}
}

// isFirst reports whether a value is the first of the elements of a path.
func isFirst(elems []ssa.Value, v ssa.Value) bool {
	return elems[0] != nil && ssautil.Unboxed(elems[0]) == ssautil.Unboxed(v)
}

// behindFirst is cleaned for a list of elements that a loop has made, behind one that was there before the loop: what this one carries
// stands behind nothing.
//
//	elems := []string{dir}
//	for _, name := range names { elems = append(elems, name) }
//	filepath.Join(elems...)
func behindFirst(g *taint.Func, c *access.Call) func(taint.Flow) model.Kinds {
	first := ssautil.First(c.Args[0])
	if first == nil || isRoot(first) {
		return cleaned(0)
	}
	in := make(map[summary.OriginID]bool)
	g.Flows(first, c.At, func(_ access.Path, f taint.Flow) { in[f.Origin] = true })
	behind, not := cleaned(model.Behind), cleaned(0)
	return func(f taint.Flow) model.Kinds {
		if in[f.Origin] {
			return not(f)
		}
		return behind(f)
	}
}

// isRoot reports whether an element is "/".
func isRoot(v ssa.Value) bool {
	if v == nil {
		return false
	}
	text, ok := ssautil.StringConst(v)
	return ok && text != "" && !isFolder(text)
}

// formatted returns the mark of a value that stands behind a folder in a text that fmt makes.
func formatted(c *access.Call, v ssa.Value) model.Kinds {
	args := c.Args
	if len(args) == 0 {
		return 0
	}
	elems := ssautil.Elements(args[len(args)-1])
	if len(elems) == 0 {
		return 0
	}
	before := ""
	if len(args) == 2 {
		format, _ := ssautil.StringConst(args[0])
		before, _, _ = strings.Cut(format, "%")
	}
	if isFolder(before) || !isFirst(elems, v) {
		return model.Behind
	}
	return 0
}

// maxRooted bounds how far back the start of a text is looked for.
const maxRooted = 4

// isRooted reports whether a path surely begins with "/": cleaning takes all ".." out of it then.
//
//	path.Clean("/" + name)
//	if !strings.HasPrefix(name, "/") { name = "/" + name }
func isRooted(g *taint.Func, v ssa.Value, at *ssa.BasicBlock, depth int) bool {
	if text, ok := ssautil.StringConst(v); ok {
		return strings.HasPrefix(text, "/")
	}
	if depth > maxRooted {
		return false
	}
	switch v := v.(type) {
	case *ssa.BinOp:
		return isRooted(g, v.X, at, depth+1)
	case *ssa.Phi:
		for i, e := range v.Edges {
			from := v.Block().Preds[i]
			if g.Checks.OnEdge(g.Loc(e), from, v.Block())&model.Rooted == 0 && !isRooted(g, e, from, depth+1) {
				return false
			}
		}
		return true
	case *ssa.Call:
		if fn := v.Call.StaticCallee(); fn != nil && ssautil.CalleeName(fn) == "fmt.Sprintf" {
			return isRooted(g, v.Call.Args[0], at, depth+1)
		}
	case *ssa.UnOp:
		if u, name := ssautil.LoadedField(v); u != nil && name == "Path" && ssautil.IsRequestURL(u) {
			return true
		}
	}
	return g.Guarded(g.Loc(v), at)&model.Rooted != 0
}

// source takes back what a row says of a router's parameters where this one is the rest of the path, and no element of it.
func (t *topic) source(_ *taint.Func, c *access.Call, obj *types.Func, _ *model.Row, _ access.Bound, s *taint.NewSource) {
	if s.Clean&model.Path != 0 && t.isRest(c) {
		s.Clean &^= model.ByFolder &^ model.Served
	}
}
