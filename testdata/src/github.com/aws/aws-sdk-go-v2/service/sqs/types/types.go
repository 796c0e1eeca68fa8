// Package types has the part of github.com/aws/aws-sdk-go-v2/service/sqs/types' API that the models name.
package types

type Message struct {
	Body              *string
	MessageAttributes map[string]MessageAttributeValue
}

type MessageAttributeValue struct {
	DataType    *string
	StringValue *string
}
