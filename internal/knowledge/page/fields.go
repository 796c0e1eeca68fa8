package page

import (
	"go/types"
	"slices"
	"strings"
	"text/template/parse"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// What a template prints of its data. A text that is a constant names the fields that it prints, and what is in others does not
// come out of it:
//
//	const script = "wg set wg0 peer {{.Profile.ID}}"
//	t := template.Must(template.New("").Parse(script))
//	t.Execute(&b, struct{ Profile Profile }{p}) // p.ID is in b, and p.Name is not
//
// The text is parsed as package text/template does, and gone through once. What an action prints is a chain of names from the data on. In
// {{range .Peers}} and {{with .Peer}} the dot is what stands there, so that chains go on from it; a variable is the chain that it was set
// to. A chain prints all that lies below it, and one that calls a method, or looks into a map, ends there: what a method reads is not known. A
// dot that is the data itself prints all, and so does whatever is not understood here, or another template that the text calls with it.

// maxTemplateText is how long a text may be that is parsed, since the parser calls itself for what stands in an action.
const maxTemplateText = 1 << 16

// A chain is the names of fields from the data of a template to what is printed. The empty one is the data.
type chain []string

// printing is what a template prints.
type printing struct {
	chains []chain
	vars   map[string]chain
	all    bool // it cannot be said
}

// printed returns what the data of a template with a constant text carries into what is written.
func (t *topic) printed(g *taint.Func, c *access.Call, obj *types.Func, a access.Arg) (taint.FlowSet, bool) {
	if obj.Name() != "Execute" || obj.Pkg() == nil || !strings.HasSuffix(obj.Pkg().Path(), "/template") || len(c.Args) != 3 || a.V != c.Args[2] {
		return nil, false
	}
	data := a.V
	if m, ok := data.(*ssa.MakeInterface); ok {
		data = m.X
	}
	text, _ := templateText(g, c.Args[0], 0)
	if text == "" || len(text) > maxTemplateText || ssautil.StructOf(data.Type()) == nil {
		return nil, false
	}
	p := t.printings[text]
	if p == nil {
		p = printingOf(text)
		t.printings[text] = p
	}
	if p.all {
		return nil, false
	}
	said := make(map[summary.OriginID]bool)
	g.Flows(a.V, c.At, func(rel access.Path, f taint.Flow) { said[f.Origin] = said[f.Origin] || p.prints(data.Type(), rel) })
	return slices.DeleteFunc(g.Joined(a.V, c.At), func(f taint.Flow) bool { return !said[f.Origin] }), true
}

// prints reports whether some of the part of the data at a path is printed.
func (p *printing) prints(t types.Type, part access.Path) bool {
	return slices.ContainsFunc(p.chains, func(c chain) bool {
		at := t
		for i, n := 0, 0; i < part.Len() && n < len(c); i++ {
			field, next := access.StepInto(at, part.At(i))
			switch {
			case next == nil:
				return true // no more is known of it
			case field != nil && field.Name() == c[n]:
				n++
			case field != nil:
				// It is another field, unless the name is that of a method, or of a field of one that is embedded.
				return !hasField(ssautil.StructOf(at), c[n])
			}
			at = next
		}
		return true
	})
}

func hasField(s *types.Struct, name string) bool {
	if s != nil {
		for f := range s.Fields() {
			if f.Name() == name {
				return true
			}
		}
	}
	return false
}

// printingOf goes through the text of a template.
func printingOf(text string) *printing {
	p := &printing{vars: map[string]chain{"$": {}}}
	t := parse.New("")
	t.Mode = parse.SkipFuncCheck // which functions there are the text does not say
	sets := make(map[string]*parse.Tree)
	// Without an action the template has other delimiters.
	if _, err := t.Parse(text, "", "", sets); err != nil || t.Root == nil || !strings.Contains(text, "{{") {
		p.all = true
		return p
	}
	p.list(t.Root, nil)
	return p
}

// list goes through what stands in a template or in a branch of one, where the dot is a chain.
func (p *printing) list(l *parse.ListNode, dot chain) {
	if l == nil {
		return
	}
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.ActionNode:
			p.pipe(n.Pipe, dot, len(n.Pipe.Decl) == 0)
		case *parse.IfNode:
			p.pipe(n.Pipe, dot, false)
			p.list(n.List, dot)
			p.list(n.ElseList, dot)
		case *parse.RangeNode:
			p.list(n.List, p.pipe(n.Pipe, dot, false))
			p.list(n.ElseList, dot)
		case *parse.WithNode:
			p.list(n.List, p.pipe(n.Pipe, dot, false))
			p.list(n.ElseList, dot)
		case *parse.TemplateNode:
			p.pipe(n.Pipe, dot, true)
		}
	}
}

// pipe goes through what an action computes, and returns the chain that it is. What is more than a chain is printed, wherever it
// goes, and then the dot of what follows is the data.
func (p *printing) pipe(n *parse.PipeNode, dot chain, prints bool) chain {
	if n == nil {
		return dot
	}
	if len(n.Cmds) == 1 && len(n.Cmds[0].Args) == 1 {
		c, ok := p.chainOf(n.Cmds[0].Args[0], dot)
		if !ok {
			p.all = true
		} else if c != nil {
			if prints {
				p.chains = append(p.chains, c)
			}
			for _, v := range n.Decl { // of {{range $i, $e := .List}} the first is a number
				_, again := p.vars[v.Ident[0]]
				p.vars[v.Ident[0]], p.all = c, p.all || again
			}
			return c
		}
	}
	for _, cmd := range n.Cmds {
		for _, arg := range cmd.Args {
			if inner, ok := arg.(*parse.PipeNode); ok {
				p.pipe(inner, dot, true)
				continue
			}
			c, ok := p.chainOf(arg, dot)
			if p.all = p.all || !ok; c != nil {
				p.chains = append(p.chains, c)
			}
		}
	}
	p.all = p.all || len(n.Decl) > 0
	return chain{}
}

// chainOf returns the chain that a node is, nil if it is a constant or a function, and false if it is not understood.
func (p *printing) chainOf(n parse.Node, dot chain) (chain, bool) {
	switch n := n.(type) {
	case *parse.DotNode:
		return append(chain{}, dot...), true
	case *parse.FieldNode:
		return append(append(chain{}, dot...), n.Ident...), true
	case *parse.VariableNode:
		c, ok := p.vars[n.Ident[0]]
		return append(append(chain{}, c...), n.Ident[1:]...), ok
	case *parse.IdentifierNode, *parse.StringNode, *parse.NumberNode, *parse.BoolNode, *parse.NilNode:
		return nil, true
	}
	return nil, false
}
