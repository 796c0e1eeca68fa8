// Package totp has the part of github.com/pquerna/otp/totp's API that the models name.
package totp

import (
	"io"
	"time"

	"github.com/pquerna/otp"
)

type GenerateOpts struct {
	Issuer string
	Secret []byte
	Rand   io.Reader
}

type ValidateOpts struct{}

func Generate(opts GenerateOpts) (*otp.Key, error) { return nil, nil }

func GenerateCode(secret string, t time.Time) (string, error) { return "", nil }

func GenerateCodeCustom(secret string, t time.Time, opts ValidateOpts) (string, error) {
	return "", nil
}

func Validate(passcode string, secret string) bool { return false }

func ValidateCustom(passcode string, secret string, t time.Time, opts ValidateOpts) (bool, error) {
	return false, nil
}
