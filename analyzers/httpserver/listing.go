package httpserver

import (
	"go/ast"
	"go/types"
	"path"
	"regexp"
	"strconv"
	"sync"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
)

// Folders that are listed. What is in a folder is meant for everybody, or not, by three signs: the folder's name, the name of the variable
// or setting that has it, and that the program itself writes files there, as one does that keeps what its users send:
//
//	mux.Handle("/files/", http.FileServer(http.Dir("/srv/share")))
//	os.Create(filepath.Join("/srv/share", rand.Text()))  // whoever sees the list can get the file
//
// A program that looks for a slash at the end of the path hides folders, and is silent.

// private are folders in which there is more than is meant for everybody, by their last name.
var private = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:uploads?|private|backups?|data|invoices?|logs?|conf|config|secrets?)$`)
})

// public are folders of a site, by their last name.
var public = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:static|assets?|public|dist|build|web|webroot|www|docs?|html|htdocs|site|css|js|img|images?|fonts?|ui|frontend|client|out|output)$`)
})

// listings reports folders that are listed.
func listings(p *flow.Pass) {
	var own *written
	for u := range p.Settings.Of("listing") {
		if !flow.Decides(u) || len(u.Args) == 0 || p.Known("no folders", func() bool { return hidesFolders(p) }) {
			continue
		}
		if own == nil {
			own = writtenBy(p)
		}
		folder := folderOf(p, u)
		values := u.Args[0].Values
		for i := range values {
			listing(p, u, &values[i], folder, own)
		}
	}
}

// listing judges one folder; expr is how the source text names it, nil if that is not known.
func listing(p *flow.Pass, u *state.Use, v *state.Value, expr ast.Expr, own *written) {
	d := flow.Decision{Rule: Rule, Category: "listing", Use: u, Value: v}
	dir, ok := v.Text()
	if !ok && expr != nil {
		dir, ok = flow.Constant(p.TypesInfo, expr)
	}
	last := path.Base(path.Clean(dir))
	switch {
	case ok && (last == "." || last == ".." || dir == "/" || private().MatchString(last)):
		d.Message = "everybody can see which files are in " + strconv.Quote(dir) + ", and get each of them; serve a folder in which all is meant for everybody"
	case ok && !public().MatchString(last) && own.has(p, nil, dir), !ok && expr != nil && own.has(p, expr, ""):
		d.Message = "everybody can see the names of the files that the program writes there, and get each of them; serve them by a http.FileSystem that opens no folders"
	case !ok && expr != nil && flow.HasPart([]string{nameOf(expr)}, "upload", "private", "backup", "invoice", "attachment"):
		d.Message = "everybody can see which files are in this folder, and get each of them; serve them by a http.FileSystem that opens no folders"
	default:
		return
	}
	p.Decided(d)
}

// folderOf returns the expression that names the folder of a file server: x in http.FileServer(http.Dir(x)); nil if it is not written there,
// or the call is that of another function which is given it.
func folderOf(p *flow.Pass, u *state.Use) ast.Expr {
	call, _ := flow.CallAt(p.Pass, u.At.Pos)
	if call == nil || u.At != u.Sink || len(call.Args) == 0 {
		return nil
	}
	e := ast.Unparen(call.Args[len(call.Args)-1])
	for range ssautil.MaxElements {
		of, ok := e.(*ast.CallExpr)
		if !ok || len(of.Args) != 1 {
			break
		}
		switch name := types.ExprString(of.Fun); name {
		case "http.Dir", "os.DirFS":
			return ast.Unparen(of.Args[0])
		case "http.FS":
			e = ast.Unparen(of.Args[0])
		default:
			return nil
		}
	}
	return nil
}

// nameOf returns the name of a variable or field.
func nameOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.StarExpr:
		return nameOf(e.X)
	}
	return ""
}

// hidesFolders reports whether the package looks for a slash at the end of the path of a request.
func hidesFolders(p *flow.Pass) (found bool) {
	for _, f := range p.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 2 || !flow.IsFunc(p.TypesInfo, call, "strings", "HasSuffix") {
				return !found
			}
			sel, isField := ast.Unparen(call.Args[0]).(*ast.SelectorExpr)
			end, _ := flow.Constant(p.TypesInfo, call.Args[1])
			found = found || isField && sel.Sel.Name == "Path" && end == "/"
			return !found
		})
	}
	return found
}

// browses reports lists of files that a framework is told to make.
func browses(p *flow.Pass) {
	for u := range p.Settings.Of("browse") {
		if !flow.Decides(u) {
			continue
		}
		root, known := "", false
		for _, name := range []string{"Root", "root"} {
			for _, v := range u.Values(name) {
				root, known = v.Text()
			}
		}
		if known && public().MatchString(path.Base(path.Clean(root))) {
			continue
		}
		for _, name := range []string{"Browse", "listDirectory"} {
			values := u.Values(name)
			for i := range values {
				if v := &values[i]; v.IsTrue() {
					p.Decided(flow.Decision{Rule: Rule, Category: "listing", Use: u, Value: v,
						Message: "everybody can see which files are in the folder, and get each of them; do not list it, unless all in it is meant for everybody"})
				}
			}
		}
	}
}
