package access

import (
	"go/types"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// What models say of functions, fields and types of a package. Rows are found by the import path and the names of the
// object, because of an import there is no more than its declarations. Nothing is solved here; the answers for fields and
// types, which are asked for each instruction, are kept.

// Rows returns what the models say of a function or method, or nil.
// Methods are found by the name of their receiver's type, without a pointer: (*sql.DB).Query is DB.Query in a model.
func (e *Index) Rows(obj *types.Func) []*model.Row {
	if file := e.ModelOf(obj.Pkg()); file != nil {
		if rows := Describing(file.Call(ssautil.RecvName(obj), obj.Name())); len(rows) > 0 {
			return rows
		}
	}
	return nil
}

// SettingRows returns the rows about settings of a function or method.
func (e *Index) SettingRows(obj *types.Func) (rows []*model.Row) {
	if file := e.ModelOf(obj.Pkg()); file != nil {
		for _, row := range file.Call(ssautil.RecvName(obj), obj.Name()) {
			if row.Kind == model.Setting {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// ModelOf returns the model of a package, or nil if there is none.
// Packages are known by their import path as it is written in a program, also where it is vendored.
func (e *Index) ModelOf(p *types.Package) *model.File {
	if p == nil {
		return nil
	}
	return e.Models.For(ssautil.PkgPath(p))
}

// UniversalRows returns what holds of all methods with the name and form of a well-known interface's: a method Write with
// one parameter does what io.Writer says, whichever type has it.
// Only the number of parameters is compared and not their types: a type whose Write takes a text, as that of many
// loggers and templates, does the same with it.
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
	// The form is told by the number of parameters: func (g game) Write() is no writer.
	if len(rows) == 0 || len(rows[0].Params) != obj.Signature().Params().Len() {
		return nil
	}
	return rows
}

// lookupField returns what the models say of a field of x, which is, or points to, a named type.
// The field is found under the type by which x is named: of a field that is promoted from an embedded struct SSA has the
// embedded one, and so the model describes that.
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

// Describing returns the rows that say what a call does with data. That a function is trusted is said of its body, and a setting
// says nothing of data.
// Such rows are left out of a copy, because the list itself is the model's, which all packages share.
func Describing(rows []*model.Row) []*model.Row {
	for i, row := range rows {
		if row.Kind == model.Trusted || row.Kind == model.Setting {
			return append(rows[:i:i], Describing(rows[i+1:])...)
		}
	}
	return rows
}

// ResultType returns the type of the call's result i.
func (c *Call) ResultType(i int) types.Type {
	if t, ok := c.Result.Type().(*types.Tuple); ok {
		return t.At(i).Type()
	}
	return c.Result.Type()
}

// FieldRows returns what the models say of a field of type x, or nil, also if the field is not known. Answers are kept by
// field.
func (e *Index) FieldRows(x types.Type, field *types.Var) []*model.Row {
	if field == nil {
		return nil
	}
	// Fields without rows are kept as well, with nil, since they are nearly all.
	if rows, ok := e.fields[field]; ok {
		return rows
	}
	rows := e.lookupField(x, field)
	e.fields[field] = rows
	return rows
}

// CleanByType returns the kinds of sink that no value of type t does harm at: a number has no text in it that a shell
// reads. Lists and pointers are as clean as what they lead to; structs and maps are asked part by part.
// While a recursive type, as type T []T, is being asked, it counts as clean for nothing, which is what it is then.
// Other types that are asked on the way may be taken for less clean than they are, and never for more.
func (e *Index) CleanByType(t types.Type) model.Kinds {
	if mask, ok := e.types[t]; ok {
		return mask
	}
	defer e.Deep.Enter().Leave()
	e.types[t] = 0 // ends the recursion of recursive types
	mask := e.computeClean(t)
	e.types[t] = mask
	return mask
}

// computeClean finds what CleanByType returns: first by the rows of a named type, as of netip.Addr, then by its form.
func (e *Index) computeClean(t types.Type) model.Kinds {
	if named, ok := types.Unalias(t).(*types.Named); ok {
		for _, row := range e.TypeRows(named) {
			if row.Kind == model.Harmless {
				return model.NoNumber
			}
		}
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Info()&(types.IsNumeric|types.IsBoolean) != 0 && u.Kind() != types.Byte && u.Name() != "rune" {
			return model.NoNumber // an int32 is a number, a rune is a letter
		}
	// A list of numbers is as clean as a number: no text of it can hold a quote or a space that somebody chose.
	case *types.Pointer:
		return e.CleanByType(u.Elem())
	case *types.Slice:
		return e.CleanByType(u.Elem())
	case *types.Array:
		return e.CleanByType(u.Elem())
	}
	return 0
}

// TypeRows returns what the models say of a named type.
func (e *Index) TypeRows(named *types.Named) []*model.Row {
	if file := e.ModelOf(named.Obj().Pkg()); file != nil {
		return file.Name(named.Obj().Name())
	}
	return nil
}
