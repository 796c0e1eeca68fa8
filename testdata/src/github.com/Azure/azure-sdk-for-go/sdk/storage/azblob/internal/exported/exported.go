// Package exported has the part of github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/internal/exported's API that the models name.
package exported

type SharedKeyCredential struct{}
