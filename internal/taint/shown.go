package taint

import (
	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/summary"
)

// What a function prints of the parts of what it is given. A part of an object is hidden from sinks that see the whole only, and
// so it stays where a call hands the object on, since most functions do not look into it. One that makes a text of the object
// with all its parts has noted so in its summary, by the flags Printed and Encoded. Then the topics say of each part that
// carries something whether it is seen in that text:
//
//	func answer(w http.ResponseWriter, p problem) { json.NewEncoder(w).Encode(p) } // Encoded
//
//	answer(w, problem{Title: "…", Detail: string(debug.Stack())}) // what is in Detail arrives, and not in detail
//
// The parts are those that carry something at the call, and not those of the type, so that large types cost nothing.

// EachShown is EachInput for an entry of a summary with some flags: it does not hide what is seen of the parts.
func (g *Func) EachShown(c *access.Call, in summary.Input, how summary.Flags, yield func(rel access.Path, f Flow)) {
	if how &= summary.Printed | summary.Encoded; how == 0 || !in.Deep || in.Outer || in.Slot != "" || in.Variable != "" || in.Index >= len(c.Args) {
		g.EachInput(c, in, yield)
		return
	}
	arg, deep := c.Args[in.Index], in
	deep.Deep = false
	var flows FlowSet
	g.EachInput(c, deep, func(rel access.Path, f Flow) {
		if g.noData(f) {
			return
		}
		if hides := rel.Hides(); hides != 0 {
			f.Clean |= hides &^ g.on.shown(g, arg, in.Path, rel, f, how)
		}
		flows.Add(g.deepest(f))
	})
	for _, f := range flows {
		yield("", f)
	}
}
