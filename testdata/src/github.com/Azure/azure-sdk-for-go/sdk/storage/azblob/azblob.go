// Package azblob has the part of github.com/Azure/azure-sdk-for-go/sdk/storage/azblob's API that the models name.
package azblob

import (
	"github.com/Azure/azure-sdk-for-go/sdk/azcore"
	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/internal/exported"
)

type Client struct{}

type ClientOptions struct {
	azcore.ClientOptions
}

type SharedKeyCredential = exported.SharedKeyCredential

func NewClientFromConnectionString(connectionString string, options *ClientOptions) (*Client, error) {
	return nil, nil
}

func NewSharedKeyCredential(accountName string, accountKey string) (*SharedKeyCredential, error) {
	return nil, nil
}
