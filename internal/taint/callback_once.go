package taint

import (
	"slices"

	"github.com/secvet/secvet/internal/summary"
)

// One application of a summary may run the same target many times: functions that it calls back call others of the same
// object, and these again. Where a client of a database has ten methods that end in the same method of its transport, the
// transport ran a thousand times for one call in the program, of which sixty differed.
//
// So the application remembers what has run. What a run gives depends on the target, on what it is called with, on the
// receiver, and on how deep it may still nest; one that was as deep or less deep has said at least as much. What is beyond
// the arguments, such as variables, is the same for all runs of one application. Traces are not compared: of two ways to
// the same flow the first one is told.

// A runKey says what a target is run for, but for its arguments.
type runKey struct {
	target summary.OriginID
	method string        // "" for a function
	from   *instance     // where the receiver of a method comes from, and
	recv   summary.Input // which of its inputs it is
	alone  bool          // for what the receiver holds alone
}

// A pastRun is one that has come to its end.
type pastRun struct {
	args  argFlows
	depth int
	out   argFlows

	missed bool // see instance
}

// runOnce is runTarget, but for a run that is known by now.
func (g *Func) runOnce(id summary.OriginID, t *callbackTarget) argFlows {
	key := runKey{target: id, method: t.slot.Method, alone: t.alone}
	if t.origin.Kind == OriginType {
		key.from, key.recv = t.from.origin(t.slot.In)
	}
	from := t.from
	for _, p := range from.past[key] {
		if p.depth <= from.depth && sameArgs(p.args, t.args) {
			if p.missed {
				from.miss()
			}
			return p.out
		}
	}
	before := from.missed
	from.missed = false
	out := g.runTarget(t)
	from.past[key] = append(from.past[key], pastRun{t.args, from.depth, out, from.missed})
	from.missed = from.missed || before
	return out
}

// origin follows an input of an instance's summary to where it comes from. The receiver of a method is what its callback was
// found in, an input of the instance around:
//
//	func (kv *kv) Get(k string) { kv.remote.Range(k) } // run for client.Get, kv.remote is client.kv.remote
func (f *instance) origin(in summary.Input) (*instance, summary.Input) {
	for f.target != nil && f.target.origin.Kind == OriginType && in.Index == 0 && in.IsArgument() {
		recv := f.target.slot.In
		recv.Path, _ = (recv.Path + in.Path).Cut()
		recv.Deep = in.Deep
		f, in = f.target.from, recv
	}
	return f, in
}

// sameArgs reports whether two runs are given the same.
func sameArgs(a, b argFlows) bool {
	return slices.EqualFunc(a, b, func(a, b argFlow) bool {
		a.f.Trace, b.f.Trace = nil, nil
		return a == b
	})
}
