package access

import (
	"go/types"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// rows returns what the models say of a function or method, or nil.
func (e *Index) Rows(obj *types.Func) []*model.Row {
	if file := e.ModelOf(obj.Pkg()); file != nil {
		return Describing(file.Call(ssautil.RecvName(obj), obj.Name()))
	}
	return nil
}

// modelOf returns the model of a package, or nil if there is none.
func (e *Index) ModelOf(p *types.Package) *model.File {
	if p == nil {
		return nil
	}
	return e.Models.For(ssautil.PkgPath(p))
}

// universalRows returns what holds of all methods with the name and form of a well-known interface's.
func (e *Index) UniversalRows(obj *types.Func) []*model.Row {
	if obj.Signature().Recv() == nil {
		return nil
	}
	pkg, iface := "io", ""
	switch obj.Name() {
	case "Read":
		iface = "Reader"
	case "Write":
		iface = "Writer"
	case "WriteString":
		iface = "StringWriter"
	case "String":
		pkg, iface = "fmt", "Stringer"
	default:
		return nil
	}
	file := e.Models.For(pkg)
	if file == nil {
		return nil
	}
	rows := file.Call(iface, obj.Name())
	if len(rows) == 0 || len(rows[0].Params) != obj.Signature().Params().Len() {
		return nil
	}
	return rows
}

// lookupField returns what the models say of a field.
func (e *Index) lookupField(x types.Type, field *types.Var) []*model.Row {
	named := ssautil.NamedOf(x)
	if named == nil {
		return nil
	}
	if file := e.ModelOf(named.Obj().Pkg()); file != nil {
		return file.Field(named.Obj().Name(), field.Name())
	}
	return nil
}
