// Package azcore has the part of github.com/Azure/azure-sdk-for-go/sdk/azcore's API that the models name.
package azcore

import (
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/internal/exported"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/policy"
)

type ClientOptions = policy.ClientOptions

type KeyCredential = exported.KeyCredential

type SASCredential = exported.SASCredential

func NewKeyCredential(key string) *KeyCredential { return nil }

func NewSASCredential(sas string) *SASCredential { return nil }
