package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Some sinks are understood only from all arguments of a call together: of a command line the program, the option and the
// text behind it. For a call in the program a topic reads the arguments. Where a callback target is run there is no such
// call, but it is known what each argument carries, the constant words of a command line among it:
//
//	func (s *Service) build(dir string) { s.runner.Run("sh", "-c", "make -C "+dir) } // Run# is called with "sh", "-c", dir
//
// So a call is made up, each of whose arguments is a value that has an object of its own with these flows. It has no other
// life: its type says only whether the argument is a text, a list or something else, as that is all that flows tell.
//
// One call in the program has one such value for each target and argument, whatever application of a summary runs it, so
// that what they hold only grows, and they are as many as targets.

// A given is an argument that a callback target is run with. It is an ssa.Value, so that it can be the root of a location.
type given struct{ pseudoValue }

// A givenKey tells such arguments apart.
type givenKey struct {
	at     ssa.CallInstruction // the call in the program that leads there
	slot   string              // the callback
	target origin
	words  string // what stands beside it, see summary.Words
	arg    int
}

// texts is the type of an argument of which an element is known.
var texts = types.NewSlice(types.Typ[types.String])

// wordsOf returns the constant words of a command line among what a call is given, as the key of summary.Words. They are
// those that stand in an argument or in an element of a list, at most maxWords.
func (g *Func) wordsOf(args argFlows) string {
	var words []summary.Word
	for _, v := range args {
		o := &g.Origins[v.f.Origin]
		isWord := o.Kind == OriginSource && o.Src.Labels == model.Word && v.f.Flags&summary.Unchanged != 0
		if isWord && len(words) < maxWords && v.path.Len() < 2 {
			words = append(words, summary.Word{Arg: v.arg, Path: v.path, Text: o.Src.Const})
		}
	}
	return summary.WordsKey(words)
}

// byWords returns what a callback is called with in parts of which each has one company of words, and these themselves with
// it: what is known of the arguments of one call, or of several with the same words.
func byWords(args argFlows) (calls []argFlows) {
	var keys []string
	for _, v := range args {
		n := slices.Index(keys, v.words)
		if n < 0 {
			n, keys, calls = len(keys), append(keys, v.words), append(calls, nil)
		}
		calls[n] = append(calls[n], v)
	}
	if len(calls) == 0 {
		return []argFlows{nil}
	}
	return calls
}

// asCall returns a call with what a callback target is run with. Its arguments are those that the target's summary counts.
func (g *Func) asCall(t *callbackTarget) *access.Call {
	last := -1
	for _, v := range t.args {
		if v.arg < summary.ArgStep {
			last = max(last, v.arg+t.shift)
		}
	}
	key := givenKey{at: t.call.Instr, slot: t.slot.Key(), target: t.origin}
	if len(t.args) > 0 {
		key.words = t.args[0].words
	}
	words := summary.WordsOf(key.words)
	for _, w := range words {
		last = max(last, w.Arg+t.shift)
	}
	c := &access.Call{Instr: t.call.Instr, At: t.call.At, Args: make([]ssa.Value, last+1)}
	for n := range c.Args {
		key.arg = n - t.shift
		c.Args[n] = g.given(key, t.args, words)
	}
	return c
}

// given returns the value that stands for an argument, with what is known by now that it carries.
func (g *Func) given(key givenKey, args argFlows, words []summary.Word) ssa.Value {
	v := g.givens[key]
	if v == nil {
		v = &given{pseudoValue{"argument", ssautil.AnyType}}
		if g.givens == nil {
			g.givens = make(map[givenKey]*given)
		}
		g.givens[key] = v
	}
	for _, a := range args {
		if a.arg == key.arg {
			g.give(v, a.path, a.f)
		}
	}
	for _, w := range words {
		if w.Arg == key.arg {
			g.Flows(ssautil.TextConst(w.Text), nil, func(_ access.Path, f Flow) { g.give(v, w.Path, f) })
		}
	}
	return v
}

// give lets a flow reach a part of such an argument. By the part it is known whether that is a text or a list.
func (g *Func) give(v *given, p access.Path, f Flow) {
	switch {
	case p == "" && v.typ == ssautil.AnyType:
		v.typ = types.Typ[types.String]
	case p != "" && !access.IsField(p.At(0)):
		v.typ = texts
	}
	f.When = 0
	g.fill(g.objectOf(v), p, f, false)
}
