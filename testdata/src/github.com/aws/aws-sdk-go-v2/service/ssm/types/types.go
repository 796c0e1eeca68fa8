// Package types has the part of github.com/aws/aws-sdk-go-v2/service/ssm/types's API that the models name.
package types

type Parameter struct {
	Value *string
}
