package request

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Functions that a library asks whether somebody may come in, with what a request says of him. Rows of the group "asked" name the argument
// or the field that such a function is given for; its texts are then what the request says:
//
//	setting asked KeyAuth(fn)
//
//	e.Use(middleware.KeyAuth(s.isKnown))
//	func (s *server) isKnown(key string, c echo.Context) (bool, error) { return key == s.key, nil } // key is the request's
//
// They are looked for once, and where a function of the package takes a text and answers.

const askedGroup = "asked"

// markAsked marks the texts that a library asks a function about.
func markAsked(g *taint.Func, fn *ssa.Function) {
	for _, p := range fn.Params {
		if isText(p) {
			g.MarkSource(access.Loc{Root: p}, g.Source(taint.SourceKey{At: p}, func() *summary.Source {
				return &summary.Source{Labels: model.Remote | model.Sender, Text: "credentials of a request", At: summary.Site{Pos: p.Pos()}}
			}))
		}
	}
}

// mayBeAsked reports whether a function takes a text, and answers by a bool or an error.
func mayBeAsked(fn *ssa.Function) bool {
	return ssautil.Answer(fn.Signature) >= 0 && slices.ContainsFunc(fn.Params, isText)
}

func isText(p *ssa.Parameter) bool { return ssautil.IsString(p.Type()) || ssautil.IsBytes(p.Type()) }

// askedFunctions returns the functions of a package that a library asks.
func askedFunctions(in *taint.Package) map[*ssa.Function]bool {
	found := make(map[*ssa.Function]bool)
	note := func(v ssa.Value) {
		if fn := ssautil.FunctionOf(v); fn != nil {
			found[in.Declared(fn)] = true
		}
	}
	for fn := range in.Functions() {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				switch instr := instr.(type) {
				case *ssa.Call:
					for _, v := range askedArguments(in, &instr.Call) {
						note(v)
					}
				case *ssa.Store:
					if ssautil.FunctionOf(instr.Val) != nil && isAskedField(in, instr.Addr) {
						note(instr.Val)
					}
				}
			}
		}
	}
	return found
}

func isAsked(row *model.Row) bool { return row.Kind == model.Setting && row.Group == askedGroup }

// askedArguments returns the arguments of a call that a library asks.
func askedArguments(in *taint.Package, call *ssa.CallCommon) (out []ssa.Value) {
	if !slices.ContainsFunc(call.Args, func(v ssa.Value) bool { return ssautil.FunctionOf(v) != nil }) {
		return nil
	}
	obj := ssautil.CalledObject(call)
	if obj == nil || obj.Pkg() == nil {
		return nil
	}
	for _, row := range in.SettingRows(obj) {
		if !isAsked(row) {
			continue
		}
		for i, p := range row.Params {
			if p.Role == model.In {
				out = append(out, ssautil.Argument(obj.Signature(), ssautil.PlainArgs(call), i, p.Variadic))
			}
		}
	}
	return out
}

// isAskedField reports whether an address is that of a field of which a library asks the function.
func isAskedField(in *taint.Package, addr ssa.Value) bool {
	field, ok := addr.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	named := ssautil.NamedOf(field.X.Type())
	if named == nil || named.Obj().Pkg() == nil {
		return false
	}
	f := in.ModelOf(named.Obj().Pkg())
	return f != nil && slices.ContainsFunc(f.Field(named.Obj().Name(), ssautil.FieldName(field.X.Type(), field.Field)), isAsked)
}
