package main

import (
	"net/http"
	_ "net/http/pprof"
	"os"
	"time"
)

func main() {
	if port := os.Getenv("PPROF"); port != "" {
		http.ListenAndServe(port, nil)
	}
	go http.ListenAndServe("localhost:6060", nil)
	own := http.NewServeMux()
	s := &http.Server{Addr: ":8080", Handler: own, ReadTimeout: time.Second}
	s.ListenAndServe()
	open := &http.Server{Addr: ":8080", ReadTimeout: time.Second}
	open.ListenAndServe() // want `the pages of net/http/pprof are on http.DefaultServeMux`
}
