package libs

import (
	"os"

	"github.com/lestrrat-go/jwx/jwa"
	"github.com/lestrrat-go/jwx/jwk"
	"github.com/lestrrat-go/jwx/jws"
	"github.com/lestrrat-go/jwx/jwt"
)

func firstVersion(t jwt.Token, payload []byte) {
	jwt.Sign(t, jwa.HS256, []byte("first-version-of-jwx-7f9c2"))  // want `constant reaches jwt.Sign as a credential`
	jws.Sign(payload, jwa.HS256, []byte("detached-payload-81ab")) // want `constant reaches jws.Sign as a credential`
	jwk.New([]byte("symmetric-of-jwx-0b6d"))                      // want `constant reaches jwk.New as a credential`
	jwt.Sign(t, jwa.HS256, []byte(os.Getenv("JWT_KEY_FILE")))
}
