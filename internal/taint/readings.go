package taint

import (
	"slices"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// What is asked again and again while one summary is applied is answered once. Of the entries of
//
//	func save(dir, name string, w io.Writer) (string, error) // name reaches two results, the writer and three sinks
//
// many begin at the same input, and most leave by the same result. So what an input carries is read when the first entry
// asks for it, and what the topics say of a passage is asked once for each result.
//
// An entry can write to the argument that a later entry begins at. That one then sees what was there before, and the call
// is visited again, because an object that it reads has changed (worklist.go): the fixed point is the same.

// A reading is what an input carries at one order of reading: some of readings.flows. Many entries of a summary ask for them as one set
// without parts (Entering), so that this is made once too.
type reading struct {
	in       summary.Input
	at       order
	frames   bool
	from, to int
	set      FlowSet
	isSet    bool
}

// A placed flow is one that EachInput has yielded.
type placedFlow struct {
	rel access.Path
	f   Flow
}

// Readings are those of the call whose summary is applied.
type readings struct {
	call   *access.Call
	done   []reading
	flows  []placedFlow
	around *readings // of the call whose summary is applied around this one
}

// fewEntries is how many entries a summary has for which nothing is remembered.
const fewEntries = 2

// remember lets inputs of the call be read once from now on, until the readings are forgotten.
func (g *Func) remember(c *access.Call, s *summary.Summary) *readings {
	r := g.spareReadings
	if r == nil {
		r = new(readings)
	}
	r.call, r.around = c, g.readings
	if len(s.Flows)+len(s.Sinks) <= fewEntries {
		r.call = nil // of no call
	}
	g.readings, g.spareReadings = r, nil
	return r
}

// forget ends what remember has begun, and keeps the room for the next call.
func (r *readings) forget(g *Func) {
	clear(r.done) // of the sets
	r.done, r.flows = r.done[:0], r.flows[:0]
	g.readings, g.spareReadings = r.around, r
}

// EachInput yields what an input of a call carries, part by part. If the input is deep it yields the flows of the text
// that is made of the whole, with the path "". Functions and types are no data and are left out of texts. Inputs are
// parts of arguments, of variables, of what callbacks return, or of a parameter of the function around.
func (g *Func) EachInput(c *access.Call, in summary.Input, yield func(rel access.Path, f Flow)) {
	r := g.readings
	if r == nil || r.call != c || in.Slot != "" || in.Variable != "" || in.Outer {
		g.readInput(c, in, yield)
		return
	}
	known := r.read(g, c, in)
	for i, to := known.from, known.to; i < to; i++ {
		p := r.flows[i] // yield may read something else, which moves the list
		yield(p.rel, p.f)
	}
}

// Entering returns what reaches an input of a call, as one flow set without parts. Topics ask it where the parts of an
// argument do not matter to their kind of sink. The set is not the caller's to change.
func (g *Func) Entering(c *access.Call, in summary.Input) (flows FlowSet) {
	add := func(_ access.Path, f Flow) { flows.Add(f) }
	r := g.readings
	if r == nil || r.call != c || in.Slot != "" || in.Variable != "" || in.Outer {
		g.readInput(c, in, add)
		return flows
	}
	known := r.read(g, c, in)
	if !known.isSet {
		for _, p := range r.flows[known.from:known.to] {
			add(p.rel, p.f)
		}
		known.set, known.isSet = flows, true
	}
	return slices.Clip(known.set)
}

// read returns the reading of an input, which is made if there is none. It is where the next one may move it.
func (r *readings) read(g *Func, c *access.Call, in summary.Input) *reading {
	for i := range r.done {
		if d := &r.done[i]; d.at == g.ReadAt && d.frames == g.frames && d.in == in {
			return d
		}
	}
	d := reading{in: in, at: g.ReadAt, frames: g.frames, from: len(r.flows)}
	g.readings = nil // what reading leads to is another matter
	g.readInput(c, in, func(rel access.Path, f Flow) { r.flows = append(r.flows, placedFlow{rel, f}) })
	g.readings = r
	d.to = len(r.flows)
	r.done = append(r.done, d)
	return &r.done[len(r.done)-1]
}

// Passages remember what the topics have said of passages through one function: for each result, by whether all of the way in there
// is known, and by whether it comes in as a text.
type passages struct {
	known [16]struct {
		asked bool
		clean model.Kinds
		each  []func(Flow) model.Kinds
	}
}

// ask returns what the topics say of a passage.
func (p *passages) ask(g *Func, of Passage) (model.Kinds, []func(Flow) model.Kinds) {
	i := (of.Result + 1) << 2
	if of.Exact {
		i++
	}
	if of.Text {
		i += 2
	}
	if i >= len(p.known) {
		return askTopics(g, of)
	}
	k := &p.known[i]
	if !k.asked {
		k.asked = true
		k.clean, k.each = askTopics(g, of)
	}
	return k.clean, k.each
}

// askTopics asks all topics. The passage is theirs, so that it is a copy, which is made only here.
func askTopics(g *Func, of Passage) (model.Kinds, []func(Flow) model.Kinds) {
	return g.on.through(g, &of)
}
