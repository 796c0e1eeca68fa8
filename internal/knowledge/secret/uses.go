package secret

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// What the use of a value says that no name does. A value that a library is given as a password is one, whatever it is called
// in the program, and so is what is sent in the header Cookie or Authorization:
//
//	func fetch(base, v string) error {
//		req.Header.Set("Cookie", v)
//		log.Printf("GET %s with %s", base, v) // v is a secret
//	}
//
// The rows know such uses as sinks of credentials. Of these only the ones count whose parameter is surely called a secret, as
// password is, or that are the value under a constant name, as in the headers. A parameter key, url or dsn is given things
// that everybody may read, too. And a value with a name that tells things apart, as user does, is no secret by its use.
//
// A use marks the parameter, the result or the field that it is given. Of a field the whole package is searched for uses,
// once, because the field is logged in another function than the one that sends it.

// uses are those of the fields of a package. They are found at the first question.
type uses struct {
	*taint.Package
	found       bool
	cookies     map[*types.Var]bool // used as the name of a cookie
	credentials map[*types.Var]bool // given to a library as a credential
	paths       map[*types.Var]bool // opened as a file, or looked up among the secrets by, see opens and entryOf
}

// asCookieName reports whether a field is used as the name of a cookie anywhere in the package.
func (u *uses) asCookieName(field *types.Var) bool { return u.find() && u.cookies[field.Origin()] }

// asCredential reports whether a field of a struct of this package is given to a library as a credential.
func (u *uses) asCredential(field *types.Var) bool {
	return field.Pkg() == u.Pkg && u.find() && u.credentials[field.Origin()]
}

// find looks through the package, once.
func (u *uses) find() bool {
	if u.found {
		return true
	}
	u.found, u.cookies, u.credentials, u.paths = true, make(map[*types.Var]bool), make(map[*types.Var]bool), make(map[*types.Var]bool)
	for fn := range u.Functions() {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				u.note(instr)
			}
		}
	}
	return true
}

// note notes the fields that one instruction uses.
func (u *uses) note(instr ssa.Instruction) {
	switch i := instr.(type) {
	case *ssa.UnOp, *ssa.Field:
		v := i.(ssa.Value)
		if f := fieldOf(v); f != nil && namesCookie(v) {
			u.cookies[f] = true
		}
	case ssa.CallInstruction:
		for _, a := range credentials(u.Package, i) {
			u.give(a)
		}
		for _, a := range opens(i.Common()) {
			openedFields(a, 0, func(f *types.Var) { u.paths[f] = true })
		}
	case *ssa.Lookup:
		if f := entryOf(i); f != nil {
			u.paths[f] = true
		}
	case *ssa.Store:
		if fillsCredential(u.Package, i) {
			u.give(i.Val)
		}
	}
}

// give notes the field that a value is read from as a credential.
func (u *uses) give(v ssa.Value) {
	if f := fieldOf(unconverted(v)); f != nil && !names.Identifies(f.Name()) && !names.Carrier(f.Name()) {
		u.credentials[f] = true
	}
}

// fieldOf returns the field that a value is read from, or nil.
func fieldOf(v ssa.Value) *types.Var {
	switch v := v.(type) {
	case *ssa.UnOp:
		if addr, ok := v.X.(*ssa.FieldAddr); ok && v.Op == token.MUL {
			if f := ssautil.FieldOf(addr.X.Type(), addr.Field); f != nil {
				return f.Origin()
			}
		}
	case *ssa.Field:
		if f := ssautil.FieldOf(v.X.Type(), v.Field); f != nil {
			return f.Origin()
		}
	}
	return nil
}

// unconverted returns the value that a conversion between texts was given: of []byte(v) it is v.
func unconverted(v ssa.Value) ssa.Value {
	for {
		switch x := v.(type) {
		case *ssa.Convert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		default:
			return v
		}
	}
}

