package ssautil

import (
	"go/constant"
	"go/token"
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Questions about SSA values: what a constant is, which elements a list has, where a value stands. A list that is written
// out is an array in SSA, which is filled and then sliced:
//
//	fmt.Sprintf("%s %s", a, b)
//
//	t0 = new [2]any (varargs); *&t0[0] = a; *&t0[1] = b; t1 = slice t0[:]
//
// so that its elements are found at the stores to the array. Appends add to those of another list. The recursion over
// appends has a budget that all branches share, because a list may be appended to itself.

// Argument returns argument i as the caller wrote it: of a variadic parameter the element, unless all is
// asked for or the elements are not known one by one.
func Argument(sig *types.Signature, args []ssa.Value, i int, all bool) ssa.Value {
	last := sig.Params().Len() - 1
	if !sig.Variadic() || i < last || all {
		if i < len(args) {
			return args[i]
		}
		return nil
	}
	if last >= len(args) {
		return nil
	}
	// The list of the variadic arguments: f(a, b, c) has b and c in an array of its own.
	elems := Elements(args[last])
	if i-last < len(elems) {
		return elems[i-last]
	}
	return nil
}

// Elements returns the values that a slice literal was made of, by their index, also if they were appended one by one. An
// element that is not written is nil. The list is empty if nothing is known, and may end early; see Rest.
func Elements(v ssa.Value) []ssa.Value {
	budget := MaxListed
	return listed(v, &budget)
}

// Rest returns the list that is appended to elements and whose own are not known, or nil.
func Rest(v ssa.Value) ssa.Value {
	// Back over the appends, to the first list of which no element is known.
	for {
		c, ok := v.(*ssa.Call)
		if !ok || !IsBuiltin(&c.Call, "append") || len(c.Call.Args) != 2 {
			return nil
		}
		if len(Elements(c.Call.Args[1])) == 0 {
			return c.Call.Args[1]
		}
		v = c.Call.Args[0]
	}
}

// IndexOf returns where an instruction stands in its block.
func IndexOf(instr ssa.Instruction) int { return slices.Index(instr.Block().Instrs, instr) }

// IntConst returns the number of a constant integer, and false for any other value.
func IntConst(v ssa.Value) (int, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Int {
		return 0, false
	}
	return int(c.Int64()), true
}

// ConstTexts returns the constant texts of an argument: its own, or those of the slice literal that a
// variadic parameter is given.
func ConstTexts(arg ssa.Value) []string {
	if text, ok := StringConst(arg); ok {
		return []string{text}
	}
	var out []string
	for _, v := range Elements(arg) {
		if v == nil {
			continue
		}
		if text, ok := StringConst(v); ok {
			out = append(out, text)
		}
	}
	return out
}

// listed returns what Elements does; budget is how many appends may still be looked at.
func listed(v ssa.Value, budget *int) []ssa.Value {
	// append(first, more...): the elements of both, one behind the other.
	if c, ok := v.(*ssa.Call); ok {
		if b, ok := c.Call.Value.(*ssa.Builtin); !ok || b.Name() != "append" || len(c.Call.Args) != 2 {
			return nil
		}
		if *budget--; *budget < 0 {
			return nil
		}
		first, more := listed(c.Call.Args[0], budget), listed(c.Call.Args[1], budget)
		// Of a list whose elements are not known the index of the others is not known either.
		if len(first) == 0 || len(more) == 0 {
			return first
		}
		return append(slices.Clip(first), more...)
	}
	// A literal: an array that is made, filled at constant indices, and sliced.
	s, ok := v.(*ssa.Slice)
	if !ok {
		return nil
	}
	array, ok := s.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var out []ssa.Value
	for _, r := range *array.Referrers() {
		addr, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		n, ok := IntConst(addr.Index)
		for _, w := range *addr.Referrers() {
			if st, isStore := w.(*ssa.Store); ok && isStore && n >= 0 && n < MaxWritten {
				for len(out) <= n {
					out = append(out, nil)
				}
				out[n] = st.Val
			}
		}
	}
	return out
}

// First returns the first element of a list to which others may be appended in a loop, or nil:
//
//	list := append(make([]string, 0, 8), first)
//	for _, name := range names { list = append(list, name) }
func First(list ssa.Value) ssa.Value {
	seen := make(map[ssa.Value]bool)
	for range MaxListed {
		if elems := Elements(list); len(elems) > 0 {
			return elems[0]
		}
		seen[list] = true
		switch v := list.(type) {
		case *ssa.Call: // append(list, more...)
			if !IsBuiltin(&v.Call, "append") || len(v.Call.Args) != 2 {
				return nil
			}
			if list = v.Call.Args[0]; isEmptyList(list) {
				list = v.Call.Args[1]
			}
		case *ssa.Phi: // what goes around comes from the other edge
			var other ssa.Value
			for _, e := range v.Edges {
				if goesAround(e, v) {
					continue
				}
				if other != nil && other != e {
					return nil
				}
				other = e
			}
			list = other
		default:
			return nil
		}
		if list == nil || seen[list] {
			return nil
		}
	}
	return nil
}

// goesAround reports whether a list is a phi, or that with more appended to it.
func goesAround(v ssa.Value, phi *ssa.Phi) bool {
	for range MaxListed {
		if v == phi {
			return true
		}
		c, ok := v.(*ssa.Call)
		if !ok || !IsBuiltin(&c.Call, "append") {
			return false
		}
		v = c.Call.Args[0]
	}
	return false
}

// isEmptyList reports whether a list surely has no element: it is nil, or was made with the length 0.
func isEmptyList(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Const:
		return v.IsNil()
	case *ssa.MakeSlice:
		n, ok := IntConst(v.Len)
		return ok && n == 0
	case *ssa.Slice: // make with a constant capacity
		n, ok := IntConst(v.High)
		return ok && n == 0
	}
	return false
}

