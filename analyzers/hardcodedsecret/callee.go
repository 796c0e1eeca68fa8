package hardcodedsecret

import (
	"go/ast"
	"go/types"
)

// This file knows types and functions through which a constant is handed on.

// isStrings reports whether a literal is a list of strings.
func (v *visitor) isStrings(lit *ast.CompositeLit) bool {
	t := v.pass.TypesInfo.TypeOf(lit)
	if t == nil {
		return false
	}
	switch t := t.Underlying().(type) {
	case *types.Slice:
		return isString(t.Elem())
	case *types.Array:
		return isString(t.Elem())
	}
	return false
}

// isMap reports whether a type is a map with texts for keys.
func isMap(t types.Type) bool {
	if t == nil {
		return false
	}
	m, ok := t.Underlying().(*types.Map)
	return ok && isString(m.Key())
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// isByteSlice reports whether a type is a slice or an array of bytes.
func isByteSlice(t types.Type) bool {
	if t == nil {
		return false
	}
	var elem types.Type
	switch t := t.Underlying().(type) {
	case *types.Slice:
		elem = t.Elem()
	case *types.Array:
		elem = t.Elem()
	default:
		return false
	}
	b, ok := elem.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Uint8
}

// isConversion reports whether a call converts its argument: []byte("…"), Secret("…").
func (v *visitor) isConversion(call *ast.CallExpr) bool {
	tv, ok := v.pass.TypesInfo.Types[call.Fun]
	return ok && tv.IsType() && len(call.Args) == 1
}

// calleeName returns the name a call is written with, without package or receiver.
func calleeName(call *ast.CallExpr) string {
	fun := ast.Unparen(call.Fun)
	if index, ok := fun.(*ast.IndexExpr); ok {
		fun = index.X // an instantiation
	}
	switch fun := fun.(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		return fun.Sel.Name
	}
	return ""
}

// isPointerHelper knows what packages call the function that returns a pointer to its argument.
func isPointerHelper(name string) bool {
	switch name {
	case "String", "Ptr", "ToPtr", "Pointer", "To", "StringPtr", "P", "NewString", "TrimSpace", "StringValue":
		return true
	}
	return false
}

// isDecoder knows what turns text into a key.
func isDecoder(name string) bool {
	switch name {
	case "DecodeString", "MustDecode", "FromHex", "MustDecodeString", "MustHex", "mustDecode", "decodeHex", "Hex2Bytes", "HexToECDSA":
		return true
	}
	return false
}

// isEncoded reports whether a text is hexadecimal or base64.
func isEncoded(s string) bool {
	digits := 0
	for i := range len(s) {
		if !inClass('B', s[i]) && s[i] != '-' && s[i] != '_' {
			return false
		}
		if isDigit(s[i]) {
			digits++
		}
	}
	return digits >= 2
}
