// Package credentials has the part of github.com/minio/minio-go/v7/pkg/credentials's API that the models name.
package credentials

type CredContext struct{}

type Credentials struct{}

func (c *Credentials) GetWithContext(cc *CredContext) (_ Value, _ error) { return }

type CustomTokenIdentity struct {
	Expiry
}

type CustomTokenOpt func(*CustomTokenIdentity)

type Expiry struct{}

type LDAPIdentity struct {
	Expiry
}

type LDAPIdentityOpt func(*LDAPIdentity)

type SignatureType int

type Value struct {
	AccessKeyID     string
	SecretAccessKey string
	SessionToken    string
}

func NewCustomTokenCredentials(stsEndpoint string, token string, roleArn string, optFuncs ...CustomTokenOpt) (*Credentials, error) {
	return nil, nil
}

func NewLDAPIdentity(stsEndpoint string, ldapUsername string, ldapPassword string, optFuncs ...LDAPIdentityOpt) (*Credentials, error) {
	return nil, nil
}

func NewStatic(id string, secret string, token string, signerType SignatureType) *Credentials {
	return nil
}

func NewStaticV2(id string, secret string, token string) *Credentials { return nil }

func NewStaticV4(id string, secret string, token string) *Credentials { return nil }
