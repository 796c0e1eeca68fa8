// Package installed has the client secrets of apps that people install, and of servers. A function whose name begins with low has findings of
// low confidence.
package installed

import (
	"fmt"

	"golang.org/x/oauth2"
)

const (
	ClientID     = "app-android-prod"
	ClientSecret = "Zk3v9fKd7Kq-3f8aPx2L"
	RedirectURI  = "com.example.app:/oauth2redirect"
)

const (
	ServerID           = "server-prod"
	ServerClientSecret = "Zk3v9fKd7Kq-3f8aPx2M" // want `hardcoded secret in const "ServerClientSecret"`
	ServerRedirect     = "https://example.com/callback"
)

func lowLiteral(country string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     "app-prod",
		ClientSecret: "Zk3v9fKd7Kq-3f8aPx2N",
		RedirectURL:  fmt.Sprintf("exampleapp://oauth2redirect/%s", country),
	}
}

func lowOutOfBand() *oauth2.Config {
	return &oauth2.Config{
		ClientID:     "app-prod",
		ClientSecret: "Zk3v9fKd7Kq-3f8aPx2O",
		RedirectURL:  "urn:ietf:wg:oauth:2.0:oob",
	}
}

func lowConstant() *oauth2.Config {
	return &oauth2.Config{ClientID: ClientID, ClientSecret: ClientSecret}
}

func server() *oauth2.Config {
	return &oauth2.Config{
		ClientID:     "server-prod",
		ClientSecret: "Zk3v9fKd7Kq-3f8aPx2P", // want `reaches field Config.ClientSecret as a credential`
		RedirectURL:  "https://example.com/callback",
	}
}

func local() *oauth2.Config {
	return &oauth2.Config{
		ClientID:     "server-test",
		ClientSecret: "Zk3v9fKd7Kq-3f8aPx2Q", // want `reaches field Config.ClientSecret as a credential`
		RedirectURL:  "http://localhost:8080/callback",
	}
}

func anyClient(id string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     id,
		ClientSecret: "Zk3v9fKd7Kq-3f8aPx2R", // want `reaches field Config.ClientSecret as a credential`
		RedirectURL:  "exampleapp://oauth2redirect",
	}
}

type settings struct{ ClientID, Password, RedirectURL string }

func password() settings {
	return settings{
		ClientID:    "app-prod",
		Password:    "Zk3v9fKd7Kq-3f8aPx2S", // want `hardcoded password in field "Password"`
		RedirectURL: "exampleapp://oauth2redirect",
	}
}
