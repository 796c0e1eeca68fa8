package secret

import (
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// secrets is what secvet knows of secrets: by the names of what holds them, and of what hides them.
func Topic(e *taint.Package) taint.Hooks {
	return taint.Hooks{
		Func: func(g *taint.Func, fn *ssa.Function) {
			for _, p := range fn.Params {
				if namesSecret(g.Package, p.Name(), p.Type()) {
					markNamed(g, access.Loc{Root: p}, "parameter "+p.Name(), p.Pos())
				}
			}
		},
		Instr: func(g *taint.Func, instr ssa.Instruction) {
			switch i := instr.(type) {
			case *ssa.FieldAddr:
				secretField(g, i, i.X, i.Field)
			case *ssa.Field:
				secretField(g, i, i.X, i.Field)
			}
			if v, ok := instr.(ssa.Value); ok {
				g.EachName(v, func(l access.Loc, t types.Type, index int, name string) { secretNamed(g, v, l, t, index, name) })
			}
		},
		Const: func(text string) (model.Labels, string) {
			if len(text) >= minLiteral && len(text) <= maxLiteral && !strings.ContainsAny(text, " \n%") {
				return model.Literal, "constant"
			}
			return 0, ""
		},
		Source: func(g *taint.Func, c *access.Call, _ *types.Func, _ *model.Row, _ access.Bound, s *taint.NewSource) {
			if name, ok := g.FirstText(c); ok && s.Labels&(model.Local|model.Remote) != 0 && g.Words.Secret(name) {
				s.Labels |= model.Secret
			}
		},
		View: func(v ssa.Value) (all, named model.Kinds) { return secretView(e, v) },
		Key: func(g *taint.Func, name string, f *taint.Flow) model.Kinds {
			if name = name[strings.LastIndexByte(name, '/')+1:]; (f == nil || g.IsSecret(*f)) && ssautil.IsName(name) && KeyDenies(g.Package, name) {
				return model.Readable
			}
			return 0
		},
		Part: func(t types.Type, p access.Path) model.Kinds {
			if renames(e, t, p) {
				return model.Readable
			}
			return 0
		},
		Through: secretThrough,
	}
}

// secretView says of a part that it is no secret: the first characters of one, what stands before it, and for those that
// only a name calls secret a field of another name.
func secretView(e *taint.Package, v ssa.Value) (all, named model.Kinds) {
	switch v := v.(type) {
	case *ssa.Slice:
		if isGlimpse(v) {
			return model.Readable, 0
		}
	case *ssa.FieldAddr:
		if deniesSecret(e, ssautil.FieldOf(v.X.Type(), v.Field)) {
			return 0, model.Readable
		}
	case *ssa.Field:
		if deniesSecret(e, ssautil.FieldOf(v.X.Type(), v.Field)) {
			return 0, model.Readable
		}
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok && v.Index == 0 && cutsName(call) {
			return model.Readable, 0
		}
	case *ssa.IndexAddr:
		if call, ok := v.X.(*ssa.Call); ok && cutsName(call) {
			if n, isConst := ssautil.IntConst(v.Index); isConst && n == 0 {
				return model.Readable, 0
			}
		}
	}
	return 0, 0
}

// secretThrough says that what a call gives back is no secret any more.
func secretThrough(g *taint.Func, p *taint.Passage) (model.Kinds, func(taint.Flow) model.Kinds) {
	if p.Obj != nil {
		base := p.Obj.Pkg().Name()
		switch isPath := base == "path" || base == "filepath"; {
		case p.Name == "Redacted":
			return 0, func(f taint.Flow) model.Kinds {
				if inUserInfo(g.Package, f) {
					return model.Readable
				}
				return 0
			}
		case isPath:
			return model.Otherwise, func(f taint.Flow) model.Kinds {
				if g.OnlyNamed(f) {
					return model.Readable // what names a file is an identifier, whatever it is called
				}
				return 0
			}
		}
		return 0, nil
	}
	hides := g.Words.Redactor(p.Name) || !p.Guess && redacts(g.Package, p.Call)
	switch {
	case p.Birth && p.Result < 0, !hides && (p.Guess || p.Result < 0):
		return 0, nil
	case hides, !p.Birth && judges(p.Name) && judged(p.Call.Result, p.Result), idBesideSecret(g, p.Call.Result, p.Result):
		return model.Readable, nil
	}
	return 0, nil
}

// secretField marks a field whose name says that it holds a secret.
func secretField(g *taint.Func, v ssa.Value, x ssa.Value, n int) {
	field := ssautil.FieldOf(x.Type(), n)
	if field == nil || !namesSecret(g.Package, field.Name(), field.Type()) || !SecretFieldName(g.Package, x.Type(), field) {
		return
	}
	l, text := g.Loc(v), "field "+field.Name()
	if id, ok := markNamed(g, l, text, v.Pos()); ok {
		g.NoteRead(v, taint.ReadPart{Name: text, Root: l.Root, Path: l.Path}, id)
	}
}

// secretNamed marks what a call returns for a variable whose name says that it is a secret.
func secretNamed(g *taint.Func, v ssa.Value, l access.Loc, t types.Type, index int, name string) {
	if name == "" {
		nameOrigin(g, v, l, t, index)
		return
	}
	if _, isCall := v.(*ssa.Call); isCall && namesSecret(g.Package, name, t) && !idBesideSecret(g, v, index) {
		markNamed(g, l, "variable "+name, v.Pos())
	}
}

// SecretFieldName reports whether a field's name says that it holds a secret, and the name of its struct does
// not say otherwise: the keys of an Expiry are durations. An id beside a secret is public.
func SecretFieldName(e *taint.Package, x types.Type, field *types.Var) bool {
	if !e.Words.Secret(field.Name()) || field.Pkg() != nil && names.Lexical(field.Pkg().Name()) && isTokenName(field.Name()) {
		return false
	}
	if named := ssautil.NamedOf(x); named != nil && names.Meta(named.Obj().Name()) {
		return false
	}
	if !strings.HasSuffix(strings.ToLower(field.Name()), "id") {
		return true
	}
	for other := range ssautil.StructOf(x).Fields() {
		if other != field && e.Words.SecretStrength(other.Name()) == names.Certain {
			return false
		}
	}
	return true
}

// renames reports whether what is put at the path gets the name of a field that is no secret's: the name that
// is nearest to a value is believed.
func renames(e *taint.Package, t types.Type, p access.Path) bool {
	var field *types.Var
	for i := range p.Len() {
		f, next := access.StepInto(t, p.At(i))
		if next == nil {
			return false
		}
		if f != nil {
			field = f
		}
		t = next
	}
	return deniesSecret(e, field)
}

// deniesSecret reports whether a field's name says what the text in it is, and that it is no secret.
func deniesSecret(e *taint.Package, field *types.Var) bool {
	return field != nil && ssautil.IsText(field.Type()) && e.Words.SecretStrength(field.Name()) == names.None && !names.Carrier(field.Name())
}

// markNamed marks a value that only its name says to be secret, and returns the source that it is, if it is one.
func markNamed(g *taint.Func, at access.Loc, text string, pos token.Pos) (id summary.OriginID, ok bool) {
	if bareToken(g.Package, text[strings.LastIndexByte(text, ' ')+1:]) {
		return 0, false
	}
	id = g.Source(taint.SourceKey{At: pos, Text: text}, func() *summary.Source {
		return &summary.Source{Labels: model.Secret, Text: text, Named: true, At: summary.Site{Pos: pos}}
	})
	g.MarkSource(at, id)
	return id, true
}

// bareToken reports whether a name says no more than token, in a package where that is a piece of a text or the mark of
// who holds a lock.
func bareToken(e *taint.Package, name string) bool {
	return isTokenName(name) && names.Lexical(e.Pkg.Name())
}

func isTokenName(name string) bool {
	return strings.EqualFold(name, "token") || strings.EqualFold(name, "tokens")
}

// judges reports whether a function's name says that it looks at what it is given and returns something about
// it, such as the claims of a token.
func judges(name string) bool {
	for _, verb := range [...]string{"Verify", "Validate", "Parse", "Check", "Authenticate", "Login", "Exchange", "Lookup", "Find"} {
		if len(name) >= len(verb) && strings.EqualFold(name[:len(verb)], verb) {
			return true
		}
	}
	return false
}

// idBesideSecret reports whether a result of a call is assigned to a variable that is called an id, and another one to
// one that is called a secret: then the id is not it.
func idBesideSecret(g *taint.Func, result ssa.Value, i int) bool {
	tuple, ok := result.(*ssa.Call)
	if !ok {
		return false
	}
	if name := g.Names[taint.NameKey{Pos: tuple.Pos(), Index: i}]; len(name) < 2 || !strings.EqualFold(name[len(name)-2:], "id") {
		return false
	}
	for other := range tuple.Call.Signature().Results().Len() {
		if g.Words.SecretStrength(g.Names[taint.NameKey{Pos: tuple.Pos(), Index: other}]) == names.Certain {
			return true
		}
	}
	return false
}

// judged reports whether a result of a call is an error or an object, and not a text.
func judged(result ssa.Value, i int) bool {
	if result == nil {
		return false
	}
	t := result.Type()
	if tuple, ok := t.(*types.Tuple); ok {
		t = tuple.At(i).Type()
	}
	return !ssautil.IsText(t)
}

// redacts reports whether a call asks for a text without secrets: one of its arguments is true, and its parameter is
// called redact or hide.
func redacts(e *taint.Package, c *access.Call) bool {
	fn := c.Instr.Common().StaticCallee()
	if fn == nil {
		return false
	}
	sig, args := fn.Signature, ssautil.PlainArgs(c.Instr.Common())
	for i := range min(sig.Params().Len(), len(args)) {
		if k, ok := args[i].(*ssa.Const); ok && k.Value != nil && k.Value.Kind() == constant.Bool && constant.BoolVal(k.Value) && e.Words.Redactor(sig.Params().At(i).Name()) {
			return true
		}
	}
	return false
}

// The lengths that a constant credential has.
const (
	minLiteral = 6
	maxLiteral = 512
)