// Appends returns how many appends a list is put together by, and no more than are looked at.
func Appends(v ssa.Value) (n int) {
	for n < MaxAppended {
		call, ok := v.(*ssa.Call)
		if !ok || !IsBuiltin(&call.Call, "append") {
			break
		}
		v = call.Call.Args[0]
		n++
	}
	return n
}

// IsArguments reports whether a value is the array of a call's variadic arguments.
func IsArguments(v ssa.Value) bool {
	// The builder of x/tools gives the array that comment, and a literal another one.
	array, ok := v.(*ssa.Alloc)
	return ok && array.Comment == "varargs"
}

// TruthOrInt returns a constant number, or 1 and 0 for true and false.
func TruthOrInt(c *ssa.Const) (int64, bool) {
	if c.Value == nil {
		return 0, false
	}
	switch c.Value.Kind() {
	case constant.Int:
		return c.Int64(), true
	case constant.Bool:
		if constant.BoolVal(c.Value) {
			return 1, true
		}
		return 0, true
	}
	return 0, false
}

// TextConst returns a text as a constant of type string, which stands in no function.
func TextConst(text string) ssa.Value {
	// It is made anew for each call: compare the texts of constants, and not the values.
	return ssa.NewConst(constant.MakeString(text), types.Typ[types.String])
}

// FirstResult returns the first result of a call that has several, or nil if it is not used.
func FirstResult(call *ssa.Call) ssa.Value { return component(call, 0) }

// Result returns a result of a call, or nil if it is not used.
func Result(call *ssa.Call, index int) ssa.Value {
	if call.Call.Signature().Results().Len() == 1 {
		return call
	}
	return component(call, index)
}

// component returns a component of the tuple that a call returns, or nil if it is not used.
func component(call *ssa.Call, index int) ssa.Value {
	// err := f() of a function with two results has no instruction for the first.
	for _, r := range *call.Referrers() {
		if e, ok := r.(*ssa.Extract); ok && e.Index == index {
			return e
		}
	}
	return nil
}

// ConstText returns the text of a constant string, or "" for any other value and for nil.
func ConstText(v ssa.Value) string {
	if v == nil {
		return ""
	}
	text, _ := StringConst(v)
	return text
}

