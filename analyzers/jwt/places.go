package jwt

import (
	"go/token"
	"go/types"
	"slices"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/models"
)

// What types, functions and fields are to tokens, by the models of libraries.

// isTokenText reports whether a type can be that of a token as it is sent, or of its parts.
func isTokenText(t types.Type) bool { return ssautil.IsText(t) || ssautil.IsTexts(t) }

// extracts reports whether a function of which nothing else is known takes a token out of a request.
func extracts(obj *types.Func) bool {
	sig := obj.Signature()
	if sig.Results().Len() == 0 || !isTokenText(sig.Results().At(0).Type()) || !contains(obj.Name(), "token", "bearer", "jwt", "header", "cookie") {
		return false
	}
	for v := range sig.Params().Variables() {
		if isRequest(v.Type()) {
			return true
		}
	}
	return false
}

// isSigned reports whether a type is that of a token which is parsed, and verified later.
func isSigned(t types.Type) bool {
	named := ssautil.NamedOf(t)
	return named != nil && (named.Obj().Name() == "JSONWebToken" || named.Obj().Name() == "JSONWebSignature")
}

// isRequest reports whether a type is that of a request, or of what a framework has for one: the models know methods or fields of it that
// are remote.
func isRequest(t types.Type) bool {
	named := ssautil.NamedOf(t)
	if named == nil || named.Obj().Pkg() == nil {
		return false
	}
	path := named.Obj().Pkg().Path()
	known, ok := requests.Load(path)
	if !ok {
		types := make(map[string]bool)
		if file := models.BuiltIn(path); file != nil {
			for _, r := range file.Rows() {
				types[r.Recv] = types[r.Recv] || r.Recv != "" && isRemote(r)
			}
		}
		known, _ = requests.LoadOrStore(path, types)
	}
	return known.(map[string]bool)[named.Obj().Name()]
}

// requests are the types of requests, by import path, of the packages that were asked for.
var requests sync.Map

// isRemoteCall reports whether the models say that a function returns what a request sends.
func isRemoteCall(obj *types.Func) bool { return slices.ContainsFunc(rowsOf(obj), isRemote) }

// hasFlow reports whether the models say that a function returns something of what it is given.
func hasFlow(obj *types.Func) bool {
	return slices.ContainsFunc(rowsOf(obj), func(r *model.Row) bool { return r.Kind == model.Flow })
}

func rowsOf(obj *types.Func) []*model.Row {
	if file := models.BuiltIn(obj.Pkg().Path()); file != nil {
		return file.Call(ssautil.RecvName(obj), obj.Name())
	}
	return nil
}

func isSource(r *model.Row) bool { return r.Kind == model.Source && r.Labels&model.Local != 0 }

func isRemote(r *model.Row) bool { return r.Kind == model.Source && r.Labels&model.Remote != 0 }

// fieldRows returns what the models say of a field.
func fieldRows(owner types.Type, name string) []*model.Row {
	named := ssautil.NamedOf(owner)
	if named == nil || named.Obj().Pkg() == nil {
		return nil
	}
	if file := models.BuiltIn(named.Obj().Pkg().Path()); file != nil {
		return file.Field(named.Obj().Name(), name)
	}
	return nil
}

// fieldOf returns the name of the field that a value is, or is the address of, and what has it; "" if it is none.
func fieldOf(v ssa.Value) (name string, owner types.Type) {
	switch v := v.(type) {
	case *ssa.Field:
		return ssautil.FieldName(v.X.Type(), v.Field), v.X.Type()
	case *ssa.FieldAddr:
		return ssautil.FieldName(v.X.Type(), v.Field), v.X.Type()
	}
	return "", nil
}

// placeOf returns the place of a value.
func placeOf(v ssa.Value) place {
	path := ""
	for range ssautil.MaxElements {
		switch x := v.(type) {
		case *ssa.UnOp:
			if x.Op != token.MUL {
				return place{v, path}
			}
			v = x.X
		case *ssa.FieldAddr:
			path = "." + ssautil.FieldName(x.X.Type(), x.Field) + path
			v = x.X
		case *ssa.Field:
			path = "." + ssautil.FieldName(x.X.Type(), x.Field) + path
			v = x.X
		case *ssa.MakeInterface:
			v = x.X
		default:
			return place{v, path}
		}
	}
	return place{v, path}
}
