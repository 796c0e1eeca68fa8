// Package jwt has the part of github.com/appleboy/gin-jwt/v2's API that the models name.
package jwt

type GinJWTMiddleware struct {
	Realm string
	Key   []byte
}

func New(m *GinJWTMiddleware) (*GinJWTMiddleware, error) { return nil, nil }
