// Package jwt finds tokens (JWT) that prove nothing, or prove it for ever.
//
// # Analyzer jwt
//
// jwt: find tokens whose signature, algorithm or time is not checked
//
// A token says who somebody is, and a signature says that it is true. Anybody can write a token; what a program reads of one before the
// signature is verified, its sender has made up:
//
//	token, _, err := jwt.NewParser().ParseUnverified(r.Header.Get("X-Token"), claims) // wrong
//	token, err := jwt.ParseWithClaims(r.Header.Get("X-Token"), claims, key, jwt.WithValidMethods([]string{"HS256"}))
//
// It is reported where a request sends the token, and nothing in the function, its callers and the functions that it calls verifies the same
// token. To look into a token for its issuer, and to verify it with that one's key then, is right. A client that looks into its own token is
// silent, and so is what reads the times of a token alone, or its header.
//
// The library returns the token, and its claims, also if the signature is wrong, and says so by the error alone:
//
//	token, _ := jwt.Parse(raw, key)             // wrong
//	user := token.Claims.(jwt.MapClaims)["sub"]
//
// A token names its algorithm itself. A function that returns a public key as the bytes of its file lets everybody sign by HMAC, with these
// bytes for the key:
//
//	jwt.Parse(raw, func(t *jwt.Token) (any, error) { return publicPEM, nil }) // wrong
//	jwt.Parse(raw, func(t *jwt.Token) (any, error) { return rsaKey, nil }, jwt.WithValidMethods([]string{"RS256"}))
//
// A function that returns a key of one type, and does not look at the method, cannot be fooled in today's versions of the library, as each
// method takes one type of key only; it is told as a flaw of low severity. There is an automatic fix for it where the package signs by one
// method, and its version of the library has WithValidMethods.
//
// A token that is stolen is of use until it expires. One without exp does not, and neither does any where the check is switched off:
//
//	jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": user}).SignedString(key) // wrong
//	jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": user, "exp": time.Now().Add(time.Hour).Unix()}).SignedString(key)
//
// Claims are followed through functions, also of other packages; what is copied into them from elsewhere is silent. A token that has an id,
// which may be looked up, and one that says of nobody who he is, have low confidence.
//
// A verifier of ID tokens of which only the error is used (is this a token at all?) is silent, and so is one for a hint at log-out, by the name
// of its function, that takes what has expired: the standard asks for that.
//
// The libraries are jwt-go in all versions (dgrijalva, golang-jwt) and copies, jwx 1 to 3, go-jose 2 to 4 and go-oidc. Middlewares that are
// made of them (echo-jwt, gin-jwt, jwtauth) name the algorithm themselves.
//
// Blind spots: tokens that are taken apart by hand; a request's token that comes through an interface, a channel or a map of the program; a
// token that another package than that of the handler changes before it reads it; a check that exp is there at all; who verifies in another
// process, as a gateway does.
//
// Categories:
//
//   - unverified: claims are believed whose signature nobody has verified, or only a key that the token brings along, or whose verification
//     has an error that is dropped.
//   - none: tokens without a signature are made or accepted.
//   - confusion: a public key is returned as bytes, which are also a key of HMAC.
//   - algorithm: neither the function that returns the key nor the parser names the method.
//   - claims: the check of exp, or of who has issued a token, is switched off or left out.
//   - expiry: a token is signed that has no exp.
package jwt
