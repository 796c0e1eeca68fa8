// Package credentials has the part of github.com/aws/aws-sdk-go/aws/credentials's API that the models name.
package credentials

type Credentials struct{}

func (c *Credentials) Get() (_ Value, _ error) { return }

type Value struct {
	AccessKeyID     string
	SecretAccessKey string
	SessionToken    string
}

func NewStaticCredentials(id string, secret string, token string) *Credentials { return nil }

func NewStaticCredentialsFromCreds(creds Value) *Credentials { return nil }
