package named

// A map's name says what its values are, whatever the keys are called.
var (
	passwords   = map[string]string{"root": "Tr0ub4dor&3", "label": "Tr0ub4dor&4"} // want `hardcoded password in variable "passwords"`
	signingKeys = map[string][]byte{"2024-05": []byte("Zk3vQ9mWx2LtB7nRc5Yp")}     // want `hardcoded key in variable "signingKeys"`
	keys        = map[string]string{"2024-05": "Zk3vQ9mWx2LtB7nRc5YpHd8s"}         // want `hardcoded key in variable "keys"`
	colors      = map[string]string{"root": "Tr0ub4dor&3"}
	tokenNames  = map[string]string{"root": "Tr0ub4dor&3"}
)

func fill(passwords map[string]string, names map[string]string) {
	passwords["root"] = "Tr0ub4dor&3" // want `hardcoded password in variable "passwords"`
	passwords["label"] = "Tr0ub4dor&3"
	names["root"] = "Tr0ub4dor&3"
}

// What a parameter of the program is called says what it is given.
func dial(user, pass string)         {}
func sealed(text string, key string) {}
func pass(name string)               {}

func use() {
	dial("root", "Tr0ub4dor&3") // want `hardcoded password in argument "pass"`
	dial("root", "")
	dial("Tr0ub4dor&3", "password")
	sealed("text", "Zk3vQ9mWx2LtB7nRc5YpHd8s") // want `hardcoded key in argument "key"`
	sealed("text", "cache-key-1")
	pass("Tr0ub4dor&3")
}

// What a cluster calls the object that has a secret is none.
const (
	TLSSecret    = "gateway-tls-7f9c2"
	pullSecret   = "registry-creds-x7k2p"
	clientSecret = "my-s3cr3t-0-matic" // want `hardcoded secret in const "clientSecret"`
)

// What a getter returns is the secret, though it be a word.
func GetJWTSecret() string { return "mysecret" } // want `hardcoded secret in result of "GetJWTSecret"`

func JWTSecretName() string { return "mysecret" }

func GetSessionSecret() string { return "session.secret" }

// Passwords as generators make them.
var (
	drawn    = config{User: "app", Password: `t7]Kq(9;xR$v`} // want `hardcoded password in field "Password"`
	started  = config{User: "app", Password: `$fK9{r2(Lq;V`} // want `hardcoded password in field "Password"`
	selector = config{User: "app", Password: `input[name="Password1"]`}
	pattern  = config{User: "app", Password: `^[a-zA-Z0-9]{8,}$`}
	sealing  = config{User: "app", Password: `ENC[AES256_GCM,data:Zk3vQ9mW]`}
)
