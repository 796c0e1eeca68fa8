// Package policy has the part of github.com/Azure/azure-sdk-for-go/sdk/azcore/policy's API that the models name.
package policy

import (
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/internal/exported"
)

type ClientOptions struct{}

type TokenRequestOptions = exported.TokenRequestOptions
