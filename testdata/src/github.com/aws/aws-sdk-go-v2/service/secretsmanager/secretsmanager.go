// Package secretsmanager has the part of github.com/aws/aws-sdk-go-v2/service/secretsmanager's API that the models name.
package secretsmanager

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
)

type Client struct{}

func (c *Client) GetSecretValue(ctx context.Context, params *GetSecretValueInput, optFns ...func(*Options)) (*GetSecretValueOutput, error) {
	return nil, nil
}

type GetSecretValueInput struct {
	SecretId *string
}

type GetSecretValueOutput struct {
	Name         *string
	SecretBinary []byte
	SecretString *string
}

type Options struct{}

func NewFromConfig(cfg aws.Config, optFns ...func(*Options)) *Client { return nil }
