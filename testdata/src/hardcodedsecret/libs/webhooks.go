package libs

import (
	"net/http"
	"os"

	"github.com/google/go-github/v72/github"
	"github.com/slack-go/slack"
	"github.com/stripe/stripe-go/v82/webhook"
)

// A key that verifies what somebody sends is a secret, whatever it looks like.
const hookToken = "FooBar"

func hook(r *http.Request, body []byte) {
	github.ValidatePayload(r, []byte(hookToken))                         // want `constant reaches github.ValidatePayload as a credential`
	github.ValidatePayload(r, []byte("k2"))                              // want `constant reaches github.ValidatePayload as a credential`
	github.ValidateSignature(r.Header.Get("X-Hub-Signature"), body, nil) // without one nothing is verified, which the caller may want
	webhook.ConstructEvent(body, "", "placeholder")                      // want `constant reaches webhook.ConstructEvent as a credential`
	slack.NewSecretsVerifier(r.Header, "changeme")                       // want `constant reaches slack.NewSecretsVerifier as a credential`
	github.ValidatePayload(r, []byte(os.Getenv("HOOK_TOKEN")))
	webhook.ConstructEvent(body, "", os.Getenv("STRIPE_SECRET"))
	slack.PostWebhook("https://hooks.example.com/services/x", nil)
}
