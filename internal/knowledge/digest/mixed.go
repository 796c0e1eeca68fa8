package digest

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Mixed is what a sink says where several values become parts of one digest, such as a secret and a text:
//
//	sha256.Sum256([]byte(secret + path))                  // joined before
//	sha256.Sum256(append(secret, path...))                // or put behind each other
//	h.Write(secret); h.Write(path); sum := h.Sum(nil)     // or written to the same hash
const Mixed = "mixed"

// joinedWith returns Mixed if two values have been joined. What only a name says of one of them is no value of its own.
func joinedWith(g *taint.Func, flows taint.FlowSet) string {
	values := make(map[summary.OriginID]bool)
	for _, f := range flows {
		o := &g.Origins[f.Origin]
		isName := o.Kind == taint.OriginSource && (o.Src.Named || o.Src.Labels&^(model.Word|model.Literal) == 0)
		if !isName && f.Flags&summary.Concat != 0 {
			values[f.Origin] = true
		}
	}
	if len(values) > 1 {
		return Mixed
	}
	return ""
}

// isAppended reports whether v is a list with another one behind it that is not constant.
func isAppended(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok || !ssautil.IsBuiltin(&call.Call, "append") || len(call.Call.Args) < 2 {
		return false
	}
	for _, arg := range call.Call.Args {
		if c, ok := arg.(*ssa.Convert); ok {
			arg = c.X
		}
		if _, isConst := arg.(*ssa.Const); isConst {
			return false
		}
	}
	return true
}

// writtenWith reports whether another call writes to a hash what is not constant. What Reset stands between is no part of one digest:
//
//	h.Write(a); sum := h.Sum(nil); h.Reset(); h.Write(b)
func writtenWith(write ssa.Instruction, hash ssa.Value) bool {
	hash = unboxed(hash)
	if hash.Referrers() == nil {
		return false
	}
	uses := slices.Clone(*hash.Referrers())
	for _, r := range *hash.Referrers() {
		if box, ok := r.(ssa.Value); ok && unboxed(box) == hash && box.Referrers() != nil {
			uses = append(uses, *box.Referrers()...)
		}
	}
	return slices.ContainsFunc(uses, func(other ssa.Instruction) bool {
		return writes(other, write) && !slices.ContainsFunc(uses, func(r ssa.Instruction) bool {
			return resets(r) && (isBetween(write, r, other) || isBetween(other, r, write))
		})
	})
}

// resets reports whether an instruction makes a hash begin again.
func resets(instr ssa.Instruction) bool {
	call, ok := instr.(*ssa.Call)
	return ok && ssautil.CalledName(&call.Call) == "Reset"
}

// isBetween reports whether one instruction comes after another, and before a third one, on each way.
func isBetween(a, b, c ssa.Instruction) bool { return ssautil.Precedes(a, b) && ssautil.Precedes(b, c) }

// unboxed returns the value of an interface that a hash.Hash was made from, as an io.Writer is.
func unboxed(v ssa.Value) ssa.Value {
	for {
		c, ok := v.(*ssa.ChangeInterface)
		if !ok {
			return ssautil.Unboxed(v)
		}
		v = c.X
	}
}

// writes reports whether an instruction is a call other than write that writes what is not constant, by Write, io.WriteString, fmt.Fprintf.
func writes(instr, write ssa.Instruction) bool {
	call, ok := instr.(*ssa.Call)
	if !ok || instr == write {
		return false
	}
	switch ssautil.CalledName(&call.Call) {
	case "Write", "WriteString", "Fprintf", "Fprint", "Fprintln", "Copy":
	default:
		return false
	}
	args := call.Call.Args
	last := args[len(args)-1]
	if c, ok := last.(*ssa.Convert); ok {
		last = c.X
	}
	_, isConst := last.(*ssa.Const)
	return !isConst
}
