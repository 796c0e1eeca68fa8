package named

import (
	"crypto/subtle"
	"net/http"
	"os"
)

// Every binding that has a secret's name and a value of a secret's shape.
const dbPassword = "Tr0ub4dor&3" // want `hardcoded password in const "dbPassword"; read it from the environment or a secret store`

var apiKey = "Zk3vQ9mWx2LtB7nRc5Yp" // want `hardcoded key in variable "apiKey"`

type config struct {
	User, Password string
	Secret         []byte
}

type pair struct{ Name, Value string }

var (
	keyed   = config{User: "app", Password: "Tr0ub4dor&3"}        // want `hardcoded password in field "Password"`
	unkeyed = config{"app", "Tr0ub4dor&3", nil}                   // want `hardcoded password in field "Password"`
	pointer = &config{Secret: []byte("Zk3vQ9mWx2LtB7nRc5Yp")}     // want `hardcoded secret in field "Secret"`
	typed   = &config{Secret: []byte("my_secret_key")}            // want `hardcoded secret in field "Secret"`
	mapped  = map[string]string{"db.password": "Tr0ub4dor&3"}     // want `hardcoded password in key "db.password"`
	list    = []pair{{Name: "API_TOKEN", Value: "Zk3vQ9mWx2LtB"}} // want `hardcoded token in value of "API_TOKEN"`
	tokens  = []string{"Zk3vQ9mWx2LtB7nRc5Yp"}                    // want `hardcoded token in variable "tokens"`
	env     = []string{"DB_PASSWORD=Tr0ub4dor", "DB_HOST=db1"}    // want `hardcoded password for environment variable "DB_PASSWORD"`
)

// Keys that are written in words, and keys of a database.
var (
	jwtSecret     = []byte("secret")                         // want `hardcoded secret in variable "jwtSecret"`
	jwtSecretKey  = []byte("(OverTheMountain)")              // want `hardcoded key in variable "jwtSecretKey"`
	middleware    = jwtMiddleware{Key: []byte("Secret Key")} // want `hardcoded key in field "Key"`
	jwtSigKey     = []byte("hmac_secret_shared_key")         // want `hardcoded key in variable "jwtSigKey"`
	masterKey     = []byte("master")
	apiKeyKey     = []byte("api-key")
	bucket        = cacheConfig{Key: []byte("some_name")}
	tokenKindName = []byte("some_name")
)

// The secret that signs is a word.
type service struct{ jwtSecret, clientSecret, sessionSecretName string }

var (
	words  = service{jwtSecret: "crawler"} // want `hardcoded secret in field "jwtSecret"`
	titles = service{jwtSecret: "jwt-secret", clientSecret: "crawler", sessionSecretName: "crawler"}
)

type jwtMiddleware struct{ Key []byte }

type cacheConfig struct{ Key []byte }

// A member of an enumeration and a name that is spelled again.
type passwordName string

const (
	Password2          passwordName = "password2"
	AttrADCredentials1              = "app1AttrADCredentials1"
)

const half = "Zk3vQ9mWx2"

func assign(c *config, m map[string]string) {
	c.Password = "Tr0ub4dor&3" // want `hardcoded password in field "Password"`
	c.Password = "123"         // low
	c.Password = "admin"       // low
	m["token"] = half + "LtB7" // want `hardcoded token in key "token"`
	secret := "s3cr3t-0-matic" // want `hardcoded secret in variable "secret"`
	_ = secret
	os.Setenv("JWT_SECRET", "Zk3vQ9mWx2LtB7") // want `hardcoded secret in key "JWT_SECRET"`
}

// A constant that has no telling name is found where it is written.
const opaque = "Tr0ub4dor&3" // want `hardcoded password in field "Password"`

func indirect(c *config) { c.Password = opaque }

func login(user, password string) bool {
	if password == "Tr0ub4dor&3" { // want `hardcoded password in comparison with "password"`
		return true
	}
	switch password {
	case "Tr0ub4dor&4": // want `hardcoded password in comparison with "password"`
		return true
	}
	return subtle.ConstantTimeCompare([]byte(password), []byte("Tr0ub4dor&5")) == 1 // want `hardcoded password in comparison with "password"`
}

func refuse(password string) bool { return password == "changeme" || password == "admin" }

func admin(user, password string) bool {
	return user == "admin" && password == "admin" // want `hardcoded password in comparison with "password"`
}

func getPassword() string { return "Tr0ub4dor&3" } // want `hardcoded password in result of "getPassword"`

func header(r *http.Request) {
	login("app", "Tr0ub4dor&3")                                         // want `hardcoded password in argument "password"`
	r.Header.Set("X-Api-Key", "Zk3vQ9mWx2LtB7nRc5Yp")                   // want `constant reaches .http.Header..Set as a credential`
	r.Header.Set("Authorization", "Bearer Zk3vQ9mWx2LtB7nRc5")          // want `hardcoded token in key "Authorization"`
	r.Header.Set("Authorization", "Bearer asdkjqwe123lkjasdoiu8asdlkj") // want `hardcoded token in key "Authorization"`
	r.Header.Set("Authorization", "Bearer token_of_the_application_1")
	r.Header.Set("Authorization", "Basic YXBwOlRyMHViNGRvcg==") // want `hardcoded token in key "Authorization"`
}

// What has a secret's name and is none.
const (
	passwordField    = "Tr0ub4dor&3" // the name says it is something else
	passwordHash     = "Zk3vQ9mWx2LtB7nRc5Yp"
	tokenTypeJWT     = "urn:ietf:params:oauth:token-type:jwt"
	tokenHeader      = "X-Auth-Token-2"
	passwordFile     = "/run/secrets/db1"
	routeTokens      = "public_tokens.route"
	errWrongPassword = "wrong password 1"
	tokenKind        = "access_token_v2"
	secretName       = "my-secret-1"
	nextPageToken    = "Zk3vQ9mWx2LtB7nRc5Yp"
)

// What is bound to a secret's name and has no secret's shape.
var none = map[string]string{
	"password":  "password",
	"secret":    "kubernetes.io/service-account-token",
	"token":     "YOUR_TOKEN_1",
	"apiKey":    "<api-key-1>",
	"passwd":    "${DB_PASSWORD1}",
	"pwd":       "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
	"cred":      "admin@company.com",
	"dbPass":    "the password must have 8 characters",
	"jwt":       "HS256",
	"creds":     "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
	"auth_key":  "auth_key_1",
	"api_key":   "x-api-key",
	"password2": "PASSWORD_2",
	"secrets":   "secrets.v1",
}

func compare(token, method string) bool {
	return token == "" || token == "Bearer" || method == "Tr0ub4dor&3" || token == os.Getenv("TOKEN1")
}
