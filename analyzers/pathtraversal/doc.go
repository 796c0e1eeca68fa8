// Package pathtraversal finds paths that somebody else chooses and that can lead out of the folder meant.
//
// # Analyzer pathtraversal
//
// pathtraversal: find paths that a request or an archive chooses
//
// A name that somebody else gives can have ".." in it, or be a path of its own:
//
//	os.ReadFile(filepath.Join("/srv/data", r.FormValue("name"))) // wrong: ../../etc/passwd
//
// Open it by an os.Root, which leads nowhere else, whatever links there are (Go 1.24), or check it (Go 1.20):
//
//	root, err := os.OpenRoot("/srv/data")
//	f, err := root.Open(r.FormValue("name"))
//
//	if !filepath.IsLocal(name) {
//		return errBadName
//	}
//	os.ReadFile(filepath.Join("/srv/data", name))
//
// Joining and cleaning are no checks, since "../x" stays: filepath.Clean(name), filepath.Join(dir, name), filepath.Abs(name). These are:
//
//	filepath.Join(dir, filepath.Clean("/"+name))                  // cleaned as if it began at the root
//	filepath.Join(dir, filepath.Base(name))                       // the last element
//	if strings.Contains(name, "..") { return }                    // behind a folder; not for a whole path
//
//	p := filepath.Join(dir, name)
//	if !strings.HasPrefix(p, dir) { return }                      // wrong: /srv/data-old passes
//	if !strings.HasPrefix(p, dir+string(filepath.Separator)) { return }
//
//	rel, err := filepath.Rel(dir, p)
//	if err != nil || !filepath.IsLocal(rel) { return }            // the error alone says nothing
//
// Replacing "../" leaves "../" of "....//". They count in functions of their own too, of this package or of others.
//
// The names of an archive's entries are whatever its maker wrote, wherever the archive is from, and so are the targets of its links:
//
//	for _, f := range archive.File {
//		os.Create(filepath.Join(dir, f.Name)) // wrong: leads out of dir
//	}
//
// What a value cannot be is silent: the name of an uploaded file has no directory left, a parameter of gin's, chi's, echo's or fiber's
// routes is one element unless it is the rest of the path, and http.ServeFile refuses requests with ".." in their own path. What an fs.FS, an
// os.Root or an afero.BasePathFs opens is below its folder.
//
// Blind spots: a link below the folder that leads out of it, where the path was checked as text; an afero.Fs of which it is not seen,
// here or where a caller makes it, that it is the operating system's; one element of which something stands behind, as "x/../meta.json" of dir/:id/meta.json; filepath.EvalSymlinks as a question whether a
// file is there, since most programs resolve links before they look where a path leads.
// And findings that are none: the path of a request that gorilla/mux has cleaned before, where the package of the handler does not import
// it, and a field that holds paths of the configuration and of requests, by its kind.
//
// What three functions, one after another, have written into an object has low confidence, as in a server with all that its handlers know.
// So has what lies more than five fields below a parameter, and what is among more than forty-eight parts of an object that carry something:
// it is not told apart from its neighbours.
//
// Categories:
//
//   - path: data from outside chooses a file, and can lead out of the folder meant.
//   - archive: the name of an archive's entry is a path as it is.
//   - link: a link is made to what an archive or data from outside says.
//   - exists: data from outside chooses a path of which the program tells whether it is there.
package pathtraversal
