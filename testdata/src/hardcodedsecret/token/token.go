package token

import "net/http"

// The tokens are put together here, so that no scanner takes this file for a leak.

const ghToken = "ghp_" + "Zk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6i" // want `hardcoded GitHub personal access token in const "ghToken" \(sha256:[0-9a-f]{8}\); revoke it and read it from the environment or a secret store`

var (
	glToken = "glpat-" + "x7Kq-2mVb9_TzR4wLc8N" // want `hardcoded GitLab personal access token in variable "glToken"`
	awsID   = "AKIA" + "Q3VN7LXW2RTBK5JD"       // want `hardcoded AWS access key ID`
	awsDocs = "AKIA" + "IOSFODNN7EXAMPLE"
	google  = "AIza" + "SyD4k9Vq7mXr2LbN8wTz5Hc1Jf6Gp3YeUoA"        // want `hardcoded Google API key`
	stripe  = "sk_live_" + "9fKd83LmQ2xVb7TzW4rNc6Yp"               // want `hardcoded Stripe or Clerk live secret key`
	npm     = "npm_" + "Zk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6i"       // want `hardcoded npm access token`
	hf      = "hf_" + "ZkTvQjmWxaLtBpnRcdYpHdesFjagAeQuTo"          // want `hardcoded Hugging Face access token`
	tele    = "7218394650" + ":AAHk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uT" // want `hardcoded Telegram bot token`
	azure   = "qX3" + "8Q~Zk3vQ9mWx2LtB.nRc5YpHd8sFj4gAe~uTo"       // want `hardcoded Azure client secret`
	chimp   = "3f8a1c9e7b2d4605" + "9c1e8f7a2b3d4c5e-us14"          // want `hardcoded Mailchimp API key`
)

// A token is found in the middle of a text, and the field's name is in the message.
var config = struct{ Header string }{
	Header: "Authorization: token ghp_" + "Zk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6i", // want `hardcoded GitHub personal access token in field "Header"`
}

func request(r *http.Request) {
	r.Header.Set("Authorization", "Bearer sk-ant-api03-"+ // want `hardcoded Anthropic API key \(sha256`
		"Zk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6iZk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6iZk3vQ9mWx2LtB7nRc5YpHAA")
}

// The constant is found where it is written, not where it is used.
func use() string { return ghToken }

// A JSON Web Token has a header that names its algorithm.
const (
	session = "eyJhbGciOiJIUzI1NiJ9." + "eyJzdWIiOiI4ODIzNDEiLCJhZG1pbiI6dHJ1ZX0." + "Zk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6iQ" // want `hardcoded JSON Web Token`
	brief   = "eyJhbGciOiJIUzI1NiJ9." + "eyJzdWIiOiI4ODIzNDEiLCJpYXQiOjE3MDAwMDAwMDAsImV4cCI6MTcwMDAwMzYwMH0." + "Zk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6iQ"
	anon    = "eyJhbGciOiJIUzI1NiJ9." + "eyJyb2xlIjoiYW5vbiIsImlzcyI6InN1cGFiYXNlIn0." + "Zk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6iQ"
)

// What is no token: too short, too long, made up, a prefix only, part of a word.
var none = []string{
	"ghp_",
	"ghp_" + "Zk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6",
	"ghp_" + "Zk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6iQQ",
	"ghp_" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
	"ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789",
	"ghp_" + "YOURTOKENHERE12345678901234567890123",
	"logp_" + "Zk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6i",
	"sk_live_configuration_of_the_gateway_2",
	"desk-proj-identifier-of-2-things",
}
