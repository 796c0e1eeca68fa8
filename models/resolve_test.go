package models

import (
	"errors"
	"fmt"
	"go/token"
	"go/types"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// TestRowsResolve holds every row against the API that it speaks of: the standard library as it is,
// other modules as testdata/src has them. A rename there cannot silently kill a row.
func TestRowsResolve(t *testing.T) {
	world := newWorld(t)
	for _, path := range Paths() {
		if path == "syscall" && runtime.GOOS != "linux" {
			continue // other systems name its parameters differently
		}
		f := BuiltIn(path)
		if f == nil {
			continue // TestParse says why
		}
		pkg, err := world.Import(path)
		if err != nil {
			t.Errorf("models/%s%s: no such package: %v", path, extension, err)
			continue
		}
		for _, row := range f.Rows() {
			if err := resolve(row, pkg); err != nil {
				t.Errorf("%s:%d: %s: %v", row.File, row.Line, row.Callee(), err)
			}
		}
	}
}

// TestResolveErrors holds the check itself against rows that it must refuse.
func TestResolveErrors(t *testing.T) {
	world := newWorld(t)
	for _, test := range []struct{ path, row, want string }{
		{"os", "flow Opne(name) -> 0", "there is no Opne in os"},
		{"os", "flow (*File).Frob(x) -> 0", "os.File declares no method Frob"},
		{"os", "flow (f File).ReadAt(&b, _)", "the receiver is *os.File"},
		{"io", "flow (r *Reader).Read(&p)", "the receiver is io.Reader"},
		{"io", "flow (r ReadCloser).Read(&p)", "io.ReadCloser declares no method Read"},
		{"os", "flow (i *FileInfo).Name() -> 0", "FileInfo is another name of io/fs.FileInfo"},
		{"os", "flow ReadFile(nam) -> 0", "parameter 0 is called name"},
		{"os", "flow ReadFile(name, _) -> 0", "2 parameters given, it has 1"},
		{"os", "flow ReadFile(name) -> 2", "there is no result 2"},
		{"os", "flow ReadFile(_...)", "it is not variadic"},
		{"os", "source local ReadFile(&name)", "parameter 0 is a string, which cannot be written to"},
		{"fmt", "flow Sprint(_)", "write it with dots"},
		{"fmt", "flow Sprint()", "0 parameters given, it takes 0 and any number more"},
		{"strings", "flow Contains(s, _) -> 0", "result 0 is a bool, which carries nothing"},
		{"strconv", `source local Atoi("12", _) -> 0`, "2 parameters given"},
		{"strconv", `sink sql FormatInt("ten", base)`, "parameter 0 is a int64, never the text"},
		{"strings", "guard * Index(s, _) -> true", "it returns no bool"},
		{"strings", "guard * Contains(s, _) -> nil", "it returns no error"},
		{"strings", "callback Contains(s, _)", "no parameter that is named is a function"},
		{"net/http", "source remote Request.Boddy", "net/http.Request has no field Boddy"},
		{"net/http", "source remote Request", ""},
		{"net/http", "harmless DefaultClient", "DefaultClient is not a type"},
		{"net/http", "source remote Handler.X", "net/http.Handler is not a struct"},
		{"net", "flow (c *conn).Read(&b)", ""},
		{"net", "flow (c *cnn).Read(&b)", "there is no cnn in net"},
		{"net/http", "flow NewRequest(_, _, body) -> 0.Boddy", "http.Request has no field Boddy"},
		{"net/http", "flow (&r.Head *Request).AddCookie(c)", "http.Request has no field Head"},
		{"os", "source local Getenv", "Getenv is a function: give its parameters"},
	} {
		f, err := model.Parse("x.model", test.row)
		if err == nil {
			var pkg *types.Package
			if pkg, err = world.Import(test.path); err != nil {
				t.Fatal(err)
			}
			err = resolve(f.Rows()[0], pkg)
		}
		if got := fmt.Sprint(err); test.want == "" && err != nil || !strings.Contains(got, test.want) {
			t.Errorf("%s: %s\n got %s\nwant %s", test.path, test.row, got, test.want)
		}
	}
}

// resolve checks one row against its package.
func resolve(row *model.Row, pkg *types.Package) error {
	switch row.Shape {
	case model.NameShape:
		return resolveName(row, pkg)
	case model.FieldShape:
		return resolveField(row, pkg)
	}
	fn, err := findFunc(row, pkg)
	if err != nil {
		return err
	}
	sig := fn.Signature()
	for _, check := range []func(*model.Row, *types.Signature) error{
		checkReceiver, checkParams, checkResults, checkParts, checkGuard, checkCallback,
	} {
		if err := check(row, sig); err != nil {
			return err
		}
	}
	return nil
}

func resolveName(row *model.Row, pkg *types.Package) error {
	switch obj := pkg.Scope().Lookup(row.Name).(type) {
	case *types.TypeName:
		_, err := findType(row.Name, pkg)
		return err
	case *types.Var:
		if row.Kind == model.Harmless {
			return fmt.Errorf("%s is not a type", row.Name)
		}
		return nil
	case *types.Func:
		return fmt.Errorf("%s is a function: give its parameters", row.Name)
	case nil:
		return missing(row.Name, pkg)
	default:
		return fmt.Errorf("%s is neither a type nor a variable", obj)
	}
}

func resolveField(row *model.Row, pkg *types.Package) error {
	typ, err := findType(row.Recv, pkg)
	if err != nil {
		return err
	}
	if _, isMap := typ.Underlying().(*types.Map); isMap && row.Name == "keys" {
		return nil // of all elements
	}
	str, ok := typ.Underlying().(*types.Struct)
	if !ok {
		return fmt.Errorf("%s is not a struct", typ)
	}
	for f := range str.Fields() {
		if f.Name() == row.Name && f.Exported() {
			return nil
		}
	}
	return fmt.Errorf("%s has no field %s", typ, row.Name)
}

// findFunc finds the function or method, which the type must declare itself: calls of a promoted method
// are calls of the embedded type's.
func findFunc(row *model.Row, pkg *types.Package) (*types.Func, error) {
	if row.Recv == "" {
		fn, ok := pkg.Scope().Lookup(row.Name).(*types.Func)
		if !ok || !token.IsExported(row.Name) {
			return nil, missing(row.Name, pkg)
		}
		return fn, nil
	}
	typ, err := findType(row.Recv, pkg)
	if err != nil {
		return nil, err
	}
	methods := typ.Methods()
	if itf, ok := typ.Underlying().(*types.Interface); ok {
		methods = itf.ExplicitMethods()
	}
	for m := range methods {
		if m.Name() == row.Name && m.Exported() {
			return m, nil
		}
	}
	return nil, fmt.Errorf("%s declares no method %s", typ, row.Name)
}

// findType finds a type by its name. It need not be exported: its methods are called through what embeds it.
func findType(name string, pkg *types.Package) (*types.Named, error) {
	obj, ok := pkg.Scope().Lookup(name).(*types.TypeName)
	if !ok {
		if named := findHidden(name, pkg); named != nil {
			return named, nil
		}
		return nil, missing(name, pkg)
	}
	if alias, ok := obj.Type().(*types.Alias); ok {
		return nil, fmt.Errorf("%s is another name of %s", name, types.Unalias(alias))
	}
	return obj.Type().(*types.Named), nil
}

// findHidden finds a type that export data does not list, by the fields and variables that have it.
func findHidden(name string, pkg *types.Package) *types.Named {
	for _, n := range pkg.Scope().Names() {
		obj := pkg.Scope().Lookup(n)
		candidates := []types.Type{obj.Type()}
		if str, ok := obj.Type().Underlying().(*types.Struct); ok {
			for f := range str.Fields() {
				candidates = append(candidates, f.Type())
			}
		}
		for _, t := range candidates {
			if p, ok := t.(*types.Pointer); ok {
				t = p.Elem()
			}
			if named, ok := t.(*types.Named); ok && named.Obj().Name() == name && named.Obj().Pkg() == pkg {
				return named
			}
		}
	}
	return nil
}

func missing(name string, pkg *types.Package) error {
	return fmt.Errorf("there is no %s in %s", name, pkg.Path())
}

func checkReceiver(row *model.Row, sig *types.Signature) error {
	if row.Recv == "" {
		return nil
	}
	typ := sig.Recv().Type()
	if _, ptr := typ.(*types.Pointer); ptr != row.RecvPtr {
		return fmt.Errorf("the receiver is %s", typ)
	}
	if _, basic := typ.Underlying().(*types.Basic); basic && row.RecvRole == model.Out {
		return fmt.Errorf("the receiver is %s, which cannot be written to", typ)
	}
	return nil
}

// checkParams also matches explicit elements of a variadic parameter, as in Command("sh", "-c", text).
func checkParams(row *model.Row, sig *types.Signature) error {
	fixed := sig.Params().Len()
	if sig.Variadic() {
		fixed--
	}
	given := len(row.Params)
	switch last := given - 1; {
	case sig.Variadic() && given <= fixed:
		return fmt.Errorf("%d parameters given, it takes %d and any number more", given, fixed)
	case !sig.Variadic() && given != fixed:
		return fmt.Errorf("%d parameters given, it has %d", given, fixed)
	case given > 0 && row.Params[last].Variadic && !sig.Variadic():
		return errors.New("it is not variadic")
	case sig.Variadic() && given == fixed+1 && !row.Params[last].Variadic && !hasLiteral(row):
		return errors.New("the last parameter is variadic: write it with dots, or its first element and _... after it")
	}
	for i, p := range row.Params {
		if err := checkParam(i, p, sig, fixed); err != nil {
			return err
		}
	}
	return nil
}

// isNumber reports whether a literal is one that a parameter of an integer type can be given.
func isNumber(t types.Type, lit string) bool {
	b, ok := t.Underlying().(*types.Basic)
	_, err := strconv.Atoi(lit)
	return ok && b.Info()&types.IsInteger != 0 && err == nil
}

func checkParam(i int, p model.Param, sig *types.Signature, fixed int) error {
	api := sig.Params().At(min(i, fixed, sig.Params().Len()-1))
	typ := api.Type()
	element := i >= fixed
	if element {
		typ = typ.(*types.Slice).Elem()
	}
	name := api.Name()
	switch {
	case p.IsLit && !isText(typ) && !isNumber(typ, p.Lit):
		return fmt.Errorf("parameter %d is a %s, never the text %q", i, typ, p.Lit)
	case p.Role == model.Out && !writable(typ):
		return fmt.Errorf("parameter %d is a %s, which cannot be written to", i, typ)
	case p.Role == model.Unused, name == "", name == "_", element && !p.Variadic:
		return nil
	case p.Name != name:
		return fmt.Errorf("parameter %d is called %s, not %s", i, name, p.Name)
	}
	return nil
}

func checkResults(row *model.Row, sig *types.Signature) error {
	for _, i := range row.Results {
		if i >= sig.Results().Len() {
			return fmt.Errorf("there is no result %d", i)
		}
		typ := sig.Results().At(i).Type()
		if row.Kind == model.Flow && !carries(typ) {
			return fmt.Errorf("result %d is a %s, which carries nothing", i, typ)
		}
	}
	return nil
}

// checkParts looks for the fields that follow parameters and results.
func checkParts(row *model.Row, sig *types.Signature) error {
	check := func(part string, typ types.Type) error {
		if part == "" || part == "keys" || part == "elems" || part == "tags" {
			return nil
		}
		var in *types.Package // of a type of its own a library's row may name what only the library sees
		if named := ssautil.NamedOf(typ); named != nil {
			in = named.Obj().Pkg()
		}
		if obj, _, _ := types.LookupFieldOrMethod(typ, true, in, part); obj == nil {
			return fmt.Errorf("%s has no field %s", typ, part)
		}
		return nil
	}
	var errs []error
	if row.RecvPart != "" {
		errs = append(errs, check(row.RecvPart, sig.Recv().Type()))
	}
	for i, p := range row.Params {
		errs = append(errs, check(p.Part, sig.Params().At(min(i, sig.Params().Len()-1)).Type()))
	}
	for n, i := range row.Results {
		errs = append(errs, check(row.Parts[n], sig.Results().At(i).Type()))
	}
	return errors.Join(errs...)
}

func checkGuard(row *model.Row, sig *types.Signature) error {
	var isBool, isError bool
	for v := range sig.Results().Variables() {
		isBool = isBool || types.Identical(v.Type().Underlying(), types.Typ[types.Bool])
		isError = isError || types.Identical(v.Type(), types.Universe.Lookup("error").Type())
	}
	switch {
	case row.Outcome == model.IfNil && !isError:
		return errors.New("it returns no error")
	case (row.Outcome == model.IfTrue || row.Outcome == model.IfFalse) && !isBool:
		return errors.New("it returns no bool")
	}
	return nil
}

// isOption reports whether a type is an interface that only a library implements, whose values can hold a function: an option.
func isOption(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	return ok && i.NumMethods() > 0 && !i.Method(0).Exported()
}

func checkCallback(row *model.Row, sig *types.Signature) error {
	if row.Kind != model.Callback {
		return nil
	}
	for i, p := range row.Params {
		typ := sig.Params().At(min(i, sig.Params().Len()-1)).Type()
		if sig.Variadic() && i >= sig.Params().Len()-1 {
			typ = typ.(*types.Slice).Elem()
		}
		if p.Role != model.Unused && (holdsFunction(typ) || isOption(typ)) {
			return nil
		}
	}
	// Or the functions are in the object that is given: (c *Command).Execute() -> 0.
	if row.RecvRole != model.Unused {
		return nil
	}
	return errors.New("no parameter that is named is a function")
}

// holdsFunction reports whether a value of a type is a function, or has a field that is one: New(config...) -> 0, or a method that is
// given one: WithInterceptors(&interceptors...) -> 0.
func holdsFunction(t types.Type) bool {
	switch u := ssautil.PointedTo(t).Underlying().(type) {
	case *types.Interface:
		for m := range u.Methods() {
			if params := m.Signature().Params(); params.Len() == 1 && ssautil.IsFunction(params.At(0).Type()) {
				return true
			}
		}
	case *types.Signature:
		return true
	case *types.Struct:
		for i := range u.NumFields() {
			if _, ok := u.Field(i).Type().Underlying().(*types.Signature); ok {
				return true
			}
		}
	}
	return false
}
