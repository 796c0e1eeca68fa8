package fallback

import (
	"cmp"
	"os"
)

type azure struct{ AzureToken string }

// The default of the chain says which token is looked at.
func (a *azure) complete() {
	if len(a.AzureToken) == 0 {
		a.AzureToken = "access_token"
	} else if a.AzureToken == "access_token" {
		println("by access token")
	} else if a.AzureToken == "id_token" {
		println("by id token")
	}
}

const (
	credsByKey  = "access_key"
	credsByIAM  = "iam"
	credsByFile = "aws_file"
)

func credentials() {
	creds := cmp.Or(os.Getenv("S3_CREDS"), credsByKey)
	switch creds {
	case credsByKey:
		println("key")
	case credsByIAM, credsByFile:
		println("file")
	case "none":
		println("none")
	}
}

// One case for all that are weak, and a program that goes on.
func weakCookie() string {
	secret := cmp.Or(os.Getenv("COOKIE_SECRET"), "cookie-one") // want `hardcoded fallback`
	switch secret {
	case "cookie-one", "cookie-two":
		println("set COOKIE_SECRET")
	}
	return secret
}
