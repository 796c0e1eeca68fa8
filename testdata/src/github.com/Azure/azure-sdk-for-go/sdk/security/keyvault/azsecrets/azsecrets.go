// Package azsecrets has the part of github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets's API that the models name.
package azsecrets

import (
	"context"
)

type Client struct{}

func (client *Client) GetSecret(ctx context.Context, name string, version string, options *GetSecretOptions) (_ GetSecretResponse, _ error) {
	return
}

type GetSecretOptions struct{}

type GetSecretResponse struct {
	Secret
}

type Secret struct {
	Value *string
}

type SetSecretParameters struct {
	Value *string
}
