// Package azidentity has the part of github.com/Azure/azure-sdk-for-go/sdk/azidentity's API that the models name.
package azidentity

import (
	"github.com/Azure/azure-sdk-for-go/sdk/azcore"
)

type ClientSecretCredential struct{}

type ClientSecretCredentialOptions struct {
	azcore.ClientOptions
}

type DefaultAzureCredential struct{}

type DefaultAzureCredentialOptions struct {
	azcore.ClientOptions
}

type UsernamePasswordCredential struct{}

type UsernamePasswordCredentialOptions struct {
	azcore.ClientOptions
}

func NewClientSecretCredential(tenantID string, clientID string, clientSecret string, options *ClientSecretCredentialOptions) (*ClientSecretCredential, error) {
	return nil, nil
}

func NewDefaultAzureCredential(options *DefaultAzureCredentialOptions) (*DefaultAzureCredential, error) {
	return nil, nil
}

func NewUsernamePasswordCredential(tenantID string, clientID string, username string, password string, options *UsernamePasswordCredentialOptions) (*UsernamePasswordCredential, error) {
	return nil, nil
}