// StringConst returns the text of a constant string, also of one that became an interface or another type of text, and
// false for any other value.
func StringConst(v ssa.Value) (string, bool) {
	for {
		switch x := v.(type) {
		case *ssa.Const:
			return Text(x.Value)
		// any("x"), []byte("x") and Name("x") are the same text.
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.Convert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		default:
			return "", false
		}
	}
}

// ParamIndex returns the index of a parameter in its function; the receiver is the first. It is -1 if it is none of its
// own.
func ParamIndex(p *ssa.Parameter) int {
	// Of a parameter of the enclosing function, a literal has a free variable and no parameter.
	for i, q := range p.Parent().Params {
		if p == q {
			return i
		}
	}
	return -1
}

// StoresTo yields the stores to an address in its function, in their order.
// A store to a field or element of a variable is none to the variable: its address is another instruction.
func StoresTo(addr ssa.Value) iter.Seq[*ssa.Store] {
	return func(yield func(*ssa.Store) bool) {
		for _, r := range *addr.Referrers() {
			if st, ok := r.(*ssa.Store); ok && st.Addr == addr && !yield(st) {
				return
			}
		}
	}
}

// IsStoredTo reports whether something is stored to an address in its function.
func IsStoredTo(addr ssa.Value) bool {
	for range StoresTo(addr) {
		return true
	}
	return false
}

// StoredTo returns what is stored to an address, as that of a local variable, in the order of the stores.
func StoredTo(addr ssa.Value) (given []ssa.Value) {
	for st := range StoresTo(addr) {
		given = append(given, st.Val)
	}
	return given
}

// Held returns what a local variable is set to if it is so once, or else v itself. A parameter stands in a variable where its address or a
// part of it is taken, or a function literal uses it.
func Held(v ssa.Value) ssa.Value {
	if a, ok := v.(*ssa.Alloc); ok {
		if given := StoredTo(a); len(given) == 1 {
			return given[0]
		}
	}
	return v
}

// UsesPackage reports whether a function uses a function or variable of a package.
func UsesPackage(fn *ssa.Function, path string) bool { return uses(fn, path, "") }

// UsesFunction reports whether a function uses a function of a package.
func UsesFunction(fn *ssa.Function, path, name string) bool { return uses(fn, path, name) }

// uses reports whether a function uses a member of a package, the one of a name if there is one.
func uses(fn *ssa.Function, path, name string) bool {
	// Room for the operands, so that none is allocated for each instruction.
	var space [8]*ssa.Value
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			for _, op := range instr.Operands(space[:0]) {
				if m, ok := (*op).(ssa.Member); ok && m.Package() != nil && m.Package().Pkg.Path() == path && (name == "" || m.Name() == name) {
					return true
				}
			}
		}
	}
	return false
}

// MayBeText reports whether a value can be the text of a statement or command: a struct or map that is
// given for a parameter of any type is taken apart and bound.
func MayBeText(t types.Type) bool {
	// db.Exec(query any) may be given a text.
	if _, ok := t.Underlying().(*types.Interface); ok {
		return true
	}
	return IsText(t)
}

// SitePos returns where an instruction is in the source text, or else its call, or else its function.
func SitePos(instr ssa.Instruction) token.Pos {
	if instr.Pos().IsValid() {
		return instr.Pos()
	}
	// Of a call in a go or defer statement the position is that of the statement's call.
	if c, ok := instr.(ssa.CallInstruction); ok {
		return c.Common().Pos()
	}
	return instr.Parent().Pos()
}

// IsOpen reports whether other packages can call the function: it is exported, and so is the type that it is a method of.
func IsOpen(fn *ssa.Function) bool {
	if fn.Pkg == nil || fn.Pkg.Pkg.Name() == "main" || !token.IsExported(fn.Name()) {
		return false
	}
	// A method of a type that is not exported can be called through an interface only, and then by whoever was given it.
	if recv := fn.Signature.Recv(); recv != nil {
		named := NamedOf(recv.Type())
		return named != nil && named.Obj().Exported()
	}
	return true
}

