// Package events has the part of github.com/aws/aws-lambda-go/events's API that the models name.
package events

type ALBTargetGroupRequest struct {
	Path                            string
	Headers                         map[string]string
	MultiValueHeaders               map[string][]string
	QueryStringParameters           map[string]string
	MultiValueQueryStringParameters map[string][]string
	Body                            string
}

type APIGatewayProxyRequest struct {
	Path                            string
	Headers                         map[string]string
	MultiValueHeaders               map[string][]string
	QueryStringParameters           map[string]string
	MultiValueQueryStringParameters map[string][]string
	PathParameters                  map[string]string
	Body                            string
}

type APIGatewayProxyResponse struct {
	StatusCode int
	Headers    map[string]string
	Body       string
}

type APIGatewayV2HTTPRequest struct {
	RawPath               string
	RawQueryString        string
	Cookies               []string
	Headers               map[string]string
	QueryStringParameters map[string]string
	PathParameters        map[string]string
	Body                  string
}

type APIGatewayWebsocketProxyRequest struct {
	Path                            string
	Headers                         map[string]string
	MultiValueHeaders               map[string][]string
	QueryStringParameters           map[string]string
	MultiValueQueryStringParameters map[string][]string
	PathParameters                  map[string]string
	Body                            string
}

type KinesisRecord struct {
	Data []byte
}

type LambdaFunctionURLRequest struct {
	RawPath               string
	RawQueryString        string
	Cookies               []string
	Headers               map[string]string
	QueryStringParameters map[string]string
	Body                  string
}

type S3Entity struct {
	Object S3Object
}

type S3Event struct {
	Records []S3EventRecord
}

type S3EventRecord struct {
	S3 S3Entity
}

type S3Object struct {
	Key           string
	URLDecodedKey string
}

type SNSEntity struct {
	Subject           string
	Message           string
	MessageAttributes map[string]interface{}
}

type SQSEvent struct {
	Records []SQSMessage
}

type SQSMessage struct {
	Body              string
	MessageAttributes map[string]SQSMessageAttribute
}

type SQSMessageAttribute struct {
	StringValue *string
}
