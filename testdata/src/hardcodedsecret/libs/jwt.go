package libs

import (
	"os"

	ginjwt "github.com/appleboy/gin-jwt/v2"
	cristal "github.com/cristalhq/jwt/v5"
	"github.com/go-jose/go-jose/v4"
	kit "github.com/go-kit/kit/auth/jwt"
	gfjwt "github.com/gogf/gf-jwt/v2"
	"github.com/golang-jwt/jwt/v5"
	iris "github.com/kataras/iris/v12/middleware/jwt"
	kataras "github.com/kataras/jwt"
	"github.com/lestrrat-go/jwx/v3/jwk"
)

// A word of the library is no key.
func unsigned(token *jwt.Token) (any, error) {
	token.SignedString(jwt.UnsafeAllowNoneSignatureType)
	return jwt.Parse("", func(*jwt.Token) (any, error) { return jwt.UnsafeAllowNoneSignatureType, nil })
}

// The key that signs is a constant, whatever it looks like.
func sign(token *jwt.Token) {
	token.SignedString([]byte("key1"))                                       // want `constant reaches .+SignedString as a credential`
	cristal.NewSignerHS(cristal.HS256, []byte("k1"))                         // want `constant reaches jwt.NewSignerHS as a credential`
	cristal.NewVerifierHS(cristal.HS256, []byte("your-256-bit-key"))         // want `constant reaches jwt.NewVerifierHS as a credential`
	kit.NewSigner("kid", []byte("a secret of ours"), nil, nil)               // want `constant reaches jwt.NewSigner as a credential`
	kataras.Sign(kataras.HS256, []byte("secret"), nil)                       // want `constant reaches jwt.Sign as a credential`
	iris.NewSigner(kataras.HS256, "signature_hmac_secret_shared_key", 0)     // want `constant reaches jwt.NewSigner as a credential`
	iris.NewVerifier(kataras.HS256, []byte("k3y"))                           // want `constant reaches jwt.NewVerifier as a credential`
	jwk.Import([]byte("abracadabra"))                                        // want `constant reaches jwk.Import as a credential`
	_ = jose.SigningKey{Algorithm: jose.HS256, Key: []byte("k1")}            // want `constant reaches jose.SigningKey.Key as a credential`
	_ = &ginjwt.GinJWTMiddleware{Realm: "test zone", Key: []byte("k3y")}     // want `constant reaches jwt.GinJWTMiddleware.Key as a credential`
	_ = gfjwt.GfJWTMiddleware{Realm: "test zone", Key: []byte("s3cret k3y")} // want `constant reaches jwt.GfJWTMiddleware.Key as a credential`
}

// The key comes from elsewhere, and what is not the key is a constant.
func signRight(token *jwt.Token, key []byte) {
	token.SignedString(key)
	cristal.NewSignerHS("HS256", key)
	kit.NewSigner("kid", key, nil, nil)
	kataras.Sign(kataras.HS256, key, "claims")
	iris.NewSigner(kataras.HS256, os.Getenv("IRIS_JWT_KEY"), 0)
	jwk.Import(key)
	_ = jose.SigningKey{Algorithm: jose.HS256, Key: key}
	_ = &ginjwt.GinJWTMiddleware{Realm: "test zone", Key: key}
}
