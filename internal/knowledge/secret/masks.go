package secret

import (
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// What a function does that is called as if it hid secrets. The name is what people go by, but where the body is at hand it
// decides: of
//
//	func Mask(s string) string     { return s[:2] + strings.Repeat("*", 6) } // cuts
//	func Sanitize(s string) string { return strings.ReplaceAll(s, "\n", " ") } // only tidies
//
// the second returns the secret. A body hides if there is anything in it that can: a sign for what is hidden, a cut, a
// constant in the place of a field, an element that is deleted, a replacement, a hash. It is not asked whether that happens
// to the secret, as then each clever way of doing it would need to be understood, and what nothing is known of counts as
// hiding. So only a body that does nothing but pass on is not believed.

// Hides reports whether a function of this package hides what it is given, by its name and its body, or because the user says
// so.
func Hides(g *taint.Func, fn *ssa.Function) bool {
	name := FuncName(g.Package, fn)
	if !g.Words.Redactor(name) {
		return false
	}
	return g.Words.ToldRedactor(name) || masking{g, make(map[*ssa.Function]bool)}.body(fn, 0)
}

// CallHides reports whether what a call returns is said to be hidden: by the name of what is called, if its body is not at
// hand, and by the body if it is.
func CallHides(g *taint.Func, c *ssa.CallCommon) bool {
	if fn := c.StaticCallee(); fn != nil && len(fn.Blocks) > 0 {
		return Hides(g, fn)
	}
	name := ssautil.CalledName(c)
	if !g.Words.Redactor(name) {
		return false
	}
	obj := ssautil.CalledObject(c)
	return obj == nil || c.IsInvoke() || g.Words.ToldRedactor(name) || passedHidden(g, obj)
}

// passedHidden reports whether nothing is known of a function of another package, or its summary says that what it returns is
// clean for those who read.
func passedHidden(g *taint.Func, obj *types.Func) bool {
	if obj.Pkg() == nil || ssautil.IsStd(ssautil.PkgPath(obj.Pkg())) || g.Rows(obj) != nil {
		return true
	}
	s := g.MethodSummary(obj)
	if s == nil {
		return true
	}
	for i := range s.Flows {
		if e := &s.Flows[i]; e.Out.ResultIndex() == 0 && e.Clean&model.Readable != model.Readable {
			return false
		}
	}
	return true
}

// FuncName returns what a function is called: a literal has the name of the variable, field or key that it is assigned to.
func FuncName(e *taint.Package, fn *ssa.Function) string {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	if fn.Object() != nil {
		return fn.Name()
	}
	return e.Names[taint.NameKey{Pos: fn.Pos(), Index: taint.OfResult}]
}

// maxMasking is how many calls deep a body is looked into. What lies deeper counts as hiding.
const maxMasking = 5

// A masking is a search for something that hides, in a function and in those of the package that it calls.
type masking struct {
	*taint.Func
	seen map[*ssa.Function]bool
}

// body reports whether anything in a function can hide what it is given.
func (m masking) body(fn *ssa.Function, depth int) bool {
	if depth > maxMasking {
		return true
	}
	if m.seen[fn] {
		return false
	}
	m.seen[fn] = true
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if m.instr(instr, depth) {
				return true
			}
		}
	}
	for _, nested := range fn.AnonFuncs {
		if m.body(nested, depth+1) {
			return true
		}
	}
	return false
}

// instr reports whether an instruction can hide something.
func (m masking) instr(instr ssa.Instruction, depth int) bool {
	switch i := instr.(type) {
	// token[:4]; of a list it takes other elements.
	case *ssa.Slice:
		return (i.Low != nil || i.High != nil) && isLetters(i.X.Type())
	// c.Password = "" and u.User = nil, but not Config{Mode: "fast"}
	case *ssa.Store:
		f, ok := i.Addr.(*ssa.FieldAddr)
		if _, isConst := i.Val.(*ssa.Const); ok && isConst && !isLiteral(f.X) {
			return true
		}
	// m["password"] = "-"
	case *ssa.MapUpdate:
		if _, isConst := ssautil.Unboxed(i.Value).(*ssa.Const); isConst {
			return true
		}
	case *ssa.Return:
		// return "[secret]"; the empty text is what is returned of an empty one.
		for _, v := range i.Results {
			if text, ok := ssautil.StringConst(ssautil.Unboxed(v)); ok && text != "" {
				return true
			}
		}
	case *ssa.BinOp:
		if i.Op != token.ADD {
			return false // a comparison: if s == "***"
		}
	case ssa.CallInstruction:
		if m.call(i.Common(), depth) {
			return true
		}
	}
	return hasSign(instr)
}

// hasSign reports whether an operand of an instruction is a sign for what is hidden: "***", or '*' for each letter.
func hasSign(instr ssa.Instruction) bool {
	var space [8]*ssa.Value
	for _, op := range instr.Operands(space[:0]) {
		k, ok := ssautil.Unboxed(*op).(*ssa.Const)
		if !ok || k.Value == nil {
			continue
		}
		switch k.Value.Kind() {
		case constant.String:
			if text, ok := ssautil.Text(k.Value); ok && (IsMask(text) || onlySigns(text)) {
				return true
			}
		case constant.Int:
			// A letter that is stored or written: b[i] = '*'
			n, exact := constant.Int64Val(k.Value)
			if b, isBasic := k.Type().Underlying().(*types.Basic); exact && isBasic && (b.Kind() == types.Byte || b.Kind() == types.Int32) && strings.ContainsRune(signs, rune(n)) {
				return true
			}
		}
	}
	return false
}

