// Package published has flaws that were published, each as the smallest program of its shape before and after it was mended.
package published

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/gorilla/websocket"
	"github.com/labstack/echo/v4"
	"github.com/rs/cors"
)

// GO-2024-3088 (CVE-2024-41659), usememos: a middleware tells the origin that asks. The mended one compares it with a list. Where that is
// empty it does as before, which is so by default.
func middleware() echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if skipped(c) {
				return next(c)
			}
			r := c.Request()
			w := c.Response().Writer
			w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin")) // want `every site may read answers as the user who is logged in`
			w.Header().Set("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE, PATCH, OPTIONS")
			w.Header().Set("Access-Control-Allow-Credentials", "true")
			return next(c)
		}
	}
}

func skipped(c echo.Context) bool { return strings.HasPrefix(c.Request().URL.Path, "/memos.api.v2.") }

func middlewareMended(origins []string) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			r := c.Request()
			w := c.Response().Writer
			asking := r.Header.Get("Origin")
			if len(origins) == 0 {
				w.Header().Set("Access-Control-Allow-Origin", asking) // want `every site may read answers as the user who is logged in`
			} else {
				for _, origin := range origins {
					if origin == asking {
						w.Header().Set("Access-Control-Allow-Origin", origin)
						break
					}
				}
			}
			w.Header().Set("Access-Control-Allow-Credentials", "true")
			return next(c)
		}
	}
}

// GO-2026-4774 (CVE-2026-30924), qui: a library asks a function that is always true.
type server struct{ allowed []string }

func (s *server) handler(next http.Handler) http.Handler {
	middleware := cors.New(cors.Options{
		AllowCredentials: true,
		AllowOriginFunc:  func(origin string) bool { return true }, // want `every site may read answers as the user who is logged in`
	})
	return middleware.Handler(next)
}

func (s *server) handlerMended(next http.Handler) http.Handler {
	if len(s.allowed) > 0 {
		middleware := cors.New(cors.Options{AllowCredentials: true, AllowedOrigins: s.allowed})
		return middleware.Handler(next)
	}
	return next
}

// GO-2025-3874, komari, and GO-2026-4310 (CVE-2026-22689), mailpit: an upgrader that lets every site in. Here the package knows its users
// by a cookie; where another package does, confidence is low.
func clients(c *gin.Context) {
	if _, err := c.Cookie("session_token"); err != nil {
		return
	}
	upgrader := websocket.Upgrader{
		CheckOrigin: func(r *http.Request) bool { // want `every site may open a connection as the user who is logged in`
			return true
		},
	}
	conn, err := upgrader.Upgrade(c.Writer, c.Request, nil)
	if err == nil {
		conn.Close()
	}
}

func clientsMended(c *gin.Context) {
	upgrader := websocket.Upgrader{CheckOrigin: checkOrigin}
	conn, err := upgrader.Upgrade(c.Writer, c.Request, nil)
	if err == nil {
		conn.Close()
	}
}

func checkOrigin(r *http.Request) bool {
	origin := r.Header.Get("Origin")
	if origin == "" {
		return false
	}
	u, err := url.Parse(origin)
	if err != nil {
		return false
	}
	return u.Host == r.Host
}

var upgrader = websocket.Upgrader{
	CheckOrigin: func(r *http.Request) bool { return true }, // want `every site may open a connection`
}

var upgraderMended = websocket.Upgrader{}

func serve(w http.ResponseWriter, r *http.Request) {
	if conn, err := upgrader.Upgrade(w, r, nil); err == nil {
		conn.Close()
	}
	if conn, err := upgraderMended.Upgrade(w, r, nil); err == nil {
		conn.Close()
	}
}
