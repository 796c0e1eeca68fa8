package hardcodedsecret

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/enclosing"
	"github.com/secvet/secvet/internal/rule"
)

// The client secret of an installed application. An app that people install has the same secret on all their devices, and anybody can read it
// there; the authorization server knows, and sends its answer to a redirect of the app's own scheme (RFC 8252, sections 7.1 and 8.5):
//
//	ClientID:     "app-android-prod",
//	ClientSecret: "…",
//	RedirectURL:  "com.example.app:/oauth2redirect",
//
// So a client secret beside a constant client ID and such a redirect, in one literal or in one group of declarations, has low
// confidence. A redirect to this machine says nothing: servers that are being developed have one too.

// isInstalled reports whether a finding is on the client secret of an installed application.
func (r *reporter) isInstalled(d *analysis.Diagnostic) bool {
	for _, file := range r.pass.Files {
		for _, n := range enclosing.Path(file, d.Pos, d.End) { // empty but in one of them
			switch n := n.(type) {
			case *ast.CompositeLit:
				secret := bound(n, isClientSecret)
				if secret == nil {
					return false
				}
				if r.isInstalledGroup(bindings(n)) {
					return true
				}
				return r.isInstalledConst(secret)
			case *ast.GenDecl:
				return namesClientSecret(n, d.Pos) && r.isInstalledGroup(bindings(n))
			case *ast.FuncDecl:
				return false
			}
		}
	}
	return false
}

// isInstalledConst is isInstalled for a secret that is a constant of the package, by the group that it is declared in.
func (r *reporter) isInstalledConst(secret ast.Expr) bool {
	id, ok := ast.Unparen(secret).(*ast.Ident)
	if !ok {
		return false
	}
	obj, ok := r.pass.TypesInfo.Uses[id].(*types.Const)
	if !ok || obj.Pkg() != r.pass.Pkg {
		return false
	}
	for _, file := range r.pass.Files {
		for _, decl := range file.Decls {
			if g, ok := decl.(*ast.GenDecl); ok && g.Pos() <= obj.Pos() && obj.Pos() < g.End() {
				return r.isInstalledGroup(bindings(g))
			}
		}
	}
	return false
}

// isInstalledGroup reports whether a group of names and values has a constant client ID and a redirect of an app's own scheme.
func (r *reporter) isInstalledGroup(list []member) bool {
	id, redirect := false, false
	for _, b := range list {
		name := plain(b.name)
		text, ok := r.begin(b.value)
		id = id || ok && text != "" && strings.HasSuffix(name, "clientid")
		redirect = redirect || ok && strings.Contains(name, "redirect") && hasOwnScheme(text)
	}
	return id && redirect
}

// begin returns a constant text, or the one that is the first argument of a call: fmt.Sprintf("app://%s", country)
func (r *reporter) begin(e ast.Expr) (string, bool) {
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok && len(call.Args) > 0 {
		e = call.Args[0]
	}
	return flow.Constant(r.pass.TypesInfo, e)
}

// hasOwnScheme reports whether a redirect leads into an app: to a scheme that is none of the web's, or to none at all.
func hasOwnScheme(redirect string) bool {
	scheme, rest, ok := strings.Cut(redirect, ":")
	if !ok || scheme == "" || strings.ContainsAny(scheme, "/?#% ") {
		return false
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "ws", "wss", "ftp", "localhost":
		return false
	case "urn":
		return strings.HasPrefix(rest, "ietf:wg:oauth:")
	}
	return strings.HasPrefix(rest, "/")
}

// A member is a value and the name that it is bound to.
type member struct {
	name  string
	value ast.Expr
}

// bindings returns what a literal or a group of declarations binds.
func bindings(n ast.Node) (list []member) {
	switch n := n.(type) {
	case *ast.CompositeLit:
		for _, e := range n.Elts {
			if kv, ok := e.(*ast.KeyValueExpr); ok {
				if id, ok := kv.Key.(*ast.Ident); ok {
					list = append(list, member{id.Name, kv.Value})
				}
			}
		}
	case *ast.GenDecl:
		for _, spec := range n.Specs {
			if v, ok := spec.(*ast.ValueSpec); ok && len(v.Names) == len(v.Values) {
				for i, name := range v.Names {
					list = append(list, member{name.Name, v.Values[i]})
				}
			}
		}
	}
	return list
}

// bound returns the value in a literal whose name is of some kind, or nil.
func bound(n ast.Node, is func(string) bool) ast.Expr {
	for _, b := range bindings(n) {
		if is(b.name) {
			return b.value
		}
	}
	return nil
}

// namesClientSecret reports whether the declaration at a place in a group is that of a client secret.
func namesClientSecret(g *ast.GenDecl, at token.Pos) bool {
	for _, spec := range g.Specs {
		v, ok := spec.(*ast.ValueSpec)
		if ok && v.Pos() <= at && at < v.End() {
			return len(v.Names) == 1 && isClientSecret(v.Names[0].Name)
		}
	}
	return false
}

// isClientSecret reports whether a name is that of the secret of an OAuth client.
func isClientSecret(name string) bool { return strings.HasSuffix(plain(name), "clientsecret") }

// plain returns a name in lower case without underscores.
func plain(name string) string { return strings.ToLower(strings.ReplaceAll(name, "_", "")) }

// lowerInstalled gives a finding on the client secret of an installed application low confidence.
func (r *reporter) lowerInstalled(d *analysis.Diagnostic) {
	detail, ok := Rule.Decode(d.Category)
	if !ok {
		return
	}
	if name := detail.Category.Name; (name == "named-secret" || name == "credential-argument") && r.isInstalled(d) {
		detail.Confidence = rule.Low
		d.Category = detail.Encode()
	}
}
