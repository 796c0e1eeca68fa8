// Package goth has the part of github.com/markbates/goth's API that the models name.
package goth

type User struct {
	Email             string
	AccessToken       string
	AccessTokenSecret string
	RefreshToken      string
	IDToken           string
}
