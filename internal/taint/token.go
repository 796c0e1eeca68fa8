package taint

import (
	"go/types"
)

// tokenKey looks whether a call stores a value under a constant key that says that nobody may guess it:
// session.Set("oauth_state", state).
func (g *group) tokenKey(c *call, name string) {
	switch name {
	case "Set", "SetValue", "Put", "Store", "Add", "Save":
	default:
		return
	}
	for i := 0; i+1 < len(c.args); i++ {
		if key, ok := stringConst(c.args[i]); ok {
			g.token(key, c.args[i+1], c.instr, "key "+key)
		}
	}
}

// tokenParams looks whether an argument is given for a parameter whose name says that nobody may guess it.
func (g *group) tokenParams(c *call, sig *types.Signature, callee string) {
	skip := len(c.args) - sig.Params().Len()
	for i := range sig.Params().Len() {
		p := sig.Params().At(i)
		if j := i + skip; j >= 0 && j < len(c.args) {
			g.token(p.Name(), c.args[j], c.instr, "parameter "+p.Name()+" of "+callee)
		}
	}
}
