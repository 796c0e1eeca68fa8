package hostkey

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Why a callback is used that accepts all, by the conditions that its use stands under:
//
//	if opts.Insecure { return ssh.InsecureIgnoreHostKey() }  // asked for
//	if err != nil { return ssh.InsecureIgnoreHostKey() }     // a fallback: something is missing
//	if password != "" { … ssh.InsecureIgnoreHostKey() … }    // about something else, and no excuse
//
// A condition is found at the blocks that dominate the use: the use stands in one branch if that branch begins with a block that only
// the condition leads to, and which dominates the use. A value that is replaced later by another on one way, and stays on the other, is
// one of that other way:
//
//	cb := ssh.InsecureIgnoreHostKey()
//	if file != "" { cb, err = knownhosts.New(file) }

// why says why a callback is used.
type why struct {
	asked    bool // a setting asks for it
	missing  bool // something is missing or has failed
	open     bool // there is a setting, whose name says nothing
	doubtful bool // a setting decides, or one that nobody has set
}

// chosen returns why an instruction is run that uses a callback; nil stands under no condition.
func chosen(use ssa.Instruction) (w why) {
	if use == nil {
		return w
	}
	w.under(use.Block())
	if v, ok := use.(ssa.Value); ok && v.Referrers() != nil {
		for _, r := range *v.Referrers() {
			if phi, ok := r.(*ssa.Phi); ok {
				w.beside(phi, v)
			}
		}
	}
	if w.open && hasOther(use.Parent()) {
		w.asked = true
	}
	return w
}

// hasOther reports whether a function has another callback at hand, from a function that is not known to ignore keys.
func hasOther(fn *ssa.Function) bool {
	for call := range ssautil.Calls(fn) {
		callee := call.StaticCallee()
		if callee == nil || ignoring[ssautil.CalleeName(callee)] {
			continue
		}
		for r := range call.Signature().Results().Variables() {
			if sig, ok := r.Type().Underlying().(*types.Signature); ok && isCallback(sig) {
				return true
			}
		}
	}
	return false
}

// under adds what the conditions say that a block stands under.
func (w *why) under(b *ssa.BasicBlock) {
	for d := b.Idom(); d != nil; d = d.Idom() {
		w.branch(d, b, true)
	}
	for at := b; at != nil; at = at.Idom() {
		if len(at.Preds) > 1 {
			w.join(either(at))
		}
	}
}

// either returns what all conditions say that lead to a block, as those of if a || b do.
func either(b *ssa.BasicBlock) (all why) {
	for i, pred := range b.Preds {
		cond, ok := pred.Instrs[len(pred.Instrs)-1].(*ssa.If)
		if !ok || pred.Succs[0] == pred.Succs[1] {
			return why{}
		}
		o := ask(cond.Cond, pred.Succs[0] == b)
		if i == 0 {
			all = o
		}
		all = why{all.asked && o.asked, all.missing && o.missing, all.open && o.open, all.doubtful && o.doubtful}
	}
	return all
}

// join adds what another condition says that holds too.
func (w *why) join(o why) {
	*w = why{w.asked || o.asked, w.missing || o.missing, w.open || o.open, w.doubtful || o.doubtful}
}

// beside adds what the conditions say of a value that others replace on some ways: it is used if they do not hold.
func (w *why) beside(phi *ssa.Phi, v ssa.Value) {
	made := v.(ssa.Instruction).Block()
	for i, e := range phi.Edges {
		if e == v {
			continue
		}
		pred := phi.Block().Preds[i]
		for d := pred.Idom(); d != nil && made.Dominates(d); d = d.Idom() {
			w.branch(d, pred, false)
		}
	}
}

// branch adds what the condition at the end of a block says where it leads to another one, or where it does not.
func (w *why) branch(d, to *ssa.BasicBlock, leads bool) {
	cond, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
	if !ok {
		return
	}
	for i, s := range d.Succs {
		if len(s.Preds) == 1 && s.Dominates(to) {
			w.join(ask(cond.Cond, (i == 0) == leads))
		}
	}
}

