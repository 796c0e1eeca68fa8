package taint

import (
	"go/types"
	"strings"

	"github.com/secvet/secvet/internal/model"
)

// Functions that take values of any type and print them know nothing of the secrets in them. Their callers, who
// know the types, do.

// printedAsItIs marks what is printed without knowing its type.
func printedAsItIs(flows set, t types.Type) set {
	if holdsAny(t) {
		for i := range flows {
			flows[i].flags |= untyped
		}
	}
	return flows
}

// holdsAny reports whether a type is one of any values, or of lists or maps of such.
func holdsAny(t types.Type) bool {
	for range maxElements {
		switch u := t.Underlying().(type) {
		case *types.Interface:
			return true
		case *types.Slice:
			t = u.Elem()
		case *types.Map:
			t = u.Elem()
		default:
			return false
		}
	}
	return false
}

// addLeaks adds the secret fields of what a function is handed that prints whatever it is given.
func (g *group) addLeaks(out *set, c *call, e *sinkEntry, name string) {
	in := e.in
	if e.flags&untyped == 0 || e.sink.Kind&shown == 0 || !g.handsThing(c, in) || !g.printsFor(e.sink, name) {
		return
	}
	arg := c.args[in.index]
	switch list := elements(arg); {
	case in.path == "" && len(list) == 0:
		g.addLeak(out, arg, byFmt)
	case in.path.len() <= 1:
		for i, v := range list {
			if v != nil && (in.path == "" || sameStep(in.path.at(0), index(i).at(0))) {
				g.addLeak(out, v, byFmt)
			}
		}
	}
}

// handsThing reports whether a call hands a function something that is no text for an input of any type.
func (g *group) handsThing(c *call, in input) bool {
	if !in.deep || in.outer || in.slot != "" || in.variable != "" || in.index >= len(c.args) {
		return false
	}
	arg := c.args[in.index]
	return holdsAny(arg.Type()) && !isText(innerType(arg))
}

// isSecret reports whether a flow is one of a secret.
func (e *engine) isSecret(f flow) bool {
	o := &e.origins[f.org]
	return o.kind == fromSource && o.src.Labels&model.Secret != 0
}

// printsFor reports whether a sink of a function is one of this program's, or the function a logger's. What other
// libraries print of what they are given, by reflection and if it is a text, is mostly not the whole of it.
func (g *group) printsFor(at Place, name string) bool {
	return at.At.Pkg == "" || SameProject(at.At.Pkg, pkgPath(g.pkg)) || isLevel(name) || strings.HasPrefix(name, "Dump") || isLogger(name)
}

// SameProject reports whether two packages are of one project, as far as their import paths tell.
func SameProject(a, b string) bool { return project(a) == project(b) }

// project returns what the import paths of the packages of one project begin with, as far as a path tells.
func project(path string) string {
	parts := strings.SplitN(path, "/", 4)
	n := 1
	switch {
	case !strings.Contains(parts[0], "."):
	case strings.HasPrefix(parts[0], "git") || strings.HasPrefix(parts[0], "bitbucket.") || parts[0] == "codeberg.org" || parts[0] == "gopkg.in":
		n = 3
	default:
		n = 2
	}
	return strings.Join(parts[:min(n, len(parts))], "/")
}