// signs are what stands for a letter that is hidden.
const signs = "*xX•#·█"

// onlySigns reports whether a text is made of such signs alone, as what strings.Repeat repeats.
func onlySigns(text string) bool { return text != "" && strings.Trim(text, signs) == "" }

// IsMask reports whether a text is a sign for what is hidden, or has one in it.
func IsMask(text string) bool {
	text = strings.ToLower(text)
	for _, sign := range [...]string{"***", "xxx", "redacted", "masked", "hidden", "removed", "censored", "sensitive", "•••"} {
		if strings.Contains(text, sign) {
			return true
		}
	}
	return false
}

// call reports whether what is called can hide something: it is not known, it deletes, it hashes or replaces, or it is a
// function of the package that does so.
func (m masking) call(c *ssa.CallCommon, depth int) bool {
	if b, ok := c.Value.(*ssa.Builtin); ok {
		return b.Name() == "delete" || b.Name() == "clear"
	}
	// Functions that are handed on may be called: strings.Map(hide, s).
	for _, a := range c.Args {
		if fn := ssautil.FunctionOf(a); fn != nil && len(fn.Blocks) > 0 && m.body(fn, depth+1) {
			return true
		}
	}
	fn := c.StaticCallee()
	if fn != nil && len(fn.Blocks) > 0 {
		return m.body(fn, depth+1)
	}
	obj := ssautil.CalledObject(c)
	switch {
	case obj == nil: // a function value, of which nothing is known
		return true
	case obj.Pkg() == nil: // err.Error()
		return false
	}
	for _, row := range m.Rows(obj) {
		if row.Kind == model.Clean && row.Sinks&model.Readable != 0 {
			return true
		}
	}
	switch path := ssautil.PkgPath(obj.Pkg()); {
	case ssautil.IsStd(path):
		return m.std(path, obj.Name(), c)
	case m.Rows(obj) != nil:
		return m.Words.Redactor(obj.Name())
	}
	// Of a method of an interface nothing is known, nor of what has no summary.
	return c.IsInvoke() || m.MethodSummary(obj) == nil || m.Words.Redactor(obj.Name()) && passedHidden(m.Func, obj)
}

// std reports whether a function of the standard library can hide something of what it is given.
func (m masking) std(path, name string, c *ssa.CallCommon) bool {
	switch {
	// What is decoded into a struct loses what the struct has no field for, and reflection can do anything.
	case path == "reflect", path == "hash", strings.HasPrefix(path, "hash/"), path == "crypto", strings.HasPrefix(path, "crypto/"):
		return true
	case strings.HasPrefix(path, "encoding/") && strings.HasPrefix(name, "Unmarshal"), strings.HasPrefix(path, "encoding/") && name == "Decode":
		return true
	case path == "regexp":
		return strings.HasPrefix(name, "Replace") || strings.HasPrefix(name, "Find")
	case path == "net/url", path == "net/http":
		return name == "Redacted" || name == "User" || name == "UserPassword" || name == "Del"
	case path == "fmt":
		// %T and %p show nothing of a value, %.4s a part.
		format, ok := firstConst(c)
		return ok && (strings.Contains(format, "%.") || strings.Contains(format, "%T") || strings.Contains(format, "%p"))
	case path == "strings", path == "bytes":
		return m.cuts(name, c)
	case path == "slices", path == "maps":
		return strings.HasPrefix(name, "Delete")
	}
	return false
}

// cuts reports whether a function of package strings or bytes leaves a part of a text out, or puts something in its place.
// Where only white space is replaced, or what is not to be seen, the text is tidied.
func (m masking) cuts(name string, c *ssa.CallCommon) bool {
	args := ssautil.PlainArgs(c)
	switch name {
	case "Cut", "Split", "SplitN", "SplitAfter", "Fields":
		return true
	case "ReplaceAll", "Replace":
		// Of a method, (*strings.Replacer).Replace, the maker says what it does.
		if len(args) < 3 {
			return false
		}
		old, ok := ssautil.StringConst(args[1])
		return !ok || !isSpace(old)
	case "NewReplacer":
		pairs := ssautil.Elements(args[0])
		for i := 0; i < len(pairs); i += 2 {
			old, ok := ssautil.StringConst(pairs[i])
			if !ok || !isSpace(old) {
				return true
			}
		}
		return len(pairs) == 0
	}
	return false
}

// isSpace reports whether a text is made of white space and control characters, or of one character that needs to be written
// in another way somewhere.
func isSpace(text string) bool {
	if len(text) == 1 {
		return true
	}
	return strings.TrimFunc(text, func(r rune) bool { return r <= ' ' || r == 0x7f || r == 0x2028 || r == 0x2029 }) == ""
}

// firstConst returns the first constant text among the arguments of a call.
func firstConst(c *ssa.CallCommon) (string, bool) {
	for _, a := range c.Args {
		if text, ok := ssautil.StringConst(a); ok {
			return text, true
		}
	}
	return "", false
}

// isLetters reports whether t is a text, or bytes or runes.
func isLetters(t types.Type) bool {
	if s, ok := t.Underlying().(*types.Slice); ok {
		return ssautil.IsLetter(s.Elem())
	}
	return ssautil.IsString(t)
}

// isLiteral reports whether an address is that of a composite literal that is being filled.
func isLiteral(v ssa.Value) bool {
	a, ok := v.(*ssa.Alloc)
	return ok && a.Comment == "complit"
}
