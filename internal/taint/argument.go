package taint

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// An argument is an option only if it stands before a "--" and begins as options do.

// obeyed returns what an argument of a program carries that the program may take for options: of a list what
// stands before a "--", and nothing of an argument behind one.
func (g *group) obeyed(c *call, v ssa.Value) set {
	for _, list := range c.args {
		elems := elements(list)
		for _, e := range elems {
			if e == v {
				return g.flowsOf(v, c.at)
			}
			if e != nil && isDashes(e) {
				return nil
			}
		}
	}
	if ended, before := g.beforeDashes(v, c.at, make(map[*ssa.Phi]bool)); ended {
		return before
	}
	return g.flowsOf(v, c.at)
}

func isDashes(v ssa.Value) bool {
	text, ok := stringConst(v)
	return ok && text == "--"
}

// beforeDashes reports whether a list surely has a "--" in it, and what its elements before that carry.
func (g *group) beforeDashes(v ssa.Value, at *ssa.BasicBlock, seen map[*ssa.Phi]bool) (ended bool, before set) {
	switch v := v.(type) {
	case *ssa.Slice:
		if _, ok := v.X.(*ssa.Alloc); ok {
			return g.upToDashes(elements(v), at)
		}
	case *ssa.UnOp:
		if line := listOf(v, 0); len(line) > 0 { // the arguments of a command that is made here
			return g.upToDashes(line, at)
		}
	case *ssa.Call:
		b, ok := v.Call.Value.(*ssa.Builtin)
		if !ok || b.Name() != "append" {
			break
		}
		for _, list := range v.Call.Args {
			ended, flows := g.beforeDashes(list, at, seen)
			if before.join(flows); ended {
				return true, before
			}
		}
		return false, before
	case *ssa.Phi:
		if seen[v] {
			return true, nil // as the other ways say
		}
		seen[v] = true
		ended = true
		for _, e := range v.Edges {
			end, flows := g.beforeDashes(e, at, seen)
			before.join(flows)
			ended = ended && end
		}
		return ended, before
	}
	return false, g.flowsOf(v, at)
}

// upToDashes is beforeDashes for elements that are known.
func (g *group) upToDashes(elems []ssa.Value, at *ssa.BasicBlock) (ended bool, before set) {
	for _, e := range elems {
		if e == nil {
			continue
		}
		if isDashes(e) {
			return true, before
		}
		before.join(g.flowsOf(e, at))
	}
	return false, before
}

func (s *set) join(flows set) {
	for _, f := range flows {
		s.add(f)
	}
}

// noOption says that what follows a text cannot be an option of a program's, if the text begins as none does or
// has named the option.
func noOption(text string) model.Sinks {
	if text != "" && (text[0] != '-' || strings.Contains(text, "=")) {
		return model.Argument
	}
	return 0
}

// startsFixed says that what follows v in a text cannot be an option, by how v begins.
func startsFixed(v ssa.Value, depth int) model.Sinks {
	if text, ok := stringConst(v); ok {
		return noOption(text)
	}
	if depth > maxTrying {
		return 0
	}
	switch v := v.(type) {
	case *ssa.BinOp:
		return startsFixed(v.X, depth+1)
	case *ssa.Phi:
		fixed := model.Argument
		for _, e := range v.Edges {
			fixed &= startsFixed(e, depth+3)
		}
		return fixed
	case *ssa.Call:
		fn := v.Call.StaticCallee()
		if fn == nil || len(v.Call.Args) == 0 {
			return 0
		}
		return madeFixed(calleeName(fn), v.Call.Args, depth)
	}
	return 0
}

// madeFixed is startsFixed for a text that a library makes of arguments.
func madeFixed(callee string, args []ssa.Value, depth int) model.Sinks {
	switch callee {
	case "fmt.Sprintf":
		format, _ := stringConst(args[0])
		before, _, _ := strings.Cut(format, "%")
		return noOption(before)
	case "fmt.Sprint", "strings.Join":
		if elems := elements(args[0]); len(elems) > 0 && elems[0] != nil {
			return startsFixed(elems[0], depth+1)
		}
	case "path.Join", "path/filepath.Join":
		if elems := elements(args[0]); len(elems) > 0 && elems[0] != nil {
			return joinsFixed(elems[0])
		}
	}
	return 0
}

// joinsFixed says that a path is no option whose first element is the folder of the program's own: one that is
// constant and relative can be left by "..".
func joinsFixed(first ssa.Value) model.Sinks {
	if text, ok := stringConst(first); ok && !strings.HasPrefix(text, "/") {
		return 0
	}
	return model.Argument
}

// follows says what an input of a call that makes a text is clean for because of what stands before it.
func (g *group) follows(c *call, v ssa.Value) model.Sinks {
	fn := c.instr.Common().StaticCallee()
	if fn == nil || len(c.args) == 0 {
		return 0
	}
	callee := calleeName(fn)
	if callee != "fmt.Sprintf" {
		if elems := elements(c.args[0]); len(elems) == 0 || elems[0] == v {
			return 0
		}
	}
	return madeFixed(callee, c.args, 0)
}
