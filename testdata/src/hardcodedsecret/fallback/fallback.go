package fallback

import (
	"cmp"
	"flag"
	"os"
)

var secret = cmp.Or(os.Getenv("JWT_SECRET"), "change-me") // want `hardcoded fallback for secret "JWT_SECRET"; leave it empty and stop with an error when it is not set`

var password = flag.String("password", "Tr0ub4dor", "the database's password") // want `hardcoded fallback for password "password"`

func getEnv(key, def string) string {
	if v := os.Getenv(key); v != "" {
		return v
	}
	return def
}

var key = getEnv("API_KEY", "dev") // want `hardcoded fallback for key "API_KEY"`

type config struct {
	Password string `env:"DB_PASSWORD" envDefault:"Tr0ub4dor"` // want `hardcoded fallback for password "Password"`
	Secret   string `env:"APP_SECRET,default=dev-secret"`      // want `hardcoded fallback for secret "Secret"`
	Pepper   string `env:"APP_TOKEN" default:"dev-token"`      // want `hardcoded fallback for token "APP_TOKEN"`
	User     string `envDefault:"app"`
	Token    string `env:"TOKEN"`
	HasToken bool   `default:"true"`
}

func load(c *config) {
	if c.Password == "" {
		c.Password = "Tr0ub4dor" // want `hardcoded fallback for password "Password"`
	}
	if len(c.Token) == 0 {
		c.Token = "dev-token" // want `hardcoded fallback for token "Token"`
	}
	if c.User == "" {
		c.User = "app"
	}
	s := os.Getenv("SIGNING_KEY")
	if s == "" {
		s = "signing" // want `hardcoded fallback for key "SIGNING_KEY"`
	}
	_ = s
}

func jwtKey() []byte {
	if k := os.Getenv("JWT_KEY"); k != "" {
		return []byte(k)
	}
	return []byte("dev-key") // want `hardcoded key in result of "jwtKey"`
}

func lookup() string {
	v, ok := os.LookupEnv("ADMIN_PASSWORD")
	if !ok {
		return "Tr0ub4dor" // want `hardcoded fallback for password "ADMIN_PASSWORD"`
	}
	return v
}

func signing() string {
	if v := os.Getenv("SIGNING_SECRET"); v != "" {
		return v
	}
	return "development" // want `hardcoded fallback for secret "SIGNING_SECRET"`
}

// A flag's declaration as a literal.
type StringFlag struct{ Name, Value, Usage string }

var flags = []StringFlag{
	{Name: "admin-password", Value: "Tr0ub4dor", Usage: "…"}, // want `hardcoded fallback for password "admin-password"`
	{Name: "password-file", Value: "admin.txt", Usage: "…"},
	{Name: "token", Value: "", Usage: "…"},
}

// Defaults that are no secrets.
var (
	file   = getEnv("TOKEN_FILE", "token.txt")
	path   = getEnv("SECRET", "/run/secrets/app")
	source = getEnv("PASSWORD", "prompt")
	name   = flag.String("token-name", "dev", "…")
	none   = flag.String("token", "", "…")
	dsn    = getEnv("DATABASE_DSN", "file.db")
	region = cmp.Or(os.Getenv("REGION"), "eu")
)

// A password that an account is made with.
const defaultAdminPassword = "Tr0ub4dor" // want `hardcoded password in const "defaultAdminPassword"`

func sessionSecret(production bool, load func() string) string {
	secret := "notes" // want `hardcoded fallback for secret "secret"`
	if production {
		secret = load()
	}
	name := "notes"
	if production {
		name = load()
	}
	return secret + name
}

// The group of a user is no secret that could be missing.
func group(c interface{ Get(string) string }) string {
	if v := c.Get("authtoken"); v != "" {
		return v
	}
	return "guest"
}

// A getter of a configuration takes a key, not a choice of values.
type settings struct{}

func (settings) DefaultString(key, def string) string { return def }

var (
	pwd    = settings{}.DefaultString("cache_password", "")
	appKey = settings{}.DefaultString("api_key", "notes") // want `hardcoded fallback for key "api_key"`
)

// A sentence is a key where one is wanted, and help elsewhere.
func (settings) DefaultGet(id string, defaultValue string) string { return defaultValue }

const jwtSecretName = "JWTSecret"

var (
	sentence = settings{}.DefaultGet(jwtSecretName, "as good as none") // want `hardcoded fallback for secret "JWTSecret"`
	remark   = settings{}.DefaultGet("password", "as good as none")
)

// What a constant is called counts more than what it is assigned to.
const encryptedSecret = "Zk3vQ9mWx2LtB7nRc5Yp"

func (c *config) reveal(f func(string) string) {
	if c.Token == "" {
		c.Token = encryptedSecret
	}
}
