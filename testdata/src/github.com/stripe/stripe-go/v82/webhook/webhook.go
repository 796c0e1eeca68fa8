// Package webhook has the part of github.com/stripe/stripe-go/v82/webhook's API that the models name.
package webhook

import (
	"time"

	stripe "github.com/stripe/stripe-go/v82"
)

type ConstructEventOptions struct{}

func ConstructEvent(payload []byte, header string, secret string) (_ stripe.Event, _ error) { return }

func ConstructEventIgnoringTolerance(payload []byte, header string, secret string) (_ stripe.Event, _ error) {
	return
}

func ConstructEventWithOptions(payload []byte, header string, secret string, options ConstructEventOptions) (_ stripe.Event, _ error) {
	return
}

func ConstructEventWithTolerance(payload []byte, header string, secret string, tolerance time.Duration) (_ stripe.Event, _ error) {
	return
}

func ValidatePayload(payload []byte, header string, secret string) error { return nil }

func ValidatePayloadIgnoringTolerance(payload []byte, header string, secret string) error { return nil }

func ValidatePayloadWithTolerance(payload []byte, header string, secret string, tolerance time.Duration) error {
	return nil
}
