// Package query is what secvet knows of statements and documents that databases run, beyond the rows of the models. The
// rows name the functions that take a statement. What they cannot say is each a hook:
//
//   - Instr: JavaScript under the key $where of a filter is run by a document database. It arrives there by an assignment
//     to an element of a map or a field of a pair, and not by a call, as in bson.M{"$where": "this.name == '" + name + "'"}.
//   - Arrive: a text of a type with a name, given for any value, is bound, and so is what makes a statement itself.
//   - Passed: a mapper of objects to tables takes a statement or an object by one parameter of type any. A text that is
//     handed over is a statement, so db.Where("name = '" + name + "'") is a flaw; of the object in
//     db.Where(&User{Name: name}) the mapper takes the names of the fields, and binds their values.
//
// It has no state: each hook looks at one instruction or one call.
package query

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Topic returns the hooks of statements and documents that databases run.
func Topic(e *taint.Package) taint.Hooks {
	return taint.Hooks{
		Kinds:   model.SQL,
		Through: quotedByDatabase,
		Source:  quotedColumn,
		Instr: func(g *taint.Func, instr ssa.Instruction) {
			switch i := instr.(type) {
			case *ssa.Store:
				if addr, ok := i.Addr.(*ssa.FieldAddr); ok && ssautil.FieldOf(addr.X.Type(), addr.Field) != nil {
					wherePair(g, i, addr)
				}
			case *ssa.MapUpdate:
				if k, ok := ssautil.StringConst(i.Key); ok {
					where(g, k, i.Value, i)
				}
			}
		},
		Arrive: func(_ *taint.Func, _ model.Kinds, s *taint.SinkSite) (taint.FlowSet, summary.Given, bool) {
			return nil, summary.Given{}, isNamedText(s.V) || isStatement(e.Pkg, s.V)
		},
		Passed: func(_ *taint.Func, c *access.Call, _ *summary.Summary, e *summary.SinkEntry, _ string) (summary.Sink, taint.FlowSet, bool) {
			// No flows and true say that nothing of the object arrives at the sink; false leaves it to the engine.
			return e.Sink, nil, bindable(c, e.In)
		},
	}
}

// isNamedText reports whether a value is a text of a type with a name, which is given for any value. A mapper looks whether it was given
// a string, by query.(string), and that is another type: the text is bound.
//
//	type UserID string
//	db.First(&user, id)         // where id is a UserID: WHERE id = ?
//	db.First(&user, string(id)) // a condition
func isNamedText(v ssa.Value) bool {
	m, ok := v.(*ssa.MakeInterface)
	if !ok {
		return false
	}
	named, ok := types.Unalias(m.X.Type()).(*types.Named)
	return ok && ssautil.IsString(named.Underlying())
}

// isStatement reports whether a value that is given in the place of a text makes a statement itself, with its arguments beside it: its values
// are bound, and what it takes as text was looked at where it was given. What the package declares itself is left to the engine.
//
//	func (r *repo) find(cond squirrel.Sqlizer) { r.users.Where(cond) }
func isStatement(own *types.Package, v ssa.Value) bool {
	t := ssautil.Unboxed(v).Type()
	if c, ok := v.(*ssa.ChangeInterface); ok {
		t = c.X.Type()
	}
	named := ssautil.NamedOf(t)
	if named == nil || named.Obj().Pkg() == nil || named.Obj().Pkg() == own {
		return false
	}
	o, _, _ := types.LookupFieldOrMethod(t, true, nil, "ToSql")
	return o != nil
}

// bindable reports whether what an input of a sink stands for is an object, or a list of nothing but objects, that a call
// gives for a parameter of any type. What the input reads must be the parameter or an element of it, not a variable or
// something deep inside. A literal list of variadic arguments is looked at element by element: in
//
//	db.Find(&users, "name = '" + name + "'")
//
// one of them is a text, and so nothing is said of the whole.
func bindable(c *access.Call, in summary.Input) bool {
	if in.Outer || in.Variable != "" || in.Slot != "" || in.Index >= len(c.Args) || in.Path.Len() > 1 {
		return false
	}
	given := []ssa.Value{c.Args[in.Index]}
	if ssautil.IsTexts(given[0].Type()) {
		given = ssautil.Elements(given[0])
	}
	for _, v := range given {
		m, ok := v.(*ssa.MakeInterface)
		if !ok || !isObject(m.X.Type()) {
			return false
		}
	}
	return len(given) > 0
}

// isObject reports whether t is a struct that does not say what its text is, or leads to one through pointers and slices:
// User, *User, []*User. It goes down a bounded number of types, because type T []T has no end.
func isObject(t types.Type) bool {
	for range ssautil.MaxElements {
		switch u := t.Underlying().(type) {
		case *types.Pointer:
			t = u.Elem()
		case *types.Slice:
			t = u.Elem()
		case *types.Struct:
			return !printsItself(t)
		default:
			return false
		}
	}
	return false
}

// printsItself reports whether values of a type, or of a pointer to it, say what their text is. Such an object, say a
// strings.Builder, can be a statement.
func printsItself(t types.Type) bool {
	for _, name := range [...]string{"String", "Error", "MarshalText"} {
		if o, _, _ := types.LookupFieldOrMethod(t, true, nil, name); o != nil {
			return true
		}
	}
	return false
}
