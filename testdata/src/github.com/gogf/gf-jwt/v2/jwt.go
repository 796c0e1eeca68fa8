// Package jwt has the part of github.com/gogf/gf-jwt/v2's API that the models name.
package jwt

type GfJWTMiddleware struct {
	Realm string
	Key   []byte
}
