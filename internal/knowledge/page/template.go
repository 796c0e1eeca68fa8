package page

import (
	"path"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Pages that package text/template makes, which escapes nothing. The text of the template says how the page begins, and whether each
// action escapes what it prints. It is looked for backwards from Execute, to the constant that was parsed or the names of files:
//
//	var page = template.Must(template.New("").Parse(`<h1>{{.Name}}</h1>`)) // HTML
//	template.ParseFiles("page.html")                                      // HTML, by the name of the file
//
// Of a template whose text is not found nothing is said of the beginning but that it is none of HTML, as most texts that are no
// pages are made so: then only the declared type of the response counts.

// maxTemplate is how many calls and variables a template is gone back through: Must, Funcs, Option and the like.
const maxTemplate = 12

// templated returns the marks of the data of a template, or the kinds of pages if it is escaped.
func templated(g *taint.Func, p *taint.Passage) model.Kinds {
	if p.Arg.V == p.Call.Args[0] {
		return 0 // the template itself
	}
	text, file := templateText(g, p.Call.Args[0], 0)
	switch {
	case text != "":
		return ofTemplate(text)
	case isPageFile(file):
		return model.TagStart
	}
	return model.PlainStart
}

// isPageFile reports whether a file or pattern is one of pages, by its name.
func isPageFile(name string) bool {
	switch path.Ext(strings.TrimSuffix(strings.TrimSuffix(name, ".tmpl"), ".tpl")) {
	case ".html", ".htm", ".gohtml", ".xhtml", ".svg":
		return true
	}
	return false
}

// ofTemplate returns what the data of a template is clean for by the text of it. Each action that prints data must escape it.
func ofTemplate(text string) (marks model.Kinds) {
	first, _, _ := strings.Cut(text, "{{")
	marks = behind(first)
	if first == "" || marks == 0 {
		marks = behindActions(text)
	}
	if all, escaped := actions(text); all > 0 && all == escaped {
		marks |= kinds
	}
	return marks
}

// behindActions returns the marks of a text by its first text that is no action and not empty.
func behindActions(text string) model.Kinds {
	for text != "" {
		before, rest, found := strings.Cut(text, "{{")
		if strings.TrimSpace(before) != "" {
			return behind(before) &^ model.WeakPlace
		}
		if !found {
			return 0
		}
		action, after, _ := strings.Cut(rest, "}}")
		if word := strings.Fields(strings.Trim(action, "-")); len(word) == 0 || !isControl(word[0]) {
			return 0 // data comes first
		}
		text = after
	}
	return 0
}

// isControl reports whether an action prints nothing.
func isControl(word string) bool {
	switch word {
	case "if", "else", "end", "range", "with", "define", "block", "break", "continue":
		return true
	}
	return strings.HasPrefix(word, "/*") || strings.HasPrefix(word, "$")
}

// actions counts the actions that print, and those of them that end in a function that escapes.
func actions(text string) (all, escaped int) {
	for {
		_, rest, found := strings.Cut(text, "{{")
		if !found {
			return all, escaped
		}
		action, after, _ := strings.Cut(rest, "}}")
		text = after
		words := strings.Fields(strings.Trim(action, "-"))
		if len(words) == 0 || isControl(words[0]) || words[0] == "template" {
			continue
		}
		all++
		last := words[0]
		if i := strings.LastIndexByte(action, '|'); i >= 0 {
			if words = strings.Fields(strings.Trim(action[i+1:], "-")); len(words) > 0 {
				last = words[0]
			}
		}
		switch last {
		case "html", "js", "urlquery":
			escaped++
		}
	}
}

// templateText returns the constant text that a template was parsed from, or the name of the file.
func templateText(g *taint.Func, v ssa.Value, depth int) (text, file string) {
	if depth > maxTemplate {
		return "", ""
	}
	switch v := v.(type) {
	case *ssa.UnOp:
		if stored := g.StoredAt(v.X); len(stored) == 1 {
			return templateText(g, stored[0], depth+1)
		}
	case *ssa.Phi:
		return templateText(g, v.Edges[0], depth+1)
	case *ssa.Extract:
		return templateText(g, v.Tuple, depth+1)
	case *ssa.Call:
		fn := v.Call.StaticCallee()
		if fn == nil || len(v.Call.Args) == 0 {
			return "", ""
		}
		args := v.Call.Args
		switch fn.Name() {
		case "Parse":
			return ssautil.ConstText(args[len(args)-1]), ""
		case "ParseFiles", "ParseGlob", "ParseFS":
			for _, name := range ssautil.ConstTexts(args[len(args)-1]) {
				return "", name
			}
			return "", ""
		case "New":
			return "", ssautil.ConstText(args[len(args)-1])
		}
		return templateText(g, args[0], depth+1)
	}
	return "", ""
}

// parsed lets a template's text arrive that is given to a package variable of pongo2: no row can speak of these, as they are no functions.
func parsed(g *taint.Func, instr ssa.Instruction) {
	call, ok := instr.(ssa.CallInstruction)
	if !ok {
		return
	}
	load, ok := call.Common().Value.(*ssa.UnOp)
	if !ok || len(call.Common().Args) == 0 {
		return
	}
	v, ok := load.X.(*ssa.Global)
	if !ok || v.Pkg == nil || !strings.HasPrefix(v.Pkg.Pkg.Path(), "github.com/flosch/pongo2") {
		return
	}
	switch v.Name() {
	case "FromString", "FromBytes", "RenderTemplateString", "RenderTemplateBytes":
		g.Sink(model.Template, call.Common().Args[0], instr, "pongo2."+v.Name())
	}
}
