package fallback

import (
	"github.com/knadh/koanf/providers/confmap"
	"github.com/spf13/viper"
)

// Tables of what is in force unless somebody sets something else.
var defaults = map[string]any{
	"addr":             ":8080",
	"auth.signing_key": "shop-signing-key", // want `hardcoded fallback for key "auth.signing_key"`
	"auth": map[string]any{
		"jwt_secret": "shop", // want `hardcoded fallback for secret "jwt_secret"`
		"token_type": "bearer",
	},
}

// One that a loop sets, and one that is given as a whole.
var known = map[string]any{
	"session.secret": "shop-session", // want `hardcoded fallback for secret "session.secret"`
	"session.name":   "shop",
}

var labels = map[string]string{
	"session.secret": "session-label",
}

func set(v *viper.Viper) []string {
	for key, value := range known {
		v.SetDefault(key, value)
	}
	confmap.Provider(map[string]any{"app.jwt_secret": "shop-app"}, ".") // want `hardcoded fallback for secret "app.jwt_secret"`
	own := map[string]any{"api_secret": "shop-api"}                     // want `hardcoded fallback for secret "api_secret"`
	confmap.Provider(own, ".")
	var list []string
	for _, label := range labels {
		list = append(list, label)
	}
	return list
}
