package summary

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/access"
)

// The encoding of a package's facts. A fact is the mark with the version of the format, one byte that says whether the
// text is packed, and the text: the cuts, and then each key and its entry, sorted, all with their length in front.
// Numbers are of variable length, seven bits a byte. Entries are encoded each for itself (codec_summary.go), so that one
// is decoded when its function is called, and that a package can pass it on without reading it.
//
//	secvet4 p <cuts> <key> <entry> <key> <entry> ...
//
// The bytes are a pure function of the entries: drivers compare them to find out whether importers must be analyzed
// again. Who reads them trusts nothing: facts come from a cache that may be broken, or made by somebody. No length is
// believed, what is allocated is in proportion to the data, nesting is bounded, and the first error makes all that is
// read zero.

// A Package holds the summaries of a package by the key of their function, each encoded until it is asked for. Its entries
// stand alone, so that a package can pass on what it knows of another one.
type Package struct {
	Entries map[string]string
	decoded map[string]*Summary // by key, what was asked for
	Cuts    []Cut               // where a bound has cut the analysis of the package, or of what it has asked for
	Broken  string              // the key of an entry that was asked for and does not decode, or something else if none do
}

// formatMark begins every encoded package.
const formatMark = "secvet" + FormatVersion

// EncodePackage writes the cuts and then the entries in the order of their keys. The text is compressed, since entries
// repeat each other much. Of more text than a reader takes it writes nothing but that there was too much.
func EncodePackage(entries map[string]string, cuts []Cut) []byte {
	keys := make([]string, 0, len(entries))
	for k := range entries {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	out := bytes.NewBufferString(formatMark)
	if len(keys)+len(cuts) == 0 {
		return out.Bytes()
	}
	// The cuts come first, so that they can be read without the entries.
	text := appendText(nil, encodeCuts(cuts))
	for _, k := range keys {
		text = appendText(text, k)
		text = appendText(text, entries[k])
	}
	// The few bytes of a small package are as short without a compressor.
	packed := pack(text)
	if packed == nil {
		out.WriteByte(plainText)
		out.Write(text)
		return out.Bytes()
	}
	out.WriteByte(packedText)
	out.Write(packed)
	return out.Bytes()
}

// DecodePackage reads what EncodePackage wrote. It stops at the first error and says so; what it has read until then
// is dropped, because half of the facts would look like all of them. The summaries themselves are decoded when they
// are asked for.
func DecodePackage(data []byte) (*Package, error) {
	p := NewPackage()
	packed, ok := bytes.CutPrefix(data, []byte(formatMark))
	switch {
	// Facts of another version, or none at all.
	case !ok:
		return p, errBroken
	case len(packed) == 0:
		return p, nil
	}
	text, err := unpack(packed[0], packed[1:])
	if err != nil {
		return p, err
	}
	// The text: cuts, and then keys and entries in turn.
	r := &reader{rest: text}
	cuts, ok := decodeCuts(r.raw())
	for ok && r.rest != "" && !r.bad {
		k := r.raw()
		p.Entries[k] = r.raw()
	}
	if !ok || r.bad {
		return NewPackage(), errBroken
	}
	p.Cuts = cuts
	return p, nil
}

// SettingSuffix is what the keys of entries end with that tell of the settings of a function, in JSON; they are no summaries. Package
// state reads and writes them.
const SettingSuffix = " setting"

// AliasMark begins an entry that is the key of another one: the method that a type has from an embedded type is that
// type's. No summary begins so.
const AliasMark = "\xff"

// PassOn adds an entry to those of another package, and with it what it is an alias of.
func (p *Package) PassOn(key string, to map[string]string) {
	// Once for the entry, and once for its target: aliases do not lead to aliases.
	for to[key] == "" && p.Entries[key] != "" {
		to[key] = p.Entries[key]
		target, ok := strings.CutPrefix(to[key], AliasMark)
		if !ok {
			return
		}
		key = target
	}
}

// Get returns the summary of a function, or an empty one if the function has nothing to say. One that does not decode is
// empty too, and its key is in Broken.
func (p *Package) Get(key string) *Summary {
	s := p.decoded[key]
	// Decoded once, and kept: most functions are called more than once.
	if s == nil {
		text := p.Entries[key]
		// An alias leads to one entry and no further.
		if target, ok := strings.CutPrefix(text, AliasMark); ok {
			text = p.Entries[target]
		}
		var ok bool
		s, ok = decodeSummary(text)
		if !ok {
			p.Broken = key
		}
		p.decoded[key] = s
	}
	return s
}

// A writer appends values to encoded data. It makes sites portable with far. A text that comes a second time is written
// as its number.
type writer struct {
	out   []byte
	far   func(Site) Site
	texts map[string]int
}

// shortText is the length, in bytes, of texts that are not worth a number.
const shortText = 3

// appendText appends a text with its length in front.
func appendText(out []byte, s string) []byte {
	return append(binary.AppendUvarint(out, uint64(len(s))), s...)
}

// num writes a number that is not negative, in as few bytes as it needs.
func (w *writer) num(n int) { w.out = binary.AppendUvarint(w.out, uint64(n)) }

// text writes a text the first time that it comes, and its number after that. The lowest bit says which of the two it is.
func (w *writer) text(s string) {
	if n, ok := w.texts[s]; ok {
		w.num(n<<1 | 1)
		return
	}
	w.num(len(s) << 1)
	w.out = append(w.out, s...)
	if len(s) > shortText {
		// Most writers are for one short entry and need no map.
		if w.texts == nil {
			w.texts = make(map[string]int)
		}
		w.texts[s] = len(w.texts)
	}
}

// A reader takes values from encoded data. After the first that is not there, or that cannot be, bad is set and all
// are zero; whoever reads a list stops there. What it allocates is in proportion to the data: no length is believed
// that the bytes which are left could not hold.
type reader struct {
	rest  string
	bad   bool
	key   bool // it reads the key of a slot: one in it is looked at by the reader of the key
	texts []string
}

// num reads a number: a length, an index, a position. None of them is anywhere near the bound.
func (r *reader) num() int {
	n := r.bits()
	if n > 1<<40 {
		r.bad = true
		return 0
	}
	return int(n)
}

// bits reads a number of up to 64 bits, such as a set of kinds.
func (r *reader) bits() uint64 {
	var n uint64
	// Seven bits from each byte, the lowest first.
	for shift := 0; shift < 64; shift += 7 {
		if r.bad || r.rest == "" {
			break
		}
		b := r.rest[0]
		r.rest = r.rest[1:]
		// The last byte of a number has no high bit.
		if n |= uint64(b&0x7f) << shift; b < 0x80 {
			return n
		}
	}
	r.bad = true
	return 0
}

// text reads a text that is there, or was before.
func (r *reader) text() string {
	n := r.num()
	if n&1 == 0 {
		s := r.take(n >> 1)
		if len(s) > shortText {
			r.texts = append(r.texts, s)
		}
		return s
	}
	// A number must be that of a text which came before.
	if n>>1 < len(r.texts) {
		return r.texts[n>>1]
	}
	r.bad = true
	return ""
}

// raw reads what appendText wrote: a text that is never replaced by a number, as the keys of entries are.
func (r *reader) raw() string { return r.take(r.num()) }

// take returns the next n bytes, if there are so many.
func (r *reader) take(n int) string {
	// The length claims more than there is.
	if n > len(r.rest) {
		r.bad = true
		return ""
	}
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

// path reads a path: steps of two bytes, no more than the analysis tells apart.
func (r *reader) path() access.Path {
	p := access.Path(r.text())
	if len(p)%2 != 0 || p.Len() > access.MaxPath {
		r.bad = true
		return ""
	}
	return p
}

// site reads what the writer's site has written.
func (r *reader) site() Site {
	return Site{Pkg: r.text(), File: r.text(), Line: r.num(), Col: r.num()}
}

// step reads what the writer's step has written.
func (r *reader) step() Step {
	s := Step{At: r.site()}
	n := r.num()
	s.Joins = n&stepJoins != 0
	if n >>= stepBits; n >= len(stepTexts) {
		r.bad, n = true, 0
	}
	s.Kind, s.Func = StepKind(n), r.text()
	return s
}

// steps reads a trace. A step takes six bytes and more: the site, the kind and the function.
func (r *reader) steps() []Step {
	var out []Step
	r.list(6, func() { out = append(out, r.step()) })
	return out
}

// NewPackage returns a package without entries.
func NewPackage() *Package {
	return &Package{Entries: make(map[string]string), decoded: make(map[string]*Summary)}
}

// pack compresses text. It returns nil if that is not worth the memory of a compressor, or if so much of the text is
// the same that a reader would not trust it (maxRatio).
func pack(text []byte) []byte {
	if len(text) < worthPacking {
		return nil
	}
	var out bytes.Buffer
	z, _ := flate.NewWriter(&out, flate.DefaultCompression) // the level is one that there is
	z.Write(text)                                           // to memory, which does not fail
	z.Close()
	// unpack takes that for an attack: few bytes that become very many.
	if len(text) > maxRatio*out.Len() {
		return nil
	}
	return out.Bytes()
}

// How the text of facts follows the mark.
const (
	plainText  = 'p'
	packedText = 'z'
)

// errBroken says no more than that: whoever keeps facts throws them away, whatever is wrong with them.
var errBroken = errors.New("facts do not decode")

// unpack returns the text of facts. Nothing is believed of its length: it may be so much longer than what it was
// compressed to, and no longer.
func unpack(form byte, packed []byte) (string, error) {
	switch form {
	case plainText:
		return string(packed), nil
	case packedText:
		z := flate.NewReader(bytes.NewReader(packed))
		room := min(int64(len(packed))*maxRatio, maxText)
		text, err := io.ReadAll(io.LimitReader(z, room+1))
		// One byte more than there is room for says that there are more.
		if err != nil || int64(len(text)) > room {
			return "", errBroken
		}
		return string(text), nil
	}
	return "", errBroken
}

// CheckFacts reports whether a package's facts decode, all of them. It is for a driver that has kept them somewhere.
func CheckFacts(data []byte) error {
	failures, data := SplitFailures(data, "")
	// A package of which nothing is known but that it failed.
	if len(data) == 0 && len(failures) > 0 && failures[0].Reason != NoFacts {
		return nil
	}
	p, err := DecodePackage(data)
	if err != nil {
		return err
	}
	for key, text := range p.Entries {
		if strings.HasSuffix(key, SettingSuffix) {
			if !json.Valid([]byte(text)) {
				return errBroken
			}
			continue
		}
		if p.Get(key); p.Broken != "" {
			return errBroken
		}
		// What was decoded is not kept: all of it at once is much more than the facts.
		clear(p.decoded)
	}
	return nil
}

// list reads the length of a list and then its elements, each of at least so many bytes.
func (r *reader) list(least int, element func()) {
	n := r.num()
	// The list claims more elements than the bytes that are left can hold.
	if n > len(r.rest)/least {
		r.bad = true
	}
	for i := 0; i < n && !r.bad; i++ {
		element()
	}
}

// index reads the number of a parameter or result, which is a step of a path elsewhere.
func (r *reader) index() int {
	n := r.num()
	// No function has so many.
	if n > 1<<16 {
		r.bad = true
		return 0
	}
	return n
}

// slot reads the key of a slot, and looks at the slots within it: what reads a key later recurses over them.
func (r *reader) slot() string {
	key := r.text()
	for inner, n := key, 0; inner != ""; n++ {
		s, ok := SlotOf(inner)
		if !ok || n == maxSlots {
			r.bad = true
			return ""
		}
		inner = s.In.Slot
	}
	return key
}
