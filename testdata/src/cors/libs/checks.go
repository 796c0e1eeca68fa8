package libs

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	gincors "github.com/gin-contrib/cors"
	fibercors "github.com/gofiber/fiber/v3/middleware/cors"
	"github.com/gorilla/handlers"
	"github.com/labstack/echo/v5"
	"github.com/labstack/echo/v5/middleware"
	"github.com/rs/cors"
)

func ofEcho5() {
	middleware.CORSWithConfig(middleware.CORSConfig{
		AllowCredentials: true,
		UnsafeAllowOriginFunc: func(_ *echo.Context, origin string) (string, bool, error) { // want `every site may read answers`
			return origin, true, nil
		},
	})
	middleware.CORSWithConfig(middleware.CORSConfig{
		AllowCredentials:      true,
		UnsafeAllowOriginFunc: func(*echo.Context, string) (string, bool, error) { return "https://app.example", true, nil },
	})
}

// A check whose text callers give.

func Sites(domain string) *cors.Cors {
	check := func(origin string) bool {
		u, err := url.Parse(origin)
		return err == nil && u.Scheme == "https" && strings.HasSuffix(strings.ToLower(u.Hostname()), domain) // want `other sites pass this check`
	}
	return cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: check})
}

func Dotted(domain string) *cors.Cors {
	return cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: func(origin string) bool {
		u, err := url.Parse(origin)
		return err == nil && (u.Hostname() == domain || strings.HasSuffix(u.Hostname(), "."+domain))
	}})
}

func Normal(domain string) *cors.Cors {
	if !strings.HasPrefix(domain, ".") {
		domain = "." + domain
	}
	return cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: func(origin string) bool {
		return strings.HasSuffix(origin, domain)
	}})
}

// Its own suffix may have the dot.
func Suffix(suffix string) *cors.Cors {
	return cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: func(origin string) bool {
		return strings.HasSuffix(origin, suffix)
	}})
}

func ends(tail string) func(string) bool {
	return func(origin string) bool { return strings.HasSuffix(origin, tail) } // want `other sites pass this check`
}

func endsWell(tail string) func(string) bool {
	return func(origin string) bool { return strings.HasSuffix(origin, tail) }
}

func given() {
	cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: ends("partner.example")})
	cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: endsWell(".partner.example")})
}

// A list, and a helper.

var partners = []string{"shop.example", "blog.example"}

type gate struct{ hosts []string }

func (g *gate) allows(_ *http.Request, origin string) (bool, []string) {
	return slices.ContainsFunc(partners, func(p string) bool { return origin == "https://"+p }) || g.near(origin), nil
}

func (g *gate) near(origin string) bool {
	for _, p := range partners {
		if strings.HasSuffix(origin, p) { // want `other sites pass this check`
			return true
		}
	}
	return strings.HasPrefix(origin, "http://localhost") // want `other sites pass this check`
}

func (g *gate) options() cors.Options {
	return cors.Options{AllowCredentials: true, AllowOriginVaryRequestFunc: g.allows}
}

func ofGate(g *gate) { cors.New(g.options()) }

func local(origin string) bool {
	return strings.HasPrefix(origin, "http://localhost:") || strings.HasPrefix(origin, "https://localhost:")
}

// Patterns and functions of other libraries.

func ofGinPatterns() {
	gincors.New(gincors.Config{AllowCredentials: true, AllowWildcard: true, AllowOrigins: []string{"https://*"}}) // want `every site may read answers`
	gincors.New(gincors.Config{AllowCredentials: true, AllowOrigins: []string{"https://*"}})
	gincors.New(gincors.Config{AllowCredentials: true, AllowWildcard: true, AllowOrigins: []string{"https://*.example.com"}})
	gincors.New(gincors.Config{AllowCredentials: true, AllowOriginFunc: local})
}

func ofHandlers() {
	handlers.CORS(handlers.AllowCredentials(), handlers.AllowedOriginValidator(func(o string) bool {
		return strings.HasSuffix(o, "example.com") // want `other sites pass this check`
	}))
	handlers.CORS(handlers.AllowedOriginValidator(yes)) // want `every site may read answers`
}

func ofFiber3() {
	fibercors.New(fibercors.Config{AllowCredentials: true, AllowOriginsFunc: yes}) // want `every site may read answers`
	fibercors.New(fibercors.Config{AllowOriginsFunc: yes})
}

// A site whose domains are in a field.
type sites struct {
	domains []string
	end     string
	domain  string
}

func (s *sites) any(origin string) bool {
	for _, d := range s.domains {
		if strings.HasSuffix(origin, d) { // want `other sites pass this check`
			return true
		}
	}
	return strings.HasSuffix(origin, s.end) || strings.HasSuffix(origin, s.domain)
}

func ofSites() {
	s := &sites{domains: []string{"example.com", ".example.org"}, end: ".example.net", domain: ".example.info"}
	cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: s.any})
	list := []string{"example.com"}
	dotted := []string{".example.com"}
	cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: func(origin string) bool {
		return strings.HasSuffix(origin, list[0]) || strings.HasSuffix(origin, dotted[0]) // want `other sites pass this check`
	}})
}

// Functions that every site passes, whatever they ask.
func ofAnybody(open bool) {
	cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: func(origin string) bool { return origin != "" }})                 // want `every site may read answers`
	cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: func(origin string) bool { return len(origin) > 0 }})              // want `every site may read answers`
	cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: func(o string) bool { return strings.HasPrefix(o, "https://") }})  // want `every site may read answers`
	cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: func(o string) bool { return isWeb(o) && o != "null" }})           // want `every site may read answers`
	cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: func(o string) bool { return isWeb(o) && o == "https://a.test" }}) // one site
	cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: func(o string) bool { return isWeb(o) && open }})                  // by a setting
	cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: func(o string) bool {                                              // want `every site may read answers`
		if o == "" {
			return false
		}
		return true
	}})
	cors.New(cors.Options{AllowCredentials: true, AllowOriginFunc: func(o string) bool {
		if isWeb(o) {
			return strings.HasSuffix(o, ".example.com")
		}
		return true
	}})
}

func isWeb(origin string) bool {
	return strings.HasPrefix(origin, "http://") || strings.HasPrefix(strings.ToLower(origin), "https://")
}
