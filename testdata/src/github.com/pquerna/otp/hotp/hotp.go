// Package hotp has the part of github.com/pquerna/otp/hotp's API that the models name.
package hotp

import (
	"github.com/pquerna/otp"
)

type GenerateOpts struct {
	Secret []byte
}

func Generate(opts GenerateOpts) (*otp.Key, error) { return nil, nil }

func GenerateCode(secret string, counter uint64) (string, error) { return "", nil }

func Validate(passcode string, counter uint64, secret string) bool { return false }
