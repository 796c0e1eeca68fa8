package libs

import (
	"net/http"

	"github.com/golang-jwt/jwt/v5"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"
	"github.com/urfave/cli/v2"
)

func defaults(flags *pflag.FlagSet, password *string) {
	viper.SetDefault("auth_jwt_secret", "random")                            // want `hardcoded fallback for secret "auth_jwt_secret"`
	flags.StringVarP(password, "password", "p", "Tr0ub4dor", "the password") // want `hardcoded fallback for password "password"`
	flags.StringVarP(password, "user", "u", "postgres", "the user")
	viper.SetDefault("auth_jwt_header", "random")
	_ = &cli.StringFlag{Name: "api-token", Value: "dev"} // want `hardcoded fallback for token "api-token"`
}

func verify(token string) {
	jwt.Parse(token, func(*jwt.Token) (any, error) {
		return []byte("battery staple"), nil // want `hardcoded key verifies JSON Web Tokens`
	})
}

// Headers have a list for each key.
var header = http.Header{
	"Authorization": {"Bearer Zk3vQ9mWx2LtB7nRc5"}, // want `hardcoded token in key "Authorization"`
	"Accept":        {"Zk3vQ9mWx2LtB7nRc5"},
}
