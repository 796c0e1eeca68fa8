// Package twilio has the part of github.com/twilio/twilio-go's API that the models name.
package twilio

type ClientParams struct {
	Username string
	Password string
}

type RestClient struct{}

func NewRestClientWithParams(params ClientParams) *RestClient { return nil }
