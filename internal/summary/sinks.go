package summary

// The sinks of a summary are the entries of which there are most: a parser that panics has hundreds, and each of its
// functions passes them on to its callers. So that adding one costs no look at all others, those of one input are found
// by a map as soon as there are more than a few. The list itself stays in the order in which entries came, which is
// the order that findings and facts have.

// fewSinks is up to how many sinks a summary needs no map: comparing that many costs less than hashing an input.
const fewSinks = 16

// AddSink adds a sink and reports whether the summary has changed. When half of the room is taken, a part of a parameter
// counts as the whole of it; sinks themselves are never joined, as each place needs a finding of its own. Beyond the
// bounds they are lost.
func (s *Summary) AddSink(e SinkEntry) bool {
	s.coarsen(&e)
	g, room := s.sinkLike(&e)
	switch {
	case g != nil: // the same sink again: only masks, flags and labels can change
		grown := g.CoLabels|e.CoLabels != g.CoLabels
		g.CoLabels |= e.CoLabels
		return Meet(&g.Clean, e.Clean, &g.Flags, e.Flags) || grown
	case !room:
		return s.Cut(CutSinks)
	}
	s.Sinks = append(s.Sinks, e)
	s.indexSinks()
	return true
}

// HasSink reports whether adding e would change nothing, also because there is no room for it. Its Steps do not count,
// so that they need not be made for the answer.
func (s *Summary) HasSink(e SinkEntry) bool {
	s.coarsen(&e)
	g, room := s.sinkLike(&e)
	switch {
	case g != nil:
		return g.Clean&^e.Clean == 0 && e.Flags&^g.Flags == 0 && e.CoLabels&^g.CoLabels == 0
	case !room:
		s.Cut(CutSinks)
	}
	return !room
}

// coarsen makes a part of a parameter the whole of it if half of the room for sinks is taken.
func (s *Summary) coarsen(e *SinkEntry) {
	if len(s.Sinks) >= maxSinks/2 && e.In.Path != "" {
		e.In = e.In.Whole()
		e.Flags &^= Unjoined
	}
}

// sinkLike returns the entry of the same input and sink, or nil and whether there is room for a new one.
func (s *Summary) sinkLike(e *SinkEntry) (same *SinkEntry, room bool) {
	sites := 0 // sinks of the kind that the input reaches already
	compare := func(g *SinkEntry) bool {
		if g.Sink.Kind != e.Sink.Kind {
			return false
		}
		sites++
		return g.Sink == e.Sink
	}
	if s.sinksOf != nil {
		for _, i := range s.sinksOf[e.In] {
			if g := &s.Sinks[i]; compare(g) {
				return g, true
			}
		}
	} else {
		for i := range s.Sinks {
			if g := &s.Sinks[i]; g.In == e.In && compare(g) {
				return g, true
			}
		}
	}
	return nil, len(s.Sinks) < maxSinks && sites < maxSinkSites
}

// indexSinks has the map of sinks by their inputs tell of the last one, too.
func (s *Summary) indexSinks() {
	from := len(s.Sinks) - 1
	switch {
	case len(s.Sinks) <= fewSinks:
		return
	case s.sinksOf == nil:
		s.sinksOf, from = make(map[Input][]int32), 0
	}
	for i := from; i < len(s.Sinks); i++ {
		in := s.Sinks[i].In
		s.sinksOf[in] = append(s.sinksOf[in], int32(i))
	}
}
