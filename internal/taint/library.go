package taint

import (
	"go/types"

	"github.com/secvet/secvet/internal/model"
)

// rows returns what the models say of a function or method, or nil.
func (e *engine) rows(obj *types.Func) []*model.Row {
	if file := e.modelOf(obj.Pkg()); file != nil {
		return describing(file.Call(recvName(obj), obj.Name()))
	}
	return nil
}

// modelOf returns the model of a package, or nil if there is none.
func (e *engine) modelOf(p *types.Package) *model.File {
	if p == nil {
		return nil
	}
	return e.models.For(pkgPath(p))
}

// recvName is the name of a method's receiver type, and "" for a function.
func recvName(obj *types.Func) string {
	recv := obj.Signature().Recv()
	if recv == nil {
		return ""
	}
	if named := namedOf(recv.Type()); named != nil {
		return named.Obj().Name()
	}
	return "?" // a method of an interface without a name
}

// universalRows returns what holds of all methods with the name and form of a well-known interface's.
func (e *engine) universalRows(obj *types.Func) []*model.Row {
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
	file := e.models.For(pkg)
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
func (e *engine) lookupField(x types.Type, field *types.Var) []*model.Row {
	named := namedOf(x)
	if named == nil {
		return nil
	}
	if file := e.modelOf(named.Obj().Pkg()); file != nil {
		return file.Field(named.Obj().Name(), field.Name())
	}
	return nil
}

// callee names a function for people, as Go programs write it: "(*sql.DB).Query", "exec.Command".
func callee(obj *types.Func) string {
	qualify := func(p *types.Package) string { return p.Name() }
	recv := obj.Signature().Recv()
	switch {
	case recv != nil:
		return "(" + types.TypeString(recv.Type(), qualify) + ")." + obj.Name()
	case obj.Pkg() == nil:
		return obj.Name()
	}
	return obj.Pkg().Name() + "." + obj.Name()
}
