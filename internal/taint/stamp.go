package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A stamp says how old everything was that an instruction depends on when it was visited last. Ages only
// grow, so sums of them are equal only if nothing has changed, and then a visit would find nothing.
type stamp struct{ operands, own int }

// touch notes that something new has come to an object of the group.
func (g *group) touch() {
	g.dirty = true
	g.age++
}

// grew notes that a summary has changed.
func (g *group) grew(s *summary) {
	s.age++
	g.engine.age++
	g.changed[s] = true
}

// stale reports whether an instruction must be visited, and remembers the ages of what it reads.
func (g *group) stale(instr ssa.Instruction, at spot) bool {
	last, known := g.seen[instr]
	now := stamp{g.operandsAge(instr) + g.heardAge(at), g.ownAge(instr)}
	if known && now == last {
		return false
	}
	g.seen[instr] = now
	return true
}

// heardAge is the age of what methods have said that a visit asked.
func (g *group) heardAge(at spot) (sum int) {
	for _, s := range g.heard[at] {
		sum += s.age
	}
	return sum
}

// visited remembers the age of what the visit itself has written.
func (g *group) visited(instr ssa.Instruction) {
	s := g.seen[instr]
	s.own = g.ownAge(instr)
	g.seen[instr] = s
}

func (g *group) ownAge(instr ssa.Instruction) int {
	if v, ok := instr.(ssa.Value); ok {
		if o := g.objects[v]; o != nil {
			return o.age
		}
	}
	return 0
}

func (g *group) operandsAge(instr ssa.Instruction) int {
	sum := 1
	var space [8]*ssa.Value
	for _, op := range instr.Operands(space[:0]) {
		if *op == nil {
			continue
		}
		switch (*op).(type) {
		case *ssa.Const, *ssa.Builtin, *ssa.Function:
			continue
		}
		l := g.loc(*op)
		sum += g.objectAge(l.root)
		if l.index != nil {
			sum += g.objectAge(g.loc(l.index).root)
		}
	}
	if c, ok := instr.(ssa.CallInstruction); ok {
		sum += g.calleeAge(c)
	}
	return sum
}

func (g *group) objectAge(root ssa.Value) int {
	switch root.(type) {
	case *ssa.Global, *variable:
		return g.globalOf(root).age
	}
	sum := 0
	switch root := root.(type) {
	case *ssa.Parameter:
		if o := g.state(root); o != nil {
			sum = o.age
		}
	case *ssa.Alloc:
		if o := g.stateOf(root.Type()); o != nil {
			sum = o.age
		}
	}
	if o := g.objects[root]; o != nil {
		sum += o.age
	}
	return sum
}

// calleeAge is the age of what a call depends on beside its operands: of the callee's summary where there
// is just one, else of everything.
func (g *group) calleeAge(c ssa.CallInstruction) int {
	common := c.Common()
	if _, ok := common.Value.(*ssa.Builtin); ok {
		return 0
	}
	fn := common.StaticCallee()
	if fn == nil {
		return g.age + g.engine.age
	}
	meets := g.meets[c].age(g)
	for _, a := range common.Args {
		if _, ok := a.Type().Underlying().(*types.Signature); ok {
			return g.age + g.engine.age
		}
	}
	fn = g.declared(fn)
	if fn.Parent() != nil {
		return g.age + meets
	}
	if s := g.summaries[fn]; s != nil {
		return s.age + meets
	}
	return meets
}

// A meeting is what a call depends on that runs functions which this package gives to others.
type meeting struct {
	summaries []*summary // of this package's functions
	here      bool       // functions of the group itself
	kept      bool       // variables
}

// age is that of what the call depends on; a nil meeting depends on nothing.
func (m *meeting) age(g *group) int {
	if m == nil {
		return 0
	}
	sum := 0
	for _, s := range m.summaries {
		sum += s.age
	}
	if m.here {
		sum += g.age
	}
	if m.kept {
		sum += g.engine.age
	}
	return sum
}

// meeting returns that of a call.
func (g *group) meeting(c *call) *meeting {
	m := g.meets[c.instr]
	if m == nil {
		m = new(meeting)
		g.meets[c.instr] = m
	}
	return m
}

// uses notes that a call depends on a summary.
func (m *meeting) uses(s *summary) {
	if !slices.Contains(m.summaries, s) {
		m.summaries = append(m.summaries, s)
	}
}
