package libs

import (
	"net/http"
	"strings"

	gincors "github.com/gin-contrib/cors"
	chicors "github.com/go-chi/cors"
	fibercors "github.com/gofiber/fiber/v2/middleware/cors"
	"github.com/labstack/echo/v4/middleware"
	"github.com/rs/cors"
)

func yes(string) bool { return true }

func ofRS(list []string) {
	cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: yes})                             // want `every site may read answers`
	cors.New(cors.Options{AllowCredentials: true, AllowedOrigins: []string{"https://*"}})            // want `every site may read answers`
	cors.New(cors.Options{AllowCredentials: true, AllowedOrigins: []string{"https://*example.com"}}) // want `the pattern allows other sites whose name ends so`
	cors.New(cors.Options{AllowCredentials: true, AllowedOrigins: []string{"https://*.example.com"}})
	cors.New(cors.Options{AllowCredentials: true, AllowedOrigins: []string{"https://a.example", "null"}}) // want `the origin null`
	cors.New(cors.Options{AllowCredentials: true, AllowedOrigins: list})
	cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: func(o string) bool {
		return strings.HasSuffix(o, "example.com") // want `other sites pass this check`
	}})
	cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: func(o string) bool {
		return strings.HasSuffix(o, ".example.com") || o == "https://example.com"
	}})
}

func ofChi() {
	chicors.Handler(chicors.Options{
		AllowCredentials: true,
		AllowOriginFunc:  func(*http.Request, string) bool { return true }, // want `every site may read answers`
	})
	chicors.Handler(chicors.Options{AllowCredentials: false, AllowedOrigins: []string{"https://*", "http://*"}})
}

func ofGin() {
	c := gincors.DefaultConfig()
	c.AllowCredentials = true
	c.AllowOriginFunc = yes // want `every site may read answers`
	gincors.New(c)
}

func ofEcho() {
	middleware.CORSWithConfig(middleware.CORSConfig{
		AllowCredentials:                         true,
		UnsafeWildcardOriginWithAllowCredentials: true, // want `every site may read answers`
	})
	middleware.CORSWithConfig(middleware.CORSConfig{
		AllowCredentials: true,
		AllowOriginFunc:  func(string) (bool, error) { return true, nil }, // want `every site may read answers`
	})
}

func ofFiber() {
	fibercors.New(fibercors.Config{
		AllowCredentials: true,
		AllowOriginsFunc: yes, // want `every site may read answers`
	})
}

// Across functions.

func with(credentials bool) *cors.Cors {
	return cors.New(cors.Options{
		AllowCredentials: credentials,
		AllowOriginFunc:  yes, // want `every site may read answers`
	})
}

func both() {
	with(false)
	with(true)
}
