package socket

import (
	"net/http"
	"strings"

	coder "github.com/coder/websocket"
	"github.com/gorilla/websocket"
)

func accepts(w http.ResponseWriter, r *http.Request) {
	coder.Accept(w, r, &coder.AcceptOptions{InsecureSkipVerify: true})      // want `every site may open a connection`
	coder.Accept(w, r, &coder.AcceptOptions{OriginPatterns: []string{"*"}}) // want `every site may open a connection`
	coder.Accept(w, r, &coder.AcceptOptions{OriginPatterns: []string{"*.example.com"}})
	coder.Accept(w, r, nil)
}

func ByEnd() *websocket.Upgrader {
	return &websocket.Upgrader{CheckOrigin: func(r *http.Request) bool {
		return strings.HasSuffix(r.Header.Get("Origin"), "example.com") // want `other sites pass this check`
	}}
}

func ByDot() *websocket.Upgrader {
	return &websocket.Upgrader{CheckOrigin: func(r *http.Request) bool {
		return strings.HasSuffix(r.Header.Get("Origin"), ".example.com")
	}}
}

func Named() *websocket.Upgrader {
	return &websocket.Upgrader{CheckOrigin: func(r *http.Request) bool { return r.Header.Get("Origin") != "" }} // want `every site may open a connection`
}

func Same() *websocket.Upgrader {
	return &websocket.Upgrader{CheckOrigin: func(r *http.Request) bool { return r.Header.Get("Origin") == "http://"+r.Host }}
}
