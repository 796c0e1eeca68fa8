package summary

import (
	"bytes"
	"compress/flate"
	"runtime"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/access"
)

// packedFacts returns facts with the text, however much shorter it gets when it is compressed.
func packedFacts(text string) []byte {
	out := bytes.NewBufferString(formatMark + string(rune(packedText)))
	z, _ := flate.NewWriter(out, flate.BestCompression)
	z.Write([]byte(text))
	z.Close()
	return out.Bytes()
}

// factsOf returns facts with one entry of the summary.
func factsOf(summary string) []byte {
	return EncodePackage(map[string]string{"p.F": summary}, nil)
}

// hostileFacts are data that nobody has encoded. Each claims more than it holds, or holds what cannot be.
func hostileFacts() map[string][]byte {
	num := func(n uint64) string { return string(appendVarint(nil, n)) }
	nested := num(0) + num(1) + num(genFunc)
	slot := ""
	for range 100 {
		slot = slotOfKey(slot)
	}
	return map[string][]byte{
		"no mark":                []byte("x"),
		"another form":           []byte(formatMark + "q"),
		"not compressed":         []byte(formatMark + "zzzzzz"),
		"half":                   packedFacts(strings.Repeat("a", 4000))[:20],
		"a long key":             []byte(formatMark + "p\x00" + num(1<<39)),
		"a number too long":      []byte(formatMark + "p\x00" + strings.Repeat("\xff", 12)),
		"a key alone":            []byte(formatMark + "p\x00\x01k"),
		"cuts of no bound":       []byte(formatMark + "p" + string(appendText(nil, "\x02p\x02f\x7f"))),
		"much of the same":       packedFacts(strings.Repeat("\x00", 4<<20)),
		"many flows":             factsOf(num(1<<20) + strings.Repeat("\x00", 1<<20)),
		"flows that are none":    factsOf(num(1<<40) + "\x00"),
		"many gens":              factsOf("\x00" + num(1<<17) + strings.Repeat("\x00", 1<<20)),
		"many sinks":             factsOf("\x00\x00" + num(1<<19) + strings.Repeat("\x00", 1<<20)),
		"many guards":            factsOf("\x00\x00\x00" + num(1<<20) + strings.Repeat("\x00", 1<<20)),
		"functions in functions": factsOf(strings.Repeat(nested, 1000)),
		"many steps":             factsOf("\x00\x00\x01" + strings.Repeat("\x00", 13) + num(1<<30) + strings.Repeat("\x00", 1<<20)),
		"a parameter too far":    factsOf("\x01\x00" + num(1<<30) + strings.Repeat("\x00", 40)),
		"an output of no kind":   factsOf("\x01\x00\x00\x00\x09\x00\x00\x00\x00\x00\x00\x00\x00"),
		"slots in slots":         factsOf("\x00\x00\x00\x00\x01" + string(appendText(nil, slot)) + strings.Repeat("\x00", 40)),
		"a text not there":       factsOf("\x00\x01" + num(genType) + "\x7f" + strings.Repeat("\x00", 20)),
		"more than a summary":    factsOf("\x00\x00\x00\x00\x00\x00"),
	}
}

func appendVarint(out []byte, n uint64) []byte {
	for ; n >= 0x80; n >>= 7 {
		out = append(out, byte(n)|0x80)
	}
	return append(out, byte(n))
}

// slotOfKey returns the key of a slot in a slot.
func slotOfKey(key string) string { return Slot{In: Input{Slot: key}}.Key() }

// TestHostileFacts holds that data which is no facts is an error, and that what it makes the reader allocate is in
// proportion to its size.
func TestHostileFacts(t *testing.T) {
	for name, data := range hostileFacts() {
		var err error
		got := allocated(func() { err = CheckFacts(data) })
		if err == nil {
			t.Errorf("%s: no error", name)
		}
		if most := mostAllocated(data); got > most {
			t.Errorf("%s: %d bytes make %d, want at most %d", name, len(data), got, most)
		}
	}
}

// mostAllocated is what reading data may allocate: a multiple of the text, which is a multiple of the data.
func mostAllocated(data []byte) uint64 {
	return 1<<20 + uint64(len(data))*maxRatio*64
}

// allocated returns how many bytes a function allocates.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// TestFactsOfSize holds that a text of the same character over and over, which a reader would not believe, is written
// so that it does.
func TestFactsOfSize(t *testing.T) {
	entry := EncodeSummary(new(Summary), func(s Site) Site { return s })
	long := map[string]string{strings.Repeat("a", 1<<20): entry}
	if err := CheckFacts(EncodePackage(long, nil)); err != nil {
		t.Error(err)
	}
	if err := CheckFacts(EncodePackage(nil, nil)); err != nil {
		t.Error(err)
	}
	cuts := []Cut{{Package: "p", Func: "(*T).F", Bound: CutSteps}, {Package: "q", Bound: CutSource}}
	data := EncodePackage(nil, cuts)
	if got := CutsIn(data); len(got) != 2 || got[0] != cuts[0] || got[1] != cuts[1] {
		t.Errorf("cuts %v, want %v", got, cuts)
	}
}

func FuzzFacts(f *testing.F) {
	for _, data := range hostileFacts() {
		if len(data) < 1<<10 {
			f.Add(data)
		}
	}
	f.Add(factsOf(EncodeSummary(&Summary{
		Flows:     []Flow{{In: Input{Index: 1, Path: access.FieldStep(2)}, Out: Output{Kind: ToResult}, Flags: Fresh}},
		Gens:      []Gen{{Source: &Source{Text: "HTTP form value", Labels: 1}, Out: Output{Kind: ToParam}}},
		Sinks:     []SinkEntry{{In: Input{Variable: "p.V"}, Sink: Sink{Kind: 1, Callee: "(*sql.DB).Query"}, Steps: []Step{{Kind: Kept, Func: "F"}, {Func: "Sprintf", Joins: true}}}},
		Callbacks: []Callback{{Slot: Slot{Method: "M#1"}.Key(), Arg: -1}},
	}, func(s Site) Site { return s })))
	f.Fuzz(func(t *testing.T, data []byte) {
		if got, most := allocated(func() { _ = CheckFacts(data) }), mostAllocated(data); got > most {
			t.Errorf("%d bytes make %d, want at most %d", len(data), got, most)
		}
		_ = (&Summaries{data}).String()
	})
}