// credentials returns the arguments of a call that a library takes as credentials beyond doubt.
func credentials(e *taint.Package, instr ssa.CallInstruction) (given []ssa.Value) {
	common := instr.Common()
	obj := ssautil.CalledObject(common)
	if obj == nil || obj.Pkg() == e.Pkg {
		return nil
	}
	for _, row := range e.Rows(obj) {
		if row.Kind != model.Sink || row.Sinks&model.Credential == 0 {
			continue
		}
		c := &access.Call{Instr: instr, Args: ssautil.AllArgs(common)}
		if bound, ok := c.Bind(obj.Signature(), row); ok && takesSecret(e, row) {
			for _, a := range bound.In {
				given = append(given, a.V)
			}
		}
	}
	return given
}

// takesSecret reports whether a row says that what it takes is a secret and nothing else.
func takesSecret(e *taint.Package, row *model.Row) bool {
	return !slices.ContainsFunc(row.Params, func(p model.Param) bool {
		return p.Role == model.In && !slices.ContainsFunc(row.Params, func(p model.Param) bool { return p.IsLit }) &&
			e.Words.SecretStrength(p.Name) != names.Certain
	})
}

// fillsCredential reports whether a store writes to a field that a row says to be a credential and whose name leaves no doubt,
// or to the value of a cookie with a constant name that says it is a session's or the like.
func fillsCredential(e *taint.Package, s *ssa.Store) bool {
	addr, ok := s.Addr.(*ssa.FieldAddr)
	if !ok || !ssautil.IsText(s.Val.Type()) {
		return false
	}
	field := ssautil.FieldOf(addr.X.Type(), addr.Field)
	if field == nil {
		return false
	}
	if field.Name() == "Value" && isCookieType(addr.X.Type()) {
		for name := range ssautil.ConstBeside(addr, "Name") {
			if e.Words.Secret(name) || names.Token(name) || strings.Contains(strings.ToLower(name), "sess") {
				return true
			}
		}
		return false
	}
	return e.Words.SecretStrength(field.Name()) == names.Certain && slices.ContainsFunc(e.FieldRows(addr.X.Type(), field), func(row *model.Row) bool {
		return row.Kind == model.Sink && row.Sinks&model.Credential != 0
	})
}

// isCookieType reports whether a type is called Cookie, or points to one that is.
func isCookieType(t types.Type) bool {
	named := ssautil.NamedOf(t)
	return named != nil && named.Obj().Name() == "Cookie"
}

// isSecretByRow reports whether a row says that a field of x is a secret.
func isSecretByRow(e *taint.Package, x types.Type, field *types.Var) bool {
	return slices.ContainsFunc(e.FieldRows(x, field), func(row *model.Row) bool {
		return row.Kind == model.Source && row.Labels&model.Secret != 0
	})
}

// given marks a value that a library is given as a credential: a parameter, or the result of a call that is not called
// something else. Fields are marked where they are read.
func given(g *taint.Func, v ssa.Value) {
	v = unconverted(v)
	p, ok := v.(*ssa.Parameter)
	if !ok || names.Identifies(p.Name()) || !ssautil.IsText(p.Type()) || namesSecret(g.Package, p.Name(), p.Type()) {
		return
	}
	markGiven(g, access.Loc{Root: p}, "parameter "+p.Name(), p.Pos())
}

// markGiven marks what is at a loc as a source because of its use. It is no source by its name alone, which another name on its
// way could take back.
func markGiven(g *taint.Func, at access.Loc, text string, pos token.Pos) summary.OriginID {
	name := text[strings.LastIndexByte(text, ' ')+1:]
	id := g.Source(taint.SourceKey{At: pos, Text: text}, func() *summary.Source {
		return &summary.Source{Labels: model.Secret, Text: text + " (given as a credential)", Name: name, At: summary.Site{Pos: pos}}
	})
	g.MarkSource(at, id)
	return id
}
