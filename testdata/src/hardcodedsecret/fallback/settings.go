package fallback

import "os"

// The name of a setting says nothing, but what it is bound to does.

type appConf struct {
	Secret    string
	TokenType string
	Token     string
	Issuer    string
}

func appSetting[T any](name string, def T, parse func(string) (T, error)) T {
	if s, ok := os.LookupEnv(name); ok {
		if v, err := parse(s); err == nil {
			return v
		}
	}
	return def
}

func asText(s string) (string, error) { return s, nil }

func appConfs() []appConf {
	return []appConf{{
		Secret: appSetting("APP_SIGN", "wq8Zt2LmVx0pRk5N", asText), // want `hardcoded fallback for secret "Secret"`
		Token:  getEnv("APP_BOT", "Jd83kfLq02MzPw7X"),              // want `hardcoded fallback for token "Token"`
	}, {
		Secret:    appSetting("APP_SIGN", "", asText),
		Token:     getEnv("APP_BOT", "/run/secrets/bot"),
		TokenType: getEnv("APP_TYPE", "bearer"),
		Issuer:    appSetting("APP_ISSUER", "wq8Zt2LmVx0pRk5N", asText),
	}, {
		Secret: getEnv("JWT_SECRET", "wq8Zt2LmVx0pRk5N"), // want `hardcoded fallback for secret "JWT_SECRET"`
		Token:  getEnv("APP_KIND", "bearer"),
	}}
}
