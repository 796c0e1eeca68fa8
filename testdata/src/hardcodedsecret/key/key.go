package key

const pemKey = `-----BEGIN PRIVATE KEY-----` + // want `hardcoded private key in const "pemKey" \(sha256:[0-9a-f]{8}\); replace it and read it from a file or a secret store`
	`
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgZk3vQ9mWx2LtB7nR
c5YpHd8sFj4gAe1uTo6iZk3vQ9mhRANCAAQZk3vQ9mWx2LtB7nRc5YpHd8sFj4gA
e1uTo6iZk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6iZk3vQ9mWx2Lt
-----END PRIVATE KEY-----
`

var rsaKey = "-----BEGIN RSA PRIVATE KEY-----\n" + // want `hardcoded encrypted RSA private key in variable "rsaKey"`
	"Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0\n\n" +
	"MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgZk3vQ9mWx2LtB7nR\n" +
	"-----END RSA PRIVATE KEY-----\n"

var jwk = `{"kty":"OKP","crv":"Ed25519","d":"Zk3vQ9mWx2LtB7nRc5YpHd8sFj4gAe1uTo6iZk3vQ9m","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}` // want `hardcoded JSON Web Key`

// A header to compare with, a public key, documentation and a template hold no key.
const (
	header  = "-----BEGIN RSA PRIVATE KEY-----"
	public  = "-----BEGIN PUBLIC KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgZk3vQ9mWx2LtB7nRMIGH\n-----END PUBLIC KEY-----\n"
	example = "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA...\n-----END RSA PRIVATE KEY-----\n is what a key looks like to readers of this"
	format  = "-----BEGIN RSA PRIVATE KEY-----\n%s\n-----END RSA PRIVATE KEY-----\n and the rest of the text that is put around it, up to a length"
	jwkPub  = `{"kty":"OKP","crv":"Ed25519","kid":"one","use":"sig","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}`
)
