// Package xss finds data from outside that becomes a part of a page as it is.
//
// # Analyzer xss
//
// xss: find pages that data from outside becomes a part of without being escaped
//
// What a browser finds in a page it does, with the rights of who looks at the page. Who gets a tag into it, by a link that somebody
// follows, reads and does there what that user can.
//
//	w.Header().Set("Content-Type", "text/html")
//	fmt.Fprintf(w, "<h1>%s</h1>", r.FormValue("title")) // wrong: title can be <script>…</script>
//
// Let package html/template make the page, which escapes each value for the place where it stands:
//
//	var page = template.Must(template.New("").Parse(`<h1>{{.}}</h1>`))
//	page.Execute(w, r.FormValue("title"))
//
// or escape it by html.EscapeString. Of a text that is said to be HTML already nothing is escaped any more:
//
//	page.Execute(w, template.HTML(r.FormValue("title"))) // wrong
//
// What a template calls a function of the program with is plain text as well, so that a function that puts tags into it has to escape it:
//
//	template.FuncMap{"lines": func(s string) template.HTML {
//		return template.HTML(strings.ReplaceAll(s, "\n", "<br>")) // wrong: template.HTMLEscapeString(s) in it is right
//	}}
//
// A response counts as a page if its Content-Type says so where it is written to: in the function, in one that it calls or that
// calls it, or by what the framework does. Of a response without a type a server in Go looks at the first bytes, so that
// fmt.Fprintf(w, "Hello %s", name) is plain text and fmt.Fprintf(w, "<h1>%s", name) is not. JSON, plain text and files to be saved
// are silent. What only the sender of a request chooses, as a header or a cookie, no link brings about, so that it has low confidence.
// So does a way that is partly a guess: through a function that is not known, or an object in which the data of all requests meets, as
// a queue, and what a function of another module without a model writes, which mostly encodes what it is given. On public code none of
// these was a flaw.
//
// A key by which something was looked up is not in what was found: msg, err := store.GetMessage(id) returns an error for an id that
// somebody has made up.
//
// Escaping does not help where an address begins, since javascript:alert(1) has nothing to escape, nor in an attribute without quotes:
//
//	fmt.Fprintf(w, `<a href="%s">`, html.EscapeString(r.FormValue("next"))) // wrong
//
// Look at the scheme of the URL first, or put something fixed before it.
//
// Where a file makes nothing but responses by text/template, a fix imports html/template in its place.
//
// Blind spots: a Content-Type that another package or middleware sets, templates of package text/template whose text is not in the
// package, and pages that scripts make in the browser.
//
// Categories:
//
//   - reflected: data from a request becomes a part of a page.
//   - conversion: it is converted to a type of package html/template (or templ) that is not escaped.
//   - url-attribute: it was escaped, but stands where that does not help.
//   - stored: what a database, a file or another server returns becomes a part of a page. Off unless asked for: -also xss/stored.
package xss
