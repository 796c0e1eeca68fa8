package fallback

import (
	"errors"
	"log"
	"os"
	"slices"
)

// A constant that the environment may replace.
func dnsKey() string {
	key := "secretkey" // want `hardcoded fallback for secret "DNS_KEY"`
	if os.Getenv("DNS_KEY") != "" {
		key = os.Getenv("DNS_KEY")
	}
	return key
}

func chain(file func() string) string {
	key := "secretkey" // want `hardcoded fallback for key "SIGNING_KEY"`
	if v := file(); v != "" {
		key = v
	} else if v := os.Getenv("SIGNING_KEY"); v != "" {
		key = v
	}
	return key
}

type server struct{ Addr, JWTSecret, Key string }

func fields() server {
	s := server{Addr: ":80", JWTSecret: "crawlers", Key: "none"} // want `hardcoded fallback for secret "JWT_SECRET"`
	if v := os.Getenv("ADDR"); v != "" {
		s.Addr = v
	}
	if v := os.Getenv("JWT_SECRET"); v != "" {
		s.JWTSecret = v
	}
	if v := os.Getenv("CACHE_KEY"); v != "" {
		s.Key = v
	}
	return s
}

var pepper = "peppers" // want `hardcoded fallback for secret "PEPPER_SECRET"`

func init() {
	if v, ok := os.LookupEnv("PEPPER_SECRET"); ok {
		pepper = v
	}
}

func both() (token string) {
	if v := os.Getenv("API_TOKEN"); v != "" {
		token = v
	} else {
		token = "peppers" // want `hardcoded fallback for token "API_TOKEN"`
	}
	return token
}

// One of the branches replaces it for certain, and a name that is public.
func certain(file func() string) string {
	key := "secretkey"
	if v := os.Getenv("SIGNING_KEY"); v != "" {
		key = v
	} else {
		key = file()
	}
	public := "peppers"
	if v := os.Getenv("PUBLIC_KEY"); v != "" {
		public = v
	}
	return key + public
}

// The function says what is returned.
func GetJWTSecret() string {
	if v := os.Getenv("APP_SIGNING"); v != "" {
		return v
	}
	return "crawlers" // want `hardcoded (secret in result of|fallback for secret) "GetJWTSecret"`
}

func GetRegion() string {
	if v := os.Getenv("APP_REGION"); v != "" {
		return v
	}
	return "crawlers"
}

// A weak default that start-up refuses is none that anybody runs with.
const weakDefault = "change-this-now"

var weak = []string{"change-them-all"}

func start() error {
	cookieSecret := getEnv("COOKIE_SECRET", "change-at-once")
	if cookieSecret == "change-at-once" {
		log.Fatal("set COOKIE_SECRET")
	}
	listed := getEnv("CSRF_SECRET", "change-them-all")
	if slices.Contains(weak, listed) {
		log.Fatal("set CSRF_SECRET") // listed is no secret's name
	}
	csrfSecret := getEnv("CSRF_SECRET", "change-them-all")
	if slices.Contains(weak, csrfSecret) {
		return errors.New("set CSRF_SECRET")
	}
	secret := getEnv("SESSION_SECRET", weakDefault)
	if secret == weakDefault && os.Getenv("MODE") == "production" {
		return errors.New("set SESSION_SECRET")
	}
	if err := check(getEnv("CHECKED_SECRET", "change-or-stop")); err != nil {
		return err
	}
	signingKey := getEnv("SIGNING_KEY", "change-for-signing")
	switch {
	case signingKey == "" || signingKey == "change-for-signing":
		return errors.New("set SIGNING_KEY")
	}
	sessionKey := getEnv("SESSION_KEY", "change-for-sessions") // want `hardcoded fallback for key "SESSION_KEY"`
	switch sessionKey {
	case "change-for-sessions":
		log.Print("set SESSION_KEY")
	}
	kept := getEnv("KEPT_SECRET", "change-me-then") // want `hardcoded fallback for secret "KEPT_SECRET"`
	if kept == "change-me-then" {
		log.Print("set KEPT_SECRET")
	}
	apiToken := getEnv("ALLOWED_TOKEN", "change-or-keep") // want `hardcoded fallback for token "ALLOWED_TOKEN"`
	if !slices.Contains([]string{"change-or-keep"}, apiToken) {
		return errors.New("not allowed")
	}
	return nil
}

func check(secret string) error {
	switch secret {
	case "", "change-or-stop":
		return errors.New("the secret is one that everybody knows")
	case "change-elsewhere":
		log.Print("a weak secret")
	}
	return nil
}
