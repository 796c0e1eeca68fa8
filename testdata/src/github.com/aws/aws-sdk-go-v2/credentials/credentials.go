// Package credentials has the part of github.com/aws/aws-sdk-go-v2/credentials's API that the models name.
package credentials

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
)

type StaticCredentialsProvider struct {
	Value aws.Credentials
}

func (s StaticCredentialsProvider) Retrieve(ctx context.Context) (_ aws.Credentials, _ error) { return }

func NewStaticCredentialsProvider(key string, secret string, session string) (_ StaticCredentialsProvider) {
	return
}
