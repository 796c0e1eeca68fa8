// Package exported has the part of github.com/Azure/azure-sdk-for-go/sdk/azcore/internal/exported's API that the models name.
package exported

type KeyCredential struct{}

type SASCredential struct{}

type TokenRequestOptions struct{}
