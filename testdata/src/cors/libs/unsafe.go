package libs

import "github.com/go-pkgz/rest"

// An option that reflects every origin, with credentials.
func ofRest(open bool) {
	rest.CORS(rest.CorsAllowedOrigins("*"), rest.CorsAllowCredentials(true), rest.CorsUnsafeAnyOriginWithCredentials(true)) // want `every site may read answers`
	rest.CORS(rest.CorsAllowedOrigins("https://app.example"), rest.CorsAllowCredentials(true), rest.CorsUnsafeAnyOriginWithCredentials(false))
	rest.CORS(rest.CorsUnsafeAnyOriginWithCredentials(open))
}
