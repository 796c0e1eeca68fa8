package taint

import (
	"encoding/binary"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/model"
)

// A packageSummary holds summaries by the key of their function, each encoded until it is asked for. Its
// entries stand alone, so that a package can pass on what it knows of another one.
type packageSummary struct {
	entries map[string]string
	decoded map[string]*summary
}

// formatMark begins every encoded package.
const formatMark = "secvet" + FormatVersion

// encode writes entries in the order of their keys.
func encodePackage(entries map[string]string) []byte {
	keys := make([]string, 0, len(entries))
	for k := range entries {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	out := []byte(formatMark)
	for _, k := range keys {
		out = appendText(out, k)
		out = appendText(out, entries[k])
	}
	return out
}

// decodePackage reads what encodePackage wrote. Of broken data it returns what can be read.
func decodePackage(data []byte) *packageSummary {
	p := &packageSummary{entries: make(map[string]string), decoded: make(map[string]*summary)}
	rest, ok := strings.CutPrefix(string(data), formatMark)
	r := &reader{rest: rest, bad: !ok}
	for r.rest != "" && !r.bad {
		k := r.text()
		if v := r.text(); !r.bad {
			p.entries[k] = v
		}
	}
	return p
}

// get returns the summary of a function, or an empty one if the function has nothing to say.
func (p *packageSummary) get(key string) *summary {
	s := p.decoded[key]
	if s == nil {
		s = decodeSummary(p.entries[key])
		p.decoded[key] = s
	}
	return s
}

// writer appends values. The zero value is ready.
type writer struct{ out []byte }

func appendText(out []byte, s string) []byte {
	return append(binary.AppendUvarint(out, uint64(len(s))), s...)
}

func (w *writer) num(n int)     { w.out = binary.AppendUvarint(w.out, uint64(n)) }
func (w *writer) text(s string) { w.out = appendText(w.out, s) }

// encodeSummary writes the exported form of a summary. far makes sites portable.
func encodeSummary(s *summary, far func(Site) Site) string {
	var w writer
	site := func(at Site) {
		at = far(at)
		w.text(at.Pkg)
		w.text(at.File)
		w.num(at.Line)
		w.num(at.Col)
	}
	steps := func(list []Step) {
		w.num(len(list))
		for _, st := range list {
			site(st.At)
			w.text(st.Text)
		}
	}
	w.num(len(s.flows))
	for _, f := range s.flows {
		w.input(f.in)
		w.output(f.out)
		w.num(int(f.clear))
		w.num(int(f.flags))
	}
	w.num(len(s.births))
	for _, b := range s.births {
		w.num(int(b.src.Labels))
		w.text(b.src.Text)
		w.num(boolBit(b.src.Named) | boolBit(b.src.Field)<<1 | boolBit(b.src.Told)<<2 | boolBit(b.src.Request)<<3)
		site(b.src.At)
		steps(b.src.Steps)
		w.output(b.out)
		w.num(int(b.clear))
		w.num(int(b.flags))
	}
	w.num(len(s.sinks))
	for _, k := range s.sinks {
		w.input(k.in)
		w.num(int(k.sink.Kind))
		w.text(k.sink.Callee)
		w.text(k.sink.Given)
		site(k.sink.At)
		w.num(int(k.clear))
		w.num(int(k.flags))
		w.num(int(k.also))
		steps(k.steps)
	}
	w.num(len(s.guards))
	for _, g := range s.guards {
		w.num(g.index)
		w.text(string(g.path))
		w.num(int(g.sinks))
		w.num(int(g.outcome))
	}
	return string(w.out)
}

func (w *writer) input(in input) {
	w.num(in.index)
	w.text(string(in.path))
	w.num(boolBit(in.deep))
}

func (w *writer) output(out output) {
	w.num(int(out.kind))
	w.num(out.index)
	w.text(string(out.path))
}

func boolBit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// A reader takes values from encoded data. After the first that is not there, bad is set and all are zero.
type reader struct {
	rest string
	bad  bool
}

func (r *reader) num() int {
	var n uint64
	for shift := 0; shift < 64; shift += 7 {
		if r.bad || r.rest == "" {
			break
		}
		b := r.rest[0]
		r.rest = r.rest[1:]
		if n |= uint64(b&0x7f) << shift; b < 0x80 {
			if n > 1<<40 {
				break
			}
			return int(n)
		}
	}
	r.bad = true
	return 0
}

func (r *reader) text() string {
	n := r.num()
	if n > len(r.rest) {
		r.bad = true
		return ""
	}
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

// count reads the length of a list; no list is longer than its text.
func (r *reader) count() int {
	n := r.num()
	if n > len(r.rest) {
		r.bad = true
		return 0
	}
	return n
}

func (r *reader) path() path {
	p := path(r.text())
	if len(p)%2 != 0 || p.len() > maxPath {
		r.bad = true
		return ""
	}
	return p
}

func (r *reader) site() Site {
	return Site{Pkg: r.text(), File: r.text(), Line: r.num(), Col: r.num()}
}

func (r *reader) steps() []Step {
	var out []Step
	for range r.count() {
		out = append(out, Step{r.site(), r.text()})
	}
	return out
}

func (r *reader) input() input { return input{index: r.num(), path: r.path(), deep: r.num() == 1} }
func (r *reader) output() output {
	return output{kind: outputKind(r.num()), index: r.num(), path: r.path()}
}

// decodeSummary reads a summary. Broken data says nothing.
func decodeSummary(data string) *summary {
	s := &summary{foreign: true}
	if data == "" {
		return s
	}
	r := &reader{rest: data}
	for range r.count() {
		s.flows = append(s.flows, flowEntry{r.input(), r.output(), model.Sinks(r.num()), flags(r.num())})
	}
	for range r.count() {
		src := &Source{Labels: model.Labels(r.num()), Text: r.text()}
		bits := r.num()
		src.Named, src.Field, src.Told = bits&1 != 0, bits&2 != 0, bits&4 != 0
		src.Request = bits&8 != 0
		src.Request = bits&8 != 0
		src.At, src.Steps = r.site(), r.steps()
		s.births = append(s.births, birth{src: src, out: r.output(), clear: model.Sinks(r.num()), flags: flags(r.num())})
	}
	for range r.count() {
		s.sinks = append(s.sinks, sinkEntry{
			in: r.input(), sink: Place{model.Sinks(r.num()), r.text(), r.text(), r.site()},
			clear: model.Sinks(r.num()), flags: flags(r.num()), also: model.Labels(r.num()), steps: r.steps(),
		})
	}
	for range r.count() {
		s.guards = append(s.guards, guardEntry{r.num(), r.path(), model.Sinks(r.num()), model.Outcome(r.num())})
	}
	if r.bad || r.rest != "" {
		return &summary{foreign: true}
	}
	return s
}
