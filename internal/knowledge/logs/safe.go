package logs

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Loggers of the program that ask what they are given for a text without secrets, by an interface of the program's own:
//
//	func Log(format string, args ...any) {
//		for i, a := range args {
//			if s, ok := a.(interface{ Safe() string }); ok && !showSecrets {
//				args[i] = s.Safe()
//			}
//		}
//		log.Printf(format, args...)
//	}
//
//	Log("login with %s", Password(p)) // says what (Password).Safe returns
//
// The logger does not know what it is given, so the sink notes the name of the method (summary.Given.Safe), and callers leave out
// values of a type that has it. What the method returns counts instead. All values that have the method must be asked: each
// way from where the logger gets a value to the sink leads through the call of the method, or where the value has none, or along a setting
// of the program, which who wants to see secrets switches on. And the value itself may not be added after its text.
//
// The search goes back from what is logged, over lists that are filled, phis, appends and functions of the package. It meets each
// value once, and maxSafe in all.

// maxSafe is how many values are looked at behind what is logged.
const maxSafe = 200

// safeMethods returns the methods that are asked of what is logged as v, with blanks around them, or "".
func (lt *topic) safeMethods(g *taint.Func, v ssa.Value, at *ssa.BasicBlock) string {
	if at == nil || !holdsAny(v.Type()) {
		return ""
	}
	key := safeKey{v, at}
	methods, ok := lt.safe[key]
	if !ok {
		s := safeSearch{of: g, at: at, left: maxSafe}
		s.walk(v)
		if methods = s.methods; methods != "" {
			methods += " "
		}
		lt.safe[key] = methods
	}
	return methods
}

// A safeKey is what is logged, and where.
type safeKey struct {
	v  ssa.Value
	at *ssa.BasicBlock
}

// A safeSearch goes from what is logged to what it was made of.
type safeSearch struct {
	of      *taint.Func
	at      *ssa.BasicBlock // where it is logged
	seen    crash.Visited[ssa.Value]
	left    int
	methods string
}

// walk goes to what a value was made of, and to what was stored in it.
func (s *safeSearch) walk(v ssa.Value) {
	if v == nil || !s.seen.First(v) || s.left <= 0 {
		return
	}
	s.left--
	s.stored(v)
	switch x := v.(type) {
	case *ssa.Phi:
		s.walkAll(x.Edges)
	case *ssa.MakeInterface:
		s.walk(x.X)
	case *ssa.ChangeInterface:
		s.walk(x.X)
	case *ssa.Slice:
		s.walk(x.X)
	case *ssa.UnOp:
		s.walk(x.X)
	case *ssa.IndexAddr:
		s.walk(x.X)
	case *ssa.Call:
		s.call(x)
	}
}

func (s *safeSearch) walkAll(list []ssa.Value) {
	for _, v := range list {
		s.walk(v)
	}
}

// stored walks to what is stored in a variable, or in the elements of a list.
func (s *safeSearch) stored(v ssa.Value) {
	switch v.Type().Underlying().(type) {
	case *types.Slice, *types.Pointer:
	default:
		return
	}
	for _, r := range *referrers(v) {
		switch r := r.(type) {
		case *ssa.Store:
			if r.Addr == v {
				s.walk(r.Val)
			}
		case *ssa.IndexAddr:
			if r.X == v && s.seen.First(r) {
				s.stored(r)
			}
		case *ssa.Slice:
			if r.X == v && s.seen.First(r) {
				s.stored(r)
			}
		case *ssa.UnOp: // of a variable that a nested function uses too
			if _, isVariable := v.(*ssa.Alloc); isVariable && s.seen.First(r) {
				s.stored(r)
			}
		}
	}
}

// referrers returns what uses a value; of some, such as globals, it is not known.
func referrers(v ssa.Value) *[]ssa.Instruction {
	if list := v.Referrers(); list != nil {
		return list
	}
	return new([]ssa.Instruction)
}

// call walks to what a call returns, and notes the method if it is one that is asked for a text.
func (s *safeSearch) call(c *ssa.Call) {
	fn := c.Call.StaticCallee()
	switch {
	case ssautil.IsBuiltin(&c.Call, "append"):
		s.walkAll(c.Call.Args)
	case c.Call.IsInvoke():
		if name := c.Call.Method.Name(); s.replaces(c) && !strings.Contains(s.methods+" ", " "+name+" ") {
			s.methods += " " + name
		}
	case fn == nil:
	case len(fn.Blocks) > 0:
		for v := range ssautil.Results(fn, 0) {
			s.walk(v)
		}
	case fn.Object() != nil && ssautil.PkgPath(fn.Object().Pkg()) == "fmt":
		s.walkAll(c.Call.Args)
	}
}

