package guard_test

import (
	"go/types"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/guard"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssatest"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/models"
)

// The tables of this package's tests are functions with marks: each use(x) says in its comment for which kinds x is clean
// there, of those that the tests ask for. All of them is "clean", none is "not clean".

// A named kind has the name that marks call it by.
type named struct {
	name string
	kind model.Kinds
}

// hosted are those that marks of tests of URLs speak of.
var hosted = []named{{"argument", model.Argument}, {"path", model.Path}, {"url", model.URL}, {"location", model.Location}, {"redirect", model.Redirect}}

// asked are the kinds that marks speak of, by name. Each stands for another column of the table of kinds.
var asked = []named{{"sql", model.SQL}, {"shell", model.Shell}, {"command", model.Command}, {"argument", model.Argument}, {"path", model.Path}, {"url", model.URL}}

// kindsText names the kinds of a mask that marks speak of.
func kindsText(mask model.Kinds, asked []named) string {
	var words []string
	for _, k := range asked {
		if mask&k.kind != 0 {
			words = append(words, k.name)
		}
	}
	switch len(words) {
	case 0:
		return "not clean"
	case len(asked):
		return "clean"
	}
	return "clean: " + strings.Join(words, " ")
}

// no topic says anything of values here.
type noViews struct{}

func (noViews) View(ssa.Value) (all, named, sure model.Kinds) { return 0, 0, 0 }
func (noViews) Alias(ssa.Value) ssa.Value                     { return nil }

// A program is a package whose guards are asked for, as the engine would: a guard.Callees.
type program struct {
	*ssatest.Package
	index     *access.Index
	functions *guard.Functions
	fns       []*ssa.Function                    // the declared ones, in the order of the text
	checks    map[*ssa.Function]*guard.Checker   // nested functions too
	summaries map[*ssa.Function]*summary.Summary // likewise
	facts     map[string]*summary.Package        // of other packages
	version   int                                // how often a summary has changed
}

func (p *program) Reads(*summary.Summary)                      {}
func (p *program) SummaryOf(fn *ssa.Function) *summary.Summary { return p.summaries[fn] }
func (p *program) Methods(*ssa.CallCommon) []*types.Func       { return nil }
func (p *program) Candidates(*ssa.CallCommon) []*types.Func    { return nil }
func (p *program) Facts(pkg *types.Package) *summary.Package   { return p.facts[pkg.Path()] }
func (p *program) SummaryFor(obj *types.Func) *summary.Summary {
	return p.summaries[p.Prog.FuncValue(obj.Origin())]
}

// Follows knows one thing that may stand before a value, as the topics do: a text that ends with "=" begins no option.
func (p *program) Follows(before ssa.Value) model.Kinds {
	if text, ok := ssautil.StringConst(before); ok && strings.HasSuffix(text, "=") {
		return model.Argument
	}
	return 0
}

// build builds a package and settles what its functions check, starting from everything, as the engine does for functions
// that call each other.
func build(t testing.TB, decls string) *program {
	t.Helper()
	p := &program{
		Package: ssatest.Build(t, decls), functions: guard.NewFunctions(),
		checks: make(map[*ssa.Function]*guard.Checker), summaries: make(map[*ssa.Function]*summary.Summary),
	}
	p.index = access.NewIndex(p.Package.Package, models.New(new(model.User)))
	p.fns = append(p.Functions(), p.Func("init"))
	for _, fn := range p.fns {
		r := access.NewResolver(p.index, noViews{})
		c := guard.New(r, p.functions, p)
		p.add(r, c, fn)
	}
	p.functions.NoteReturning(p.index, p.fns)
	p.settle(t)
	return p
}

// add adds a function and those nested in it.
func (p *program) add(r *access.Resolver, c *guard.Checker, fn *ssa.Function) {
	r.Fns = append(r.Fns, fn)
	p.index.Add(fn)
	p.checks[fn] = c
	p.summaries[fn] = &summary.Summary{Unsettled: fn.Parent() == nil}
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if made, ok := instr.(*ssa.MakeClosure); ok {
				for i, v := range made.Fn.(*ssa.Function).FreeVars {
					r.Binds[v] = made.Bindings[i]
				}
			}
		}
	}
	for _, f := range fn.AnonFuncs {
		p.add(r, c, f)
	}
}

// settle asks each function what it checks until all answers stay the same.
func (p *program) settle(t testing.TB) {
	for range 20 {
		changed := false
		for _, fn := range p.fns {
			p.checks[fn].Renew(p.version)
			s := p.summaries[fn]
			if guards := p.checks[fn].Validates(fn); s.Unsettled || !slices.Equal(guards, s.Guards) {
				s.Guards, s.Unsettled, changed = guards, false, true
				s.Version++
				p.version++
			}
		}
		if !changed {
			return
		}
	}
	t.Fatal("what functions check does not come to rest")
}

// cleanAt returns what a value is clean for at an instruction: by the conditions on the way, and if it is what a phi
// chooses, on the ways to each of its operands. A constant is clean, and so is what a text function leaves so.
func (p *program) cleanAt(v ssa.Value, at *ssa.BasicBlock, index int) model.Kinds {
	c := p.checks[at.Parent()]
	mask := c.At(c.Loc(v), at, index)
	switch v := v.(type) {
	case *ssa.Const:
		return model.AllKinds
	case *ssa.Phi:
		all := model.Kinds(model.AllKinds)
		for i, e := range v.Edges {
			from := v.Block().Preds[i]
			if _, isConst := e.(*ssa.Const); !isConst {
				all &= c.OnEdge(c.Loc(e), from, v.Block())
			}
		}
		return mask | all
	case *ssa.Call:
		if fn := v.Call.StaticCallee(); fn != nil {
			if obj, ok := fn.Object().(*types.Func); ok && obj.Pkg() != p.Pkg {
				mask |= c.Text(obj, &access.Call{Instr: v, Args: v.Call.Args, Result: v, At: v.Block()})
			}
		}
	}
	return mask
}

// checkMarks compares what guards say at each mark with what the mark says.
func checkMarks(t *testing.T, name, decls string) {
	t.Helper()
	checkKinds(t, asked, name, decls)
}

// checkKinds is checkMarks for the kinds that are asked for.
func checkKinds(t *testing.T, asked []named, name, decls string) {
	t.Helper()
	p := build(t, decls)
	marks := 0
	for _, fn := range p.fns {
		for _, m := range p.Marks(fn) {
			marks++
			if got := kindsText(p.cleanAt(m.Arg, m.Call.Block(), slices.Index(m.Call.Block().Instrs, ssa.Instruction(m.Call))).Settled(), asked); got != m.Text {
				t.Errorf("%s, line %d: %s, want %s\n%s", name, m.Line, got, m.Text, decls)
			}
		}
	}
	if marks == 0 {
		t.Errorf("%s has no marks", name)
	}
}

// A row is a case of a table: the body of a function of the parameters below, and declarations that it uses.
type row struct{ name, body, decls string }

// checkRows checks the marks of each row.
func checkRows(t *testing.T, rows []row) {
	t.Helper()
	for _, r := range rows {
		checkMarks(t, r.name, "func f(s, other string, n int, list []string, m map[string]string) {\n"+r.body+"\n}\n"+r.decls)
	}
}
