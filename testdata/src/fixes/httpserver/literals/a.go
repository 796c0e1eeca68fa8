package main

import "net/http"

func main() {
	h := http.NewServeMux()
	s := &http.Server{Addr: ":80", Handler: h} // want `keeps the server busy`
	s.ListenAndServe()
	http.ListenAndServe(":80", h) // want `keeps the server busy`
}
