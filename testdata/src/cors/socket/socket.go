package socket

import (
	"net/http"

	"github.com/gorilla/websocket"
)

var upgrader = websocket.Upgrader{
	CheckOrigin: func(*http.Request) bool { return true }, // want `every site may open a connection as the user who is logged in`
}

var careful = websocket.Upgrader{
	CheckOrigin: func(r *http.Request) bool { return r.Header.Get("Origin") == "https://example.com" },
}

var same = websocket.Upgrader{ReadBufferSize: 1024}

func serve(w http.ResponseWriter, r *http.Request) {
	if _, err := r.Cookie("session"); err != nil {
		return
	}
	upgrader.Upgrade(w, r, nil)
}
