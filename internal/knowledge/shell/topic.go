// Package shell is what secvet knows of shells, programs and their options, beyond the rows of the models. The rows name the
// functions that run a program. What an argument does there depends on the program and on the arguments before it, so a
// command line is read as a whole. What no row can say is each a hook:
//
//   - Call: exec.Command("sudo", "sh", "-c", text) has a shell interpret text; so does a file that was written before and is
//     run now, and the standard input of exec.Command("sh").
//   - Instr: cmd.Args, cmd.Stdin, cmd.Dir and cmd.Env are assigned to, and so is the command line of a container.
//   - Arrive: an argument can be an option only where the program takes one: of git log -- name none can.
//   - Passed: in run("-c", text), where func run(args ...string) calls exec.Command("sh", args...), the caller knows the
//     second half of the command line.
//   - Const: the constants by which programs and options are named are carried to the command line, see words.go.
//   - View: os.Args[0] is the program's own name.
//   - Stored, Follows, Through: what stands behind a fixed text, as in "--name=" + v or []string{"--", v}, is no option.
//
// What is remembered is which files each function writes.
package shell

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/redact"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// A topic is what is remembered of written files during the analysis of one package.
type topic struct {
	files map[*ssa.Function][]written // see filesOf
}

// Topic returns the hooks of shells and programs.
func Topic(*taint.Package) taint.Hooks {
	t := &topic{files: make(map[*ssa.Function][]written)}
	return taint.Hooks{
		Const: word,
		Kinds: model.Argument,
		Call: func(g *taint.Func, c *access.Call, to taint.CallTarget) {
			if to.Rows != nil {
				t.runs(g, c, to.Obj)
			}
		},
		Instr: func(g *taint.Func, instr ssa.Instruction) {
			if i, ok := instr.(*ssa.Store); ok {
				if addr, ok := i.Addr.(*ssa.FieldAddr); ok {
					storeCmd(g, i)
					storeContainer(g, i, addr)
				}
			}
		},
		Arrive: func(g *taint.Func, _ model.Kinds, s *taint.SinkSite) (taint.FlowSet, summary.Given, bool) {
			// A field or variable is no command line; those have hooks of their own.
			if s.Call == nil {
				return nil, summary.Given{}, false
			}
			// The constants of the line say which program it is, and which of its options take values.
			words, skip := given(g, s.Call)
			line := summary.Given{Line: words}
			return obeyed(g, s.Call, s.V, line.Runs(), skip), line, true
		},
		Passed: func(g *taint.Func, c *access.Call, s *summary.Summary, e *summary.SinkEntry, name string) (summary.Sink, taint.FlowSet, bool) {
			place, skip := passedLine(g, c, s, e)
			if e.In.Path == "" && !e.In.Outer && e.In.Index < len(c.Args) {
				return place, obeyed(g, c, c.Args[e.In.Index], place.Given.Runs(), skip), true
			}
			return place, g.Entering(c, e.In), true
		},
		Called: func(g *taint.Func, c *access.Call, s *summary.Summary, e *summary.SinkEntry) (summary.Sink, taint.FlowSet, bool) {
			if e.In.Index >= len(c.Args) {
				return e.Sink, nil, false
			}
			place, _ := passedLine(g, c, s, e)
			return place, g.Entering(c, e.In), true
		},
		View: ownName,
		Stored: func(s *ssa.Store) model.Kinds {
			if addr, ok := s.Addr.(*ssa.IndexAddr); ok && ssautil.IsString(s.Val.Type()) {
				return asElement(addr)
			}
			return 0
		},
		Follows: func(before, _ ssa.Value) model.Kinds {
			// A text, or else a list that is appended to.
			if ssautil.IsString(before.Type()) {
				return startsFixed(before, 0)
			}
			return appended(before)
		},
		Through: func(g *taint.Func, p *taint.Passage) (model.Kinds, func(taint.Flow) model.Kinds) {
			if p.Obj == nil {
				return 0, nil
			}
			return follows(g, p.Call, p.Arg.V), nil
		},
	}
}

// given returns the constant arguments of a call, each with a zero byte behind it. The first text may be a variable
// that is constant in all of the package. If the line begins with launchers, it returns the constants from the program
// on, and how many elements stand before that. They become part of messages and facts, so passwords in them are
// redacted.
func given(g *taint.Func, c *access.Call) (given string, skip int) {
	if line := lineOf(g, c.Args, 0); len(line) > 0 {
		known := named(g, line)
		if _, isConst := ssautil.StringConst(known[0]); isConst {
			return texts(g, line), len(known) - len(behindLaunchers(known))
		}
	}
	var all []string
	first := true
	// Without a constant program all constant texts of the call are taken, in their order.
	for _, arg := range c.Args {
		if first && ssautil.IsString(arg.Type()) {
			arg, first = settled(g.Package, arg), false
		}
		all = append(all, ssautil.ConstTexts(arg)...)
	}
	return kept(g, all), 0
}

// kept joins constant texts of a command line, each with a zero byte behind it, as far as there is room. Options that
// there is no room for are noted as cut.
func kept(g *taint.Func, texts []string) string {
	var b strings.Builder
	for _, text := range texts {
		switch {
		case b.Len()+len(text) < maxGiven:
			b.WriteString(text + "\x00")
		// A word that is no option can be left out without harm.
		case strings.HasPrefix(text, "-"):
			g.Cut(summary.CutElements)
		}
	}
	return redact.Text(b.String(), redact.Literal, nil)
}

// ownName says of os.Args[0] that it is no text for a shell: it is the name that the program was started by.
func ownName(v ssa.Value) (all, named, sure model.Kinds) {
	if addr, ok := v.(*ssa.IndexAddr); ok {
		load, isLoad := addr.X.(*ssa.UnOp)
		n, isConst := ssautil.IntConst(addr.Index)
		if isLoad && isConst && n == 0 && load.X.String() == "os.Args" {
			return model.Shell, 0, 0
		}
	}
	return 0, 0, 0
}