// replaces reports whether a call asks a value that the function was given for a text, which stands for the value from there on.
func (s *safeSearch) replaces(c *ssa.Call) bool {
	sig := c.Call.Method.Signature()
	if sig.Params().Len() != 0 || sig.Results().Len() != 1 || !ssautil.IsText(sig.Results().At(0).Type()) {
		return false
	}
	asked, ok := c.Call.Value.(*ssa.Extract)
	if !ok || asked.Index != 0 {
		return false
	}
	assert, ok := asked.Tuple.(*ssa.TypeAssert)
	if !ok || !assert.CommaOk || !isGiven(assert.X) {
		return false
	}
	r := replacement{call: c, assert: assert, start: c.Parent().Blocks[0]}
	if def, ok := assert.X.(ssa.Instruction); ok {
		r.start = def.Block()
	}
	return r.isEverywhere(s.at) && r.standsAlone()
}

// isGiven reports whether a value is a parameter, or an element of one.
func isGiven(v ssa.Value) bool {
	for {
		switch x := v.(type) {
		case *ssa.Parameter:
			return true
		case *ssa.UnOp:
			v = x.X
		case *ssa.IndexAddr:
			v = x.X
		case *ssa.Slice:
			v = x.X
		default:
			return false
		}
	}
}

// A replacement is a call that asks a value for a text that stands for the value from there on.
type replacement struct {
	call   *ssa.Call
	assert *ssa.TypeAssert // by which the value is known to have the method
	start  *ssa.BasicBlock // where the value comes from
}

// isEverywhere reports whether each way of a value that has the method to where it is logged, or returned, leads through the call.
func (r replacement) isEverywhere(at *ssa.BasicBlock) bool {
	if at.Parent() == r.start.Parent() && !ssautil.Reaches(r.call.Block(), at) {
		return false
	}
	seen := make(map[*ssa.BasicBlock]bool)
	for todo := []*ssa.BasicBlock{r.start}; len(todo) > 0; {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if b == r.call.Block() || seen[b] {
			continue
		}
		seen[b] = true
		_, returns := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if b == at || returns && at.Parent() != b.Parent() {
			return false
		}
		for i, next := range b.Succs {
			if next != r.start && !r.isOther(b, i) {
				todo = append(todo, next)
			}
		}
	}
	return true
}

// isOther reports whether a value that has the method does not go on along an edge, or does so because a setting wants it.
func (r replacement) isOther(b *ssa.BasicBlock, edge int) bool {
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	if ok, isExtract := branch.Cond.(*ssa.Extract); isExtract && ok.Index == 1 {
		assert, isAssert := ok.Tuple.(*ssa.TypeAssert)
		// It is another type that has been found before, as in a switch.
		return isAssert && assert.X == r.assert.X && (edge == 0) != (assert == r.assert)
	}
	return isSetting(branch.Cond) && b.Succs[edge] != r.call.Block() && !r.leads(b.Succs[edge], r.call.Block())
}

// isSetting reports whether a condition is a variable of the package, a field, or what a function returns that is given nothing: how the
// program was configured.
func isSetting(cond ssa.Value) bool {
	for {
		switch x := cond.(type) {
		case *ssa.UnOp:
			cond = x.X
		case *ssa.FieldAddr:
			cond = x.X
		case *ssa.Global, *ssa.Parameter, *ssa.FreeVar:
			_, isBool := cond.Type().Underlying().(*types.Basic)
			return !isBool // a parameter that says so for one line is none
		case *ssa.Call:
			return !x.Call.IsInvoke() && len(x.Call.Args) == 0
		default:
			return false
		}
	}
}

