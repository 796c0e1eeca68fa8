// Package httpserver finds HTTP servers that are left open to others.
//
// # Analyzer httpserver
//
// httpserver: find HTTP servers without timeouts, with debug pages, lists of files or headers that protect nothing
//
// A server that waits for a client as long as the client wants is kept busy by a few that send nothing:
//
//	http.ListenAndServe(addr, mux) // wrong: there is no timeout
//
//	srv := &http.Server{Addr: addr, Handler: mux, ReadHeaderTimeout: 10 * time.Second}
//	srv.ListenAndServe()
//
// Importing net/http/pprof puts its pages on http.DefaultServeMux, which a server without a handler serves to everybody. They show
// what is in memory, and keep the program busy:
//
//	import _ "net/http/pprof"
//	http.ListenAndServe(":8080", nil) // wrong
//
// Serve them on an address of the machine itself, or on a mux of their own behind a check of who asks. So too where a program puts them on
// a router by hand:
//
//	r.Mount("/debug", middleware.Profiler()) // wrong, unless r.Use(requireAdmin) or the like stands before it
//	http.ListenAndServe(":8080", r)
//
// Middleware of the program is taken for a check, unless its name says that it logs, compresses or the like; that of libraries is one if it
// is called so.
//
// http.FileServer lists the files of each folder that has no index.html; let it serve a folder in which all is meant for everybody. By
// its name, that of its setting, or since the program itself writes files there, it is known that a folder is none of these. Take a
// http.FileSystem that opens no folders:
//
//	http.FileServer(http.Dir("/srv/uploads")) // wrong
//
// A header whose value browsers do not understand, or that allows everything, protects nothing:
//
//	w.Header().Set("X-Frame-Options", "ALLOW-FROM https://example.com") // wrong: browsers ignore it
//
// A server counts as it is where it is started, with what the function that makes it and its callers give. Servers on an address of the
// machine itself are silent. Whether a server is started, and whether by TLS, may be a setting, which says nothing of how long it waits; one that
// a setting for debugging starts is silent.
//
// Frameworks start servers of their own. That they wait without end has low confidence, but where the program sets another timeout of that
// server.
//
// Blind spots: a listener that another function makes; a router that is wrapped before it is served, or that comes from another package;
// pages in a table of routes that a loop registers, as []Route{{"/debug/pprof/", pprof.Index}}; headers that are missing.
//
// Categories:
//
//   - timeouts: a server waits for a client without end. Where other modules can import the package, it has low confidence, unless the command
//     sees that the program starts the server: then other modules may do so too, but this one does.
//   - debug: the pages of net/http/pprof or expvar, or the profiler of chi, are served to everybody.
//   - listing: a folder is listed in which there is more than is meant for everybody.
//   - headers: a header that is to protect has a value that protects nothing.
package httpserver
