package main

import (
	"expvar"
	"log"
	"net/http"
	"net/http/pprof"
	"os"
	"time"

	ginpprof "github.com/gin-contrib/pprof"
	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/gorilla/mux"
)

func main() {}

func server(h http.Handler) {
	(&http.Server{Addr: ":8080", Handler: h, ReadTimeout: time.Second}).ListenAndServe()
}

func requireStaff(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Staff") != "" {
			next.ServeHTTP(w, r)
		}
	})
}

func logRequests(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Print(r.Method)
		next.ServeHTTP(w, r)
	})
}

// On routers of chi.

func mounted() {
	r := chi.NewRouter()
	r.Use(middleware.Recoverer, logRequests)
	r.Mount("/debug", middleware.Profiler()) // want `debug pages are on a router that is served to everybody who reaches it`
	r.Get("/", home)
	server(r)
}

func home(http.ResponseWriter, *http.Request) {}

func guarded() {
	r := chi.NewRouter()
	r.Use(requireStaff)
	r.Mount("/debug", middleware.Profiler())
	server(r)
}

func byPassword() {
	r := chi.NewRouter()
	r.Use(middleware.BasicAuth("staff", map[string]string{"a": os.Getenv("PASSWORD")}))
	r.Mount("/debug", middleware.Profiler())
	server(r)
}

func grouped() {
	r := chi.NewRouter()
	r.Group(func(r chi.Router) {
		r.Use(requireStaff)
		r.Mount("/debug", middleware.Profiler())
	})
	r.With(requireStaff).Mount("/debug/more", middleware.Profiler())
	r.Mount("/debug/other", requireStaff(middleware.Profiler()))
	server(r)
}

func routed() {
	r := chi.NewRouter()
	r.Route("/internal", func(r chi.Router) {
		r.Use(middleware.Logger)
		r.HandleFunc("/pprof/*", pprof.Index) // want `debug pages are on a router`
	})
	server(r)
}

func mountedRouter() {
	r := chi.NewRouter()
	r.Mount("/internal", internals())
	server(r)
}

func internals() http.Handler {
	in := chi.NewRouter()
	in.Handle("/vars", expvar.Handler()) // want `debug pages are on a router`
	return in
}

func asked() {
	r := chi.NewRouter()
	if os.Getenv("DEBUG") != "" {
		r.Mount("/debug", middleware.Profiler())
	}
	server(r)
}

// On those of the standard library and others.

func byHand() {
	m := http.NewServeMux()
	register(m)
	m.HandleFunc("/", home)
	log.Fatal((&http.Server{Addr: ":8080", Handler: m, ReadTimeout: time.Second}).ListenAndServe())
}

func register(m *http.ServeMux) {
	m.HandleFunc("/debug/pprof/", pprof.Index) // want `debug pages are on a router`
	m.HandleFunc("/debug/pprof/profile", pprof.Profile)
	m.Handle("/debug/pprof/heap", pprof.Handler("heap"))
}

func nearby() {
	m := http.NewServeMux()
	m.HandleFunc("/debug/pprof/", pprof.Index)
	(&http.Server{Addr: "127.0.0.1:6060", Handler: m, ReadTimeout: time.Second}).ListenAndServe()
	own := http.NewServeMux()
	own.HandleFunc("/", home)
	server(own)
}

func wrapped() {
	m := http.NewServeMux()
	m.HandleFunc("/debug/pprof/", pprof.Index)
	server(requireStaff(m))
}

func ofGorilla() {
	r := mux.NewRouter()
	r.PathPrefix("/debug/pprof/").Subrouter().HandleFunc("/", pprof.Index) // want `debug pages are on a router`
	server(r)
}

func ofGin() {
	r := gin.Default()
	r.GET("/debug/pprof/", gin.WrapF(pprof.Index)) // want `debug pages are on a router`
	r.Run(":8080")
}

func ofGinContrib() {
	r := gin.New()
	ginpprof.Register(r) // want `debug pages are on a router`
	r.Run()
}

func ofGinGuarded(staff gin.HandlerFunc) {
	r := gin.New()
	g := r.Group("/admin", staff)
	g.GET("/pprof", gin.WrapF(pprof.Index))
	r.GET("/other", staff, gin.WrapF(pprof.Index))
	r.GET("/last", func(c *gin.Context) { home(c.Writer, c.Request) })
	r.Run(":8080")
}
