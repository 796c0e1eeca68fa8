// Package types has the part of github.com/aws/aws-sdk-go-v2/service/sts/types's API that the models name.
package types

type Credentials struct {
	AccessKeyId     *string
	SecretAccessKey *string
	SessionToken    *string
}
