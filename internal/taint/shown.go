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
	deep := in
	deep.Deep = false
	var flows FlowSet
	g.EachInput(c, deep, func(rel access.Path, f Flow) {
		if g.noData(f) {
			return
		}
		g.hide(c, in, how, rel, &f)
		flows.Add(g.deepest(f))
	})
	for _, f := range flows {
		yield("", f)
	}
}

// hide makes a part of an argument clean for the sinks that do not see it in the text that is made of the whole.
func (g *Func) hide(c *access.Call, in summary.Input, how summary.Flags, rel access.Path, f *Flow) {
	if hides := rel.Hides(); hides != 0 {
		if how &= summary.Printed | summary.Encoded; how != 0 && in.IsArgument() && in.Index < len(c.Args) {
			hides &^= g.on.shown(g, c.Args[in.Index], in.Path, rel, *f, how)
		}
		f.Clean |= hides
	}
}

// eachEncoded is EachShown for what goes to where an entry leads. What is encoded there keeps its parts, and is hidden as it is in the text.
func (g *Func) eachEncoded(c *access.Call, e *summary.Flow, yield func(rel access.Path, f Flow)) {
	if e.Text() == e.In {
		g.EachShown(c, e.In, e.Flags, yield)
		return
	}
	g.EachInput(c, e.In, func(rel access.Path, f Flow) {
		if !g.noData(f) {
			g.hide(c, e.In, e.Flags, rel, &f)
			yield(rel, f)
		}
	})
}