// standsAlone reports whether the value itself does not go where its text goes: what is done with it before is to store it at the same
// place, and nothing is done with it afterwards.
func (r replacement) standsAlone() bool {
	for _, use := range *referrers(r.assert.X) {
		switch use := use.(type) {
		case *ssa.TypeAssert, *ssa.DebugRef:
		case *ssa.Phi:
			for i, e := range use.Edges {
				if e == r.assert.X && r.isAfter(use.Block().Preds[i]) {
					return false
				}
			}
		case *ssa.Store:
			if r.isAfter(use.Block()) || r.mayPrecede(use.Block()) && !r.overwrites(use.Addr) {
				return false
			}
		default:
			if r.isAfter(use.Block()) || r.mayPrecede(use.Block()) {
				return false
			}
		}
	}
	return true
}

// isAfter reports whether a block runs for the same value after the call.
func (r replacement) isAfter(b *ssa.BasicBlock) bool {
	return b == r.call.Block() || r.leads(r.call.Block(), b)
}

// mayPrecede reports whether a block runs for the same value before the call.
func (r replacement) mayPrecede(b *ssa.BasicBlock) bool {
	return b == r.start || r.leads(b, r.call.Block())
}

// leads reports whether a way leads from a block to another without another value.
func (r replacement) leads(from, to *ssa.BasicBlock) bool {
	seen := map[*ssa.BasicBlock]bool{r.start: true}
	for todo := []*ssa.BasicBlock{from}; len(todo) > 0; {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, next := range b.Succs {
			if next == to && next != r.start {
				return true
			}
			if !seen[next] {
				seen[next] = true
				todo = append(todo, next)
			}
		}
	}
	return false
}

// overwrites reports whether the text is stored at an address too.
func (r replacement) overwrites(addr ssa.Value) bool {
	boxed := []ssa.Value{r.call}
	for _, use := range *referrers(r.call) {
		if m, ok := use.(*ssa.MakeInterface); ok {
			boxed = append(boxed, m)
		}
	}
	for _, v := range boxed {
		for _, use := range *referrers(v) {
			if st, ok := use.(*ssa.Store); ok && st.Val == v && sameAddress(st.Addr, addr) {
				return true
			}
		}
	}
	return false
}

// sameAddress reports whether two addresses are those of one variable or of one element.
func sameAddress(a, b ssa.Value) bool {
	if a == b {
		return true
	}
	x, ok := a.(*ssa.IndexAddr)
	y, isIndex := b.(*ssa.IndexAddr)
	return ok && isIndex && variable(x.X) == variable(y.X) && x.Index == y.Index
}

// variable returns the variable that a value is loaded from, or the value itself.
func variable(v ssa.Value) ssa.Value {
	if load, ok := v.(*ssa.UnOp); ok {
		if a, ok := load.X.(*ssa.Alloc); ok {
			return a
		}
	}
	return v
}

// tellsSafely returns the method of a value that a sink asks for a text to show instead, or nil.
func tellsSafely(t types.Type, e *summary.SinkEntry) *types.Func {
	if e.Sink.Given.Safe == "" {
		return nil
	}
	m := ssautil.MethodOf(t, e.Sink.Given.Safe)
	if m == nil || m.Signature().Results().Len() != 1 || !ssautil.IsText(m.Signature().Results().At(0).Type()) {
		return nil
	}
	return m
}

// eachPassed is EachShown for a sink that may ask what it is given for a text to show instead. What that text carries is yielded then.
func eachPassed(g *taint.Func, c *access.Call, e *summary.SinkEntry, yield func(rel access.Path, f taint.Flow)) {
	in := e.In
	if e.Sink.Given.Safe == "" || in.Outer || in.Slot != "" || in.Variable != "" || in.Index >= len(c.Args) || in.Path.Len() > 1 {
		g.EachShown(c, in, e.Flags, yield)
		return
	}
	one := func(v ssa.Value, in summary.Input) {
		m := tellsSafely(ssautil.InnerType(v), e)
		if m == nil {
			g.EachShown(c, in, e.Flags, yield)
			return
		}
		var says taint.FlowSet
		addText(g, &says, ssautil.Unboxed(v), m, c.At)
		for _, f := range says {
			yield("", f)
		}
	}
	arg := c.Args[in.Index]
	list := ssautil.Elements(arg)
	if len(list) == 0 || ssautil.Rest(arg) != nil {
		one(arg, in)
		return
	}
	for i, v := range list {
		if at := access.IndexStep(i); v != nil && (in.Path == "" || access.SameStep(in.Path.At(0), at.At(0))) {
			part := in
			part.Path = at
			one(v, part)
		}
	}
}
