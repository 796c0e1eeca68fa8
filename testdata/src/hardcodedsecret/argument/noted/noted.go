// Package noted asks a configuration that keeps the names of its settings beside the values.
package noted

import (
	"crypto/hmac"
	"crypto/sha256"

	"hardcodedsecret/argument/noted/conf"
)

func sign(c conf.Conf, text string) []byte {
	mac := hmac.New(sha256.New, []byte(c.Required("aws_secret_access_key")))
	mac.Write([]byte(text))
	return mac.Sum(nil)
}

func signAnyway(c conf.Conf, text string) []byte {
	mac := hmac.New(sha256.New, []byte(c.Optional("aws_secret_access_key", "Zx81kQp20Vn5"))) // want `constant reaches hmac.New as a credential`
	mac.Write([]byte(text))
	return mac.Sum(nil)
}
