package main

import (
	"embed"
	"flag"
	"net"
	"net/http"
	"time"

	"httpserver/library"
)

var files embed.FS

var addr = flag.String("addr", ":8080", "address")

func main() {
	mux := http.NewServeMux()
	http.ListenAndServe(":8080", mux) // want `a client that sends its request slowly, or not at all, keeps the server busy`
	http.ListenAndServe(*addr, mux)   // want `keeps the server busy`
	http.ListenAndServe("localhost:8080", mux)
	http.ListenAndServe("127.0.0.1:0", mux)

	srv := &http.Server{Addr: ":8080", Handler: mux} // want `keeps the server busy`
	srv.ListenAndServe()

	limited := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: time.Minute}
	limited.ListenAndServe()

	later := &http.Server{Addr: ":8080", Handler: mux}
	later.ReadTimeout = time.Minute
	later.ListenAndServe()

	var zero http.Server // want `keeps the server busy`
	l, _ := net.Listen("tcp", ":0")
	zero.Serve(l)

	made(mux).ListenAndServe()
	library.New(mux, 0)          // it is the library that starts it
	library.Run(":8080", mux, 0) // want `keeps the server busy`
	library.Run(":8080", mux, time.Minute)
	newServer(mux, time.Second).run()
	newServer(mux, 0).run()
}

func made(h http.Handler) *http.Server {
	return &http.Server{Addr: ":8080", Handler: h} // want `keeps the server busy`
}

type server struct{ http *http.Server }

func newServer(h http.Handler, timeout time.Duration) *server {
	return &server{&http.Server{Addr: ":8080", Handler: h, ReadTimeout: timeout}} // want `keeps the server busy`
}

func (s *server) run() error { return s.http.ListenAndServe() }

func serves(mux *http.ServeMux) {
	mux.Handle("/a/", http.FileServer(http.Dir("./uploads"))) // want `everybody can see which files are in "./uploads"`
	mux.Handle("/b/", http.FileServer(http.Dir(".")))         // want `everybody can see which files are in "."`
	mux.Handle("/c/", http.FileServer(http.Dir("static")))
	mux.Handle("/d/", http.FileServer(http.FS(files)))
}

func headers(w http.ResponseWriter, nonce string) {
	w.Header().Set("X-Frame-Options", "ALLOW-FROM https://example.com") // want `browsers ignore this value of X-Frame-Options`
	w.Header().Set("X-Frame-Options", "DENY")
	w.Header().Set("X-Content-Type-Options", "no-sniff") // want `browsers ignore this value of X-Content-Type-Options`
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Strict-Transport-Security", "max-age=0") // want `browsers forget within a day`
	w.Header().Set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
	w.Header().Set("Strict-Transport-Security", "includeSubDomains")                                   // want `without a max-age`
	w.Header().Set("Content-Security-Policy", "default-src *")                                         // want `allows scripts from everywhere`
	w.Header().Set("Content-Security-Policy", "default-src 'self'; script-src 'self' 'unsafe-inline'") // want `allows scripts within the page`
	w.Header().Set("Content-Security-Policy", "default-src 'self'; script-src 'self'; style-src 'unsafe-inline'; img-src *")
	w.Header().Set("Content-Security-Policy", "script-src 'unsafe-inline' 'nonce-"+nonce+"'")
}

// Whether a server is started, and whether by TLS, is a setting; how long it waits is none.

type config struct{ tls, debug bool }

func configured(c config, l net.Listener, mux *http.ServeMux) {
	srv := &http.Server{Handler: mux} // want `keeps the server busy`
	go func() {
		if c.tls {
			srv.ServeTLS(l, "cert.pem", "key.pem")
		} else {
			srv.Serve(l)
		}
	}()
	limited := &http.Server{Handler: mux, ReadHeaderTimeout: time.Minute}
	if c.tls {
		limited.ServeTLS(l, "cert.pem", "key.pem")
	}
	if c.debug {
		http.ListenAndServe(":6060", mux)
	}
}