// FunctionOf returns the function that a value is for sure, or nil: a declared one, or a function literal.
func FunctionOf(v ssa.Value) *ssa.Function {
	switch v := v.(type) {
	case *ssa.Function:
		return v
	// A function literal that uses variables around it; one that uses none is an ssa.Function.
	case *ssa.MakeClosure:
		return v.Fn.(*ssa.Function)
	// http.HandlerFunc(f) is f.
	case *ssa.ChangeType:
		return FunctionOf(v.X)
	}
	return nil
}

// ConstBeside yields the constant texts that are stored to other fields of the struct that an address is taken in, to those with
// one of the names. It finds the key of a pair by the store of its value: Option{Key: "name", Value: text}.
func ConstBeside(addr *ssa.FieldAddr, names ...string) iter.Seq[string] {
	return func(yield func(string) bool) {
		// A package variable has no referrers in SSA.
		if addr.X.Referrers() == nil {
			return
		}
		for _, r := range *addr.X.Referrers() {
			other, ok := r.(*ssa.FieldAddr)
			if !ok || !slices.Contains(names, FieldName(other.X.Type(), other.Field)) {
				continue
			}
			for st := range StoresTo(other) {
				if text, ok := StringConst(st.Val); ok && !yield(text) {
					return
				}
			}
		}
	}
}

// FirstTerm returns what a sum of texts begins with: a in a + b + c.
func FirstTerm(v ssa.Value) ssa.Value {
	for {
		sum, ok := v.(*ssa.BinOp)
		if !ok {
			return v
		}
		v = sum.X
	}
}

// LoadedField returns the pointer to the struct that v is read from as a field, and the field's name; nil if v is no such load.
func LoadedField(v ssa.Value) (x ssa.Value, name string) {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return nil, ""
	}
	addr, ok := load.X.(*ssa.FieldAddr)
	if !ok {
		return nil, ""
	}
	return addr.X, FieldName(addr.X.Type(), addr.Field)
}

// IsRequestURL reports whether v is read from the field URL of a request.
func IsRequestURL(v ssa.Value) bool {
	x, name := LoadedField(v)
	return x != nil && name == "URL" && IsHTTP(x.Type(), "Request")
}

// IsRequestPath reports whether v is the path of the URL of a request, with or without the query.
func IsRequestPath(v ssa.Value) bool {
	if call, ok := v.(*ssa.Call); ok {
		switch fn := call.Call.StaticCallee(); {
		case fn == nil:
		case fn.String() == "(*net/url.URL).EscapedPath", fn.String() == "(*net/url.URL).RequestURI", fn.String() == "(*net/url.URL).String":
			return IsRequestURL(call.Call.Args[0])
		}
		return false
	}
	x, name := LoadedField(v)
	switch {
	case x == nil:
		return false
	case name == "RequestURI":
		return IsHTTP(x.Type(), "Request")
	case name == "Path" || name == "RawPath":
		return IsRequestURL(x)
	}
	return false
}

// ClosureOf returns where the function literal is made that has a free variable, and what the variable is there; nil if it is not known.
func ClosureOf(v *ssa.FreeVar) (*ssa.MakeClosure, ssa.Value) {
	fn := v.Parent()
	i := slices.Index(fn.FreeVars, v)
	if fn.Parent() == nil || i < 0 {
		return nil, nil
	}
	for _, b := range fn.Parent().Blocks {
		for _, instr := range b.Instrs {
			if made, ok := instr.(*ssa.MakeClosure); ok && made.Fn == fn {
				return made, made.Bindings[i]
			}
		}
	}
	return nil, nil
}

// Results yields what a function returns for one of its results, return by return.
func Results(fn *ssa.Function, n int) iter.Seq[ssa.Value] {
	return func(yield func(ssa.Value) bool) {
		for _, b := range fn.Blocks {
			ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
			if ok && n < len(ret.Results) && !yield(ret.Results[n]) {
				return
			}
		}
	}
}

// IsCaptured reports whether a function literal captures a variable, so that it may be written wherever something is called.
func IsCaptured(cell *ssa.Alloc) bool {
	return slices.ContainsFunc(*cell.Referrers(), func(r ssa.Instruction) bool { _, ok := r.(*ssa.MakeClosure); return ok })
}