// ask returns what a condition says that is true, or false.
func ask(cond ssa.Value, holds bool) why {
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			return ask(c.X, !holds)
		}
	case *ssa.BinOp:
		return compared(c, holds)
	case *ssa.Const:
		return why{}
	}
	return flag(nameOf(cond), holds)
}

// flag returns what a variable says that is true or false. One that is false because nobody has set it asks for nothing: if !strict.
func flag(name string, holds bool) why {
	switch {
	case name == "":
		return why{}
	case isStrict(name):
		return why{doubtful: !holds}
	case isSwitch(name):
		return why{asked: holds}
	}
	return why{open: true, doubtful: true}
}

// compared returns what a comparison says: something that is nil or empty is missing, an error that is not nil has failed, and a mode
// that equals a constant is asked for.
func compared(c *ssa.BinOp, holds bool) (w why) {
	if c.Op != token.EQL && c.Op != token.NEQ {
		return w
	}
	x, y := c.X, c.Y
	if _, isConst := x.(*ssa.Const); isConst {
		x, y = y, x
	}
	k, ok := y.(*ssa.Const)
	if !ok {
		return w
	}
	equal, name := holds == (c.Op == token.EQL), nameOf(x)
	switch {
	case k.Value == nil && ssautil.IsError(x.Type()):
		return why{missing: !equal}
	case k.Value == nil:
		return why{missing: equal && (ssautil.IsFunction(x.Type()) || aboutKeys(name))}
	case k.Value.Kind() == constant.Bool:
		return flag(name, equal == constant.BoolVal(k.Value))
	case k.Value.Kind() == constant.String && constant.StringVal(k.Value) != "":
		text := constant.StringVal(k.Value)
		return why{asked: isStrict(name) || isSwitch(name) || isSwitch(text) || isOff(text)}
	case k.Value.Kind() == constant.String || k.Value.Kind() == constant.Int && k.Int64() == 0:
		return why{missing: equal && aboutKeys(name)}
	case k.Value.Kind() == constant.Int:
		return why{asked: equal && (isSwitch(name) || isStrict(name))}
	}
	return w
}

// nameOf returns what the program calls a value: its variable, the function that returns it, with the constant texts that it is given.
func nameOf(v ssa.Value) string {
	for range ssautil.MaxElements {
		switch x := v.(type) {
		case *ssa.Extract:
			v = x.Tuple
			continue
		case *ssa.Convert:
			v = x.X
			continue
		case *ssa.Lookup:
			return ssautil.ConstText(x.Index)
		case *ssa.Call:
			if of := ssautil.LengthOf(x); of != nil {
				v = of
				continue
			}
			name := ssautil.CalledName(&x.Call)
			for _, a := range x.Call.Args { // os.Getenv("SSH_INSECURE"), strings.ToLower(mode)
				name += " " + ssautil.ConstText(a) + ssautil.HeldBy(a)
			}
			return name
		}
		break
	}
	return ssautil.HeldBy(v)
}

// isOff reports whether a text switches something off.
func isOff(text string) bool {
	return slices.Contains([]string{"no", "off", "none", "false"}, strings.ToLower(text))
}

// isSwitch reports whether the name of a setting asks for less than a check.
func isSwitch(name string) bool {
	return hasWord(name, "insecure", "skip", "ignor", "noverify", "no_verify", "nocheck", "nohost", "disable", "unsafe", "any", "trust", "unknown")
}

// isStrict reports whether the name of a setting asks for the check.
func isStrict(name string) bool {
	return !isSwitch(name) && hasWord(name, "strict", "verif", "check", "secure", "validat", "hostkey", "host_key")
}

// aboutKeys reports whether a name is that of a host key or of a file that has some.
func aboutKeys(name string) bool { return hasWord(name, "host", "key", "fingerprint", "known", "cert") }

// hasWord reports whether a name has one of some parts.
func hasWord(name string, parts ...string) bool {
	name = strings.ToLower(name)
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(name, part) })
}
