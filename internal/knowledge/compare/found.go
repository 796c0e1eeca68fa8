package compare

import (
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Records that were looked up by what their field is compared with. Then the two are equal already, as the database has found, and the
// comparison only makes sure of upper and lower case:
//
//	db.Where("token = ?", token).Find(&client)
//	if client.Token == token { return client }
//
//	runner, err := store.RunnerByToken(token)
//	if runner.Token != token { return errToken }
//
// The calls are looked at that have filled or returned the record, with those that made the query on which it is called. One of them has to be
// given the other value, and to say the name of the field, by its own name or by a constant text: who looks up a user by a name compares his
// password with another value. A record that was looked up by that value and nothing else needs no name:
//
//	record, err := read(claimPath(token))
//	if record.Token != token { return errToken }

// maxChain is how many calls are looked at, of those that make a query.
const maxChain = 32

// isFoundBy reports whether a value is a field of a record that was looked up by another one.
func isFoundBy(x, y ssa.Value) bool {
	var base ssa.Value
	var field string
	switch x := x.(type) {
	case *ssa.UnOp:
		f, ok := x.X.(*ssa.FieldAddr)
		if !ok || x.Op != token.MUL {
			return false
		}
		base, field = f.X, ssautil.FieldName(f.X.Type(), f.Field)
	case *ssa.Field:
		base, field = x.X, ssautil.FieldName(x.X.Type(), x.Field)
	default:
		return false
	}
	l := lookup{strings.ToLower(field), y, make(map[*ssa.Call]bool)}
	calls := fillers(base)
	return field != "" && (slices.ContainsFunc(calls, l.asks) || len(calls) == 1 && isMadeOf(calls[0], y, maxNested))
}

// maxNested is how deep calls stand in calls, of those that look something up by one value.
const maxNested = 4

// isMadeOf reports whether a call is given a value and nothing else that varies, beside what it is called on and a context; or the result of
// such a call.
func isMadeOf(call *ssa.Call, y ssa.Value, depth int) bool {
	args := call.Call.Args
	if call.Call.Signature().Recv() != nil && !call.Call.IsInvoke() && len(args) > 0 {
		args = args[1:]
	}
	given := false
	for _, arg := range args {
		arg = ssautil.Unboxed(arg)
		if _, ok := arg.(*ssa.Const); ok || arg.Type().String() == "context.Context" {
			continue
		}
		inner, ok := arg.(*ssa.Call)
		if !isSame(arg, y) && (!ok || depth == 0 || !isMadeOf(inner, y, depth-1)) {
			return false
		}
		given = true
	}
	return given
}

// fillers returns the calls that have returned a record, or were given its address.
func fillers(base ssa.Value) (calls []*ssa.Call) {
	add := func(v any) {
		if call, ok := v.(*ssa.Call); ok {
			calls = append(calls, call)
		}
	}
	switch base := base.(type) {
	case *ssa.Call:
		add(base)
	case *ssa.Extract:
		add(base.Tuple)
	case *ssa.UnOp:
		if base.Op == token.MUL {
			return fillers(base.X)
		}
	case *ssa.Alloc:
		for _, r := range *base.Referrers() {
			switch r := r.(type) {
			case *ssa.Call:
				add(r)
			case *ssa.Store:
				if e, ok := r.Val.(*ssa.Extract); ok {
					add(e.Tuple)
				} else {
					add(r.Val)
				}
			case *ssa.MakeInterface:
				for _, to := range *r.Referrers() {
					add(to)
				}
			}
		}
	}
	return calls
}

// A lookup is the search for a call that asks for a value under the name of a field. Each call is looked at once.
type lookup struct {
	field string
	value ssa.Value
	seen  map[*ssa.Call]bool
}

// asks reports whether a call, or one of those that made what it is called on or given, is given the value and says the name.
func (l *lookup) asks(call *ssa.Call) bool {
	if l.seen[call] || len(l.seen) >= maxChain {
		return false
	}
	l.seen[call] = true
	named, given := l.says(ssautil.CalledName(&call.Call)), false
	each := func(v ssa.Value) {
		named = named || l.says(ssautil.ConstText(ssautil.Unboxed(v)))
		given = given || isSame(ssautil.Unboxed(v), l.value)
	}
	args := ssautil.AllArgs(&call.Call)
	for _, arg := range args {
		each(arg)
		for _, e := range ssautil.Elements(arg) {
			if e != nil {
				each(e)
			}
		}
	}
	return named && given || slices.ContainsFunc(args, func(arg ssa.Value) bool {
		before, ok := arg.(*ssa.Call)
		return ok && l.asks(before)
	})
}

// says reports whether a text has the name of the field.
func (l *lookup) says(text string) bool { return strings.Contains(strings.ToLower(text), l.field) }

// isSame reports whether two values are one, or are read from one place.
func isSame(a, b ssa.Value) bool {
	if a == b {
		return true
	}
	x, ok1 := a.(*ssa.UnOp)
	y, ok2 := b.(*ssa.UnOp)
	if !ok1 || !ok2 || x.Op != token.MUL || y.Op != token.MUL {
		return false
	}
	f, ok1 := x.X.(*ssa.FieldAddr)
	g, ok2 := y.X.(*ssa.FieldAddr)
	return x.X == y.X || ok1 && ok2 && f.X == g.X && f.Field == g.Field
}
