package taint

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"io"
	"slices"
	"strings"
)

// A packageSummary holds summaries by the key of their function, each encoded until it is asked for. Its
// entries stand alone, so that a package can pass on what it knows of another one.
type packageSummary struct {
	entries map[string]string
	decoded map[string]*summary
}

// formatMark begins every encoded package.
const formatMark = "secvet" + FormatVersion

// encodePackage writes entries in the order of their keys, compressed: they repeat each other much.
func encodePackage(entries map[string]string) []byte {
	keys := make([]string, 0, len(entries))
	for k := range entries {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	out := bytes.NewBufferString(formatMark)
	if len(keys) == 0 {
		return out.Bytes()
	}
	var text []byte
	for _, k := range keys {
		text = appendText(text, k)
		text = appendText(text, entries[k])
	}
	if len(text) < worthPacking {
		out.WriteByte(plainText)
		out.Write(text)
		return out.Bytes()
	}
	out.WriteByte(packedText)
	z, _ := flate.NewWriter(out, flate.DefaultCompression) // the level is one that there is
	z.Write(text)                                          // to memory, which does not fail
	z.Close()
	return out.Bytes()
}

// How the text of facts follows the mark. Little text is not worth the memory of a compressor.
const (
	plainText    = 'p'
	packedText   = 'z'
	worthPacking = 2048 // bytes
)

// maxText bounds the text of a package's facts, in bytes.
const maxText = 64 << 20

// decodePackage reads what encodePackage wrote. Of broken data it returns what can be read.
func decodePackage(data []byte) *packageSummary {
	p := &packageSummary{entries: make(map[string]string), decoded: make(map[string]*summary)}
	packed, ok := bytes.CutPrefix(data, []byte(formatMark))
	if !ok || len(packed) == 0 {
		return p
	}
	text := packed[1:]
	if packed[0] == packedText {
		text, _ = io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(text)), maxText))
	}
	r := &reader{rest: string(text)}
	for r.rest != "" && !r.bad {
		k := r.raw()
		if v := r.raw(); !r.bad {
			p.entries[k] = v
		}
	}
	return p
}

// aliasMark begins an entry that is the key of another one, as a method's that a type has from an embedded
// one. No summary begins so.
const aliasMark = "\xff"

// passOn adds an entry, and what it is an alias of, to those of another package.
func (p *packageSummary) passOn(key string, to map[string]string) {
	for to[key] == "" && p.entries[key] != "" {
		to[key] = p.entries[key]
		target, ok := strings.CutPrefix(to[key], aliasMark)
		if !ok {
			return
		}
		key = target
	}
}

// get returns the summary of a function, or an empty one if the function has nothing to say.
func (p *packageSummary) get(key string) *summary {
	s := p.decoded[key]
	if s == nil {
		text := p.entries[key]
		if target, ok := strings.CutPrefix(text, aliasMark); ok {
			text = p.entries[target]
		}
		s = decodeSummary(text)
		p.decoded[key] = s
	}
	return s
}

// A writer appends values. It makes sites portable with far. A text that comes again is told by its number.
type writer struct {
	out   []byte
	far   func(Site) Site
	texts map[string]int
}

// shortText is the length of texts that are not worth a number.
const shortText = 3

func appendText(out []byte, s string) []byte {
	return append(binary.AppendUvarint(out, uint64(len(s))), s...)
}

func (w *writer) num(n int) { w.out = binary.AppendUvarint(w.out, uint64(n)) }

func (w *writer) text(s string) {
	if n, ok := w.texts[s]; ok {
		w.num(n<<1 | 1)
		return
	}
	w.num(len(s) << 1)
	w.out = append(w.out, s...)
	if len(s) > shortText {
		if w.texts == nil {
			w.texts = make(map[string]int)
		}
		w.texts[s] = len(w.texts)
	}
}

// A reader takes values from encoded data. After the first that is not there, bad is set and all are zero.
type reader struct {
	rest  string
	bad   bool
	texts []string
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
	if n>>1 < len(r.texts) {
		return r.texts[n>>1]
	}
	r.bad = true
	return ""
}

// raw reads what appendText wrote.
func (r *reader) raw() string { return r.take(r.num()) }

func (r *reader) take(n int) string {
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
