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
// Serve them on an address of the machine itself, or on a mux of their own behind a check of who asks.
//
// http.FileServer lists the files of each folder that has no index.html; let it serve a folder in which all is meant for everybody. A
// header whose value browsers do not understand, or that allows everything, protects nothing:
//
//	w.Header().Set("X-Frame-Options", "ALLOW-FROM https://example.com") // wrong: browsers ignore it
//
// A server counts as it is where it is started, with what the function that makes it and its callers give. Servers on an address of the
// machine itself are silent, and so is an address that only a setting switches on.
//
// Blind spots: frameworks that start servers of their own (gin's Run, echo's Start); pages of pprof on a mux of the program's own; headers
// that are missing.
//
// Categories:
//
//   - timeouts: a server waits for a client without end. Outside of main packages it has low confidence.
//   - debug: the pages of net/http/pprof or expvar are served to everybody.
//   - listing: a folder is listed in which there is more than is meant for everybody.
//   - headers: a header that is to protect has a value that protects nothing.
package httpserver
