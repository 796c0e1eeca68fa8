// Package random is what secvet knows of values that can be predicted, and of places where nobody may predict one, beyond
// the rows of the models. The rows name generators that are weak, such as those of math/rand, and functions that take a
// token. But most tokens arrive nowhere: a value is a token because the program calls it so. What no row can say is each
// a hook:
//
//   - Instr: a name makes a sink of the kind Token: token := fmt.Sprint(rand.Int()), s.SessionID = id, the element
//     m["csrf_token"], a result of func newNonce() string.
//   - Call: so does a key or the name of a parameter: session.Set("oauth_state", state), func login(ctx, password string).
//   - Source: how strong a generator is depends on what it is made of. rand.New(src) is strong where src is a type of the
//     program that reads crypto/rand, and uuid.FromBytes(b) is no stronger than the bytes. A number that is asked for because
//     crypto/rand has failed says so.
//   - Arrive: a key that is made of the time and of something else may be as good as that.
//   - Follows, Through: what is the name of a file or a database in a connection string is no credential of it.
//   - Told: that a value of a weak generator reaches a token is reported in the package where it does; packages that
//     import this one need not find it again.
//
// It has no state: each hook looks at one instruction and the names around it.
package random

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Topic returns the hooks of values that can be predicted.
func Topic(*taint.Package) taint.Hooks {
	return taint.Hooks{
		Call: func(g *taint.Func, c *access.Call, to taint.CallTarget) {
			tokenKey(g, c, to.Name)
			if to.Rows == nil { // of a library that rows describe, they say which parameters are sinks
				tokenParams(g, c, to.Sig, to.Name)
			}
		},
		Instr:   tokenInstr,
		Kinds:   model.Token,
		Arrive:  timeOfKey,
		Stored:  storedDefault,
		Source:  strength,
		Follows: followsName,
		Through: func(_ *taint.Func, p *taint.Passage) (model.Kinds, func(taint.Flow) model.Kinds) {
			return formatsName(p), nil
		},
		ReportedElsewhere: isReported,
	}
}

// strength corrects what a row says of how strong a source is. A generator that is made of what is strong says so itself, so
// that whoever is given it knows; a text that is as strong as what it is made of is not strong where that can be predicted.
func strength(g *taint.Func, c *access.Call, obj *types.Func, _ *model.Row, a access.Bound, s *taint.NewSource) {
	switch {
	case s.Labels&model.StrongRandom != 0 && predictable(g, c, a):
		s.Labels = 0
	case s.Labels&model.WeakRandom == 0:
	case obj.Pkg().Path() == "time" && !tellsNow(obj, c):
		s.Labels = 0
	case strongGenerator(g, c, obj):
		s.Labels, s.Text = model.StrongRandom, "crypto/rand"
	case afterFailure(c.Instr):
		s.Labels |= model.Instead
	}
}

// timeOfKey leaves the time out of what reaches a key of a cipher, or another parameter that a row calls a token, if something
// that the callers of the function know is in there too: most keys of a day are made of a key that stays.
//
//	key := sha256.Sum256([]byte(fmt.Sprint(master, time.Now().Unix()/86400)))
//
// Where a name alone calls something a token, as in token := fmt.Sprint(user, time.Now().Unix()), the time counts.
func timeOfKey(g *taint.Func, _ model.Kinds, s *taint.SinkSite) (flows taint.FlowSet, given summary.Given, ok bool) {
	if s.Obj == nil {
		return nil, given, false
	}
	mixed := false
	for _, f := range g.Joined(s.V, s.Instr.Block()) {
		switch o := &g.Origins[f.Origin]; {
		case o.Kind == taint.OriginSource && o.Src.Labels&model.Clock != 0:
			ok = true
			continue
		case f.Clean&model.Token == 0 && (o.Kind == taint.OriginParam || o.Kind == taint.OriginVar || o.Kind == taint.OriginCall):
			mixed = true
		}
		flows.Add(f)
	}
	return flows, given, ok && mixed
}

// tellsNow reports whether a method of a time tells when it is called. The names of days and the digits of dates are made of
// all kinds of times, most of which are kept somewhere; numbers of seconds count whatever they are of.
func tellsNow(obj *types.Func, c *access.Call) bool {
	switch obj.Name() {
	case "Format", "AppendFormat", "Date", "Clock":
	default:
		return true
	}
	v := c.Args[0]
	for {
		call, ok := v.(*ssa.Call)
		if !ok || call.Call.StaticCallee() == nil {
			return false
		}
		switch fn := call.Call.StaticCallee(); {
		case ssautil.CalleeName(fn) == "time.Now":
			return true
		case len(call.Call.Args) == 0 || fn.Pkg == nil || fn.Pkg.Pkg.Path() != "time":
			return false
		}
		v = call.Call.Args[0] // UTC, Local, In, Add, Truncate
	}
}

// isReported reports whether a hit is one that is told where it is found: a value of a weak generator alone. What has a
// strong part, or a secret one, does no harm there, and so it says nothing of what the weak part becomes elsewhere.
func isReported(h *taint.Hit) bool {
	return h.Kind&(model.Token|model.Credential) != 0 && h.Source.Labels&model.WeakRandom != 0 && h.CoLabels&(model.StrongRandom|model.Secret) == 0 && !h.Picked
}

// tokenInstr lets a value reach a sink of the kind Token where an instruction puts it into a place whose name says that
// nobody may guess it: a field, a variable, an element of a map, a result, a local variable.
func tokenInstr(g *taint.Func, instr ssa.Instruction) {
	switch i := instr.(type) {
	case *ssa.Store:
		switch addr := i.Addr.(type) {
		case *ssa.FieldAddr:
			if field := ssautil.FieldOf(addr.X.Type(), addr.Field); field != nil {
				tokenPair(g, i, addr)
				tokenAt(g, tokenField(addr.X.Type(), field), i.Val, i, "field "+field.Name())
			}
		case *ssa.Global:
			tokenAt(g, addr.Name(), i.Val, i, "variable "+addr.Name())
		}
	case *ssa.MapUpdate:
		if k, ok := ssautil.StringConst(i.Key); ok {
			tokenAt(g, k, i.Value, i, "key "+k)
		}
	case *ssa.MakeInterface:
		readsOwn(g, i)
	case *ssa.Return:
		tokenResults(g, i)
	case *ssa.Call:
		tokenArgs(g, i)
	}
	if v, ok := instr.(ssa.Value); ok {
		g.EachName(v, func(l access.Loc, t types.Type, _ int, name string) {
			if name == "" || !guessable(t) || !isToken(g, name, v, v.Parent()) {
				return
			}
			var out taint.FlowSet
			g.FlowsAt(l, 0, func(_ access.Path, f taint.Flow) { out.Add(g.Whole(f, t)) })
			g.SinkSet(model.Token, out, instr, summary.Sink{Callee: "variable " + name})
		})
	}
}

// predictable reports whether an input of a source can be predicted: what a row calls strongly random, such as the text
// of a UUID, is as hard to guess as the bytes that it is made of.
func predictable(g *taint.Func, c *access.Call, a access.Bound) bool {
	for _, v := range a.In {
		if g.Labels(g.Joined(v.V, c.At))&model.WeakRandom != 0 {
			return true
		}
	}
	return false
}
