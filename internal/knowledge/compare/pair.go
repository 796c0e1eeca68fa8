package compare

import (
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// The two operands of a comparison as one sink. Where one of them is a parameter, only callers know what it is, so that each operand is a
// sink of its own, which says what the other one is. If both are parameters it says which one that is:
//
//	func same(a, b string) bool { return a == b } // a with b, b with a
//	same(r.FormValue("token"), s.token)           // a remote value with a secret, and a secret with a remote value
//
// At each call the other parameter is looked up again, until it is something or again a parameter.
//
// Two parts of one parameter are looked up again even if one of them is called like a secret. A form that is kept in a struct has both out of
// the same request, and then neither is kept by the program:
//
//	func (f Form) Valid() bool { return f.Password == f.Confirmation }

// with begins what a sink says of its other operand, where that is an input of the same function.
const with = "with "

// arrive lets both operands reach a sink, if one is worth to be found out. What is compared with a constant is no secret, or that
// constant is in the program for all to read.
func (d decided) arrive(g *taint.Func, instr ssa.Instruction, x, y ssa.Value, callee string) {
	if !isText(x.Type()) || !isText(y.Type()) || isConst(x) || isConst(y) {
		return
	}
	left, right := g.Joined(x, instr.Block()), g.Joined(y, instr.Block())
	isX, isY := what(g, left), what(g, right)
	if idle(isX, isY) || d.nothing(instr, x, y) {
		return
	}
	g.SinkSet(model.Compare, left, instr, summary.Sink{Callee: callee, Given: summary.Given{Option: Left, Program: told(g, instr, left, right, isY)}})
	g.SinkSet(model.Compare, right, instr, summary.Sink{Callee: callee, Given: summary.Given{Option: Right, Program: told(g, instr, right, left, isX)}})
}

// idle reports whether a comparison tells nothing, whatever callers give: both digests are made with the key, or both values are remote.
func idle(x, y string) bool { return x == Keyed && y == Keyed || x == Remote && y == Remote }

// passed is the hook Passed: what the other operand is, for this caller.
func passed(g *taint.Func, c *access.Call, _ *summary.Summary, e *summary.SinkEntry, _ string) (summary.Sink, taint.FlowSet, bool) {
	in, known, ok := partner(e.Sink.Given.Program)
	if !ok {
		return e.Sink, nil, false
	}
	place, flows, others := e.Sink, g.Entering(c, e.In), g.Entering(c, in)
	is := what(g, others)
	if is == Other || is == Named && known == Secret {
		is = known
	}
	place.Given.Program = told(g, c.Instr, flows, others, is)
	if idle(what(g, flows), is) {
		return place, nil, true
	}
	return place, flows, true
}

// told returns what a sink of flows says of its other operand, which carries others and is what they say; or which input it is.
func told(g *taint.Func, instr ssa.Instruction, flows, others taint.FlowSet, is string) string {
	fn := instr.Parent()
	if is == Keyed || is == Remote {
		return is
	}
	var own []int             // which parameters of this function have a part in what arrives
	for _, f := range flows { // what callers of another function give is not an input of this one
		in, ok := g.InputOf(f, fn)
		if ok && in.Outer {
			return is
		} else if ok {
			own = append(own, in.Index)
		}
	}
	for _, f := range others {
		if in, ok := g.InputOf(f, fn); ok && !in.Deep && in.Variable == "" && in.Slot == "" && (is == Other || slices.Contains(own, in.Index)) {
			return fmt.Sprintf("%s%d %t %x %s", with, in.Index, in.Outer, string(in.Path), is) // it goes into facts
		}
	}
	return is
}

// partner returns the input that a sink says its other operand is, and what is known of it whatever callers give.
func partner(program string) (in summary.Input, known string, ok bool) {
	rest, ok := strings.CutPrefix(program, with)
	if !ok {
		return in, "", false
	}
	words := strings.Split(rest, " ")
	if len(words) != 4 {
		return in, "", false
	}
	index, err := strconv.Atoi(words[0])
	path, err2 := hex.DecodeString(words[2])
	if err != nil || err2 != nil || index < 0 || len(path)%2 != 0 || len(path)/2 > access.MaxPath {
		return in, "", false
	}
	return summary.Input{Index: index, Outer: words[1] == "true", Path: access.Path(path)}, words[3], true
}

// Beside returns what a sink says of its other operand.
func Beside(s summary.Sink) string {
	if _, known, ok := partner(s.Given.Program); ok {
		return known
	}
	return s.Given.Program
}

// what says what an operand is, by the weightiest of what it carries. What a request sends is no secret that the program keeps, whatever
// it is called.
func what(g *taint.Func, flows taint.FlowSet) string {
	kind := Other
	for _, f := range flows {
		o := &g.Origins[f.Origin]
		if o.Kind != taint.OriginSource || f.Flags&summary.Unjoined == 0 {
			continue
		}
		switch {
		case o.Src.Labels&model.Keyed != 0:
			return Keyed
		case o.Src.Labels&model.Remote != 0:
			kind = Remote
		case o.Src.Labels&model.Secret == 0 || kind == Remote:
		case IsKept(o.Src):
			kind = Secret
		case kind == Other:
			kind = Named
		}
	}
	return kind
}

// IsPublic reports whether the name by which a value is asked for says that it is none to guess: a name of something, or what is drawn for one
// login, and compared once, with what the session of whoever asks has.
func IsPublic(name string) bool {
	return names.Identifies(name) || strings.EqualFold(name, "state") || strings.EqualFold(name, "nonce") || strings.EqualFold(name, "codeChallenge")
}

// decided says of comparisons whether they decide nothing. That is a question of the code alone, and asked at each visit.
type decided map[ssa.Instruction]bool

// nothing reports whether nobody is let in or kept out because x equals y.
func (d decided) nothing(instr ssa.Instruction, x, y ssa.Value) bool {
	idle, ok := d[instr]
	if !ok {
		idle = isFoundBy(x, y) || isFoundBy(y, x) || isChanged(x, instr) || isChanged(y, instr) ||
			isReplaced(x, y, instr) || isReplaced(y, x, instr) || isSent(x, instr) || isSent(y, instr)
		d[instr] = idle
	}
	return idle
}
