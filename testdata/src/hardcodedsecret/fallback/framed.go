package fallback

import "os"

// What stands between the signs of templates is replaced before the program is built, or by who installs it.
var framed = map[string]string{
	"signing_secret": "@@secret@@",
	"smtp_password":  "%SMTP_PASSWORD%",
}

func token() string {
	t := os.Getenv("API_TOKEN")
	if t == "" {
		t = "__api_token__"
	}
	return t
}

func openToken() string {
	t := os.Getenv("API_TOKEN")
	if t == "" {
		t = "__tr0ub4dor9Kx" // want `hardcoded fallback for token "API_TOKEN"`
	}
	return t
}

// The text says that there is none.
func csrf() string {
	t := os.Getenv("CSRF_TOKEN")
	if t == "" {
		t = "missing-csrf-token"
	}
	return t
}

// A service has issued it, and refuses what somebody has made up.
func captcha() string {
	t := os.Getenv("RECAPTCHA_SECRET")
	if t == "" {
		t = "defaultSecret"
	}
	return t
}

func app() string {
	t := os.Getenv("APP_SECRET")
	if t == "" {
		t = "defaultSecret" // want `hardcoded fallback for secret "APP_SECRET"`
	}
	return t
}
