// Package sqs has the part of github.com/aws/aws-sdk-go/service/sqs's API that the models name.
package sqs

type Message struct {
	Body              *string
	MessageAttributes map[string]*MessageAttributeValue
}

type MessageAttributeValue struct {
	StringValue *string
}

type ReceiveMessageInput struct{}

type ReceiveMessageOutput struct {
	Messages []*Message
}

type SQS struct{}

func (c *SQS) ReceiveMessage(input *ReceiveMessageInput) (*ReceiveMessageOutput, error) {
	return nil, nil
}
