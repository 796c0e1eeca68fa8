package page

import (
	"go/types"
	"regexp"
	"strings"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Functions that a program gives to its templates. A template calls them with its data, which no call in the program shows. One that
// puts tags into a text and says that the result is HTML takes plain text, so that it has to escape it:
//
//	template.FuncMap{"nl2br": func(s string) template.HTML {
//		return template.HTML(strings.ReplaceAll(s, "\n", "<br>"))
//	}}
//
// One that does nothing but convert says by that what it is for, and nothing is said of it; nor of one whose parameter is HTML by its
// name, or in which it looks for tags.

// isTag finds a tag in a constant of a program.
var isTag = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`</?[A-Za-z]`) })

// maxTagged bounds how many functions of the package are gone into for such constants.
const maxTagged = 2

// markHelper is the hook Func: what a template calls a function with is a source.
func (t *topic) markHelper(g *taint.Func, fn *ssa.Function) {
	results := fn.Signature.Results()
	if results.Len() == 0 || !ssautil.IsNamed(results.At(0).Type(), "html/template", "HTML") || !t.helpers()[fn] || !addsTags(fn, 0) {
		return
	}
	for _, p := range fn.Params {
		if !ssautil.IsString(p.Type()) || ssautil.NamedOf(p.Type()) != nil || isMarkup(p.Name()) {
			continue
		}
		id := g.Source(taint.SourceKey{At: p}, func() *summary.Source {
			return &summary.Source{Labels: model.Handed, Text: "what a template calls this with", At: summary.Site{Pos: p.Pos()}}
		})
		g.Update(access.Loc{Root: p}, "", taint.Flow{Origin: id, Flags: summary.Fresh, Clean: model.AllKinds &^ model.HTML})
	}
}

// isMarkup reports whether a parameter is called like one that is HTML already.
func isMarkup(name string) bool {
	name = strings.ToLower(name)
	for _, word := range [...]string{"html", "markup", "svg", "tag", "escaped", "safe"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}

// helpersOf returns the functions that a package puts into maps of values of any type, as those for templates are.
func helpersOf(in *taint.Package) map[*ssa.Function]bool {
	all := make(map[*ssa.Function]bool)
	for fn := range in.Functions() {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				put, ok := instr.(*ssa.MapUpdate)
				if !ok {
					continue
				}
				if _, isAny := put.Map.Type().Underlying().(*types.Map).Elem().Underlying().(*types.Interface); isAny {
					if given := ssautil.FunctionOf(ssautil.Unboxed(put.Value)); given != nil {
						all[in.Declared(given)] = true
					}
				}
			}
		}
	}
	return all
}

// addsTags reports whether a function, or one of the package that it calls, has tags in its constants, and not as what it looks for.
func addsTags(fn *ssa.Function, depth int) (found bool) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			call, isCall := instr.(ssa.CallInstruction)
			for _, v := range instr.Operands(nil) {
				if text, ok := ssautil.StringConst(*v); ok && isTag().MatchString(text) {
					if isCall && looksFor(call.Common(), *v) {
						return false
					}
					found = true
				}
			}
			if isCall && depth < maxTagged && !found {
				callee := call.Common().StaticCallee()
				found = callee != nil && callee.Pkg == fn.Pkg && callee != fn && addsTags(callee, depth+1)
			}
		}
	}
	return found
}

// looksFor reports whether a call looks for a constant text in another one, which stands first: strings.Contains(s, "<p"). What is
// written to a strings.Builder, and what strings.Join puts between the texts of a list, is no such text.
func looksFor(c *ssa.CallCommon, text ssa.Value) bool {
	fn := c.StaticCallee()
	if fn == nil || fn.Pkg == nil || fn.Pkg.Pkg.Path() != "strings" || len(c.Args) < 2 {
		return false
	}
	return c.Args[1] == text && ssautil.IsString(c.Args[0].Type())
}
