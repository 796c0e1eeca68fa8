// Package opened has settings that are called keys and are the paths of files.
package opened

import (
	"crypto/tls"
	"log"
	"os"

	"secretlog/opened/keys"
)

type settings struct {
	PrivateKey string // a path
	SecretKey  string // a path, in the field of another struct first
	SigningKey string // the key itself
	APIToken   string // either: asked whether it is a file, and else the token
}

type server struct{ secretKey string }

func (s settings) read() []byte {
	log.Printf("private key: %s", s.PrivateKey)
	b, err := os.ReadFile(s.PrivateKey)
	if err != nil {
		log.Printf("cannot read %s: %v", s.PrivateKey, err)
	}
	return b
}

func (s settings) sign() {
	log.Printf("signing key: %s", s.SigningKey) // want `field SigningKey reaches log.Printf`
}

func (s settings) token() string {
	if _, err := os.Stat(s.APIToken); err != nil {
		log.Printf("no file %s", s.APIToken) // want `field APIToken reaches log.Printf`
	}
	return s.APIToken
}

func (s settings) serve() server {
	srv := server{secretKey: s.SecretKey}
	log.Printf("key: %s", srv.secretKey)
	return srv
}

func (s server) pair(cert string) (tls.Certificate, error) {
	return tls.LoadX509KeyPair(cert, s.secretKey)
}

// What was read there is a secret, and so is a parameter of that name that nobody opens.
func read(privateKey string) {
	key, _ := os.ReadFile(privateKey)
	log.Printf("key of %s", privateKey)
	use(key)
}

func show(privateKey string) {
	log.Printf("key %s", privateKey) // want `parameter privateKey reaches log.Printf`
}

func variable() {
	secretKey := os.Getenv("SECRET_KEY")
	log.Printf("key %s", secretKey)
	load(secretKey)
}

func load(keyFile string) {}

// Of several results each is asked for itself.
func several(pair func() (cert, key, phrase string)) {
	cert, privateKey, passphrase := pair()
	log.Printf("key %s", privateKey)
	log.Printf("phrase %s", passphrase) // want `variable passphrase reaches log.Printf`
	tls.LoadX509KeyPair(cert, privateKey)
}

func content() {
	secretKey := os.Getenv("SECRET_KEY")
	log.Printf("key %s", secretKey) // want `environment variable "SECRET_KEY" reaches log.Printf`
	use([]byte(secretKey))
}

// A parameter that is kept in such a field is a path as well, and so is what is expanded as one.
func connect(secretKey string) server {
	log.Printf("key %s", secretKey)
	return server{secretKey: secretKey}
}

func expanded(sshKey string) {
	if p, err := expandPath(sshKey); err == nil {
		sshKey = p
	}
	log.Printf("key %s", sshKey)
}

// A default takes its place first.
func defaulted(sshKey, other string) {
	if sshKey == "" {
		sshKey = other
	}
	if p, err := expandPath(sshKey); err == nil {
		sshKey = p
	}
	log.Printf("key %s", sshKey)
}

func configured(sshKey string, c keys.Config) {
	if sshKey == "" {
		sshKey = c.SSHKey
	}
	load(sshKey)
	log.Printf("key %s", c.SSHKey)
}

// A closure opens it.
func captured(pair func() (cert, key, phrase string)) {
	cert, privateKey, passphrase := pair()
	go func() { tls.LoadX509KeyPair(cert, privateKey) }()
	go func() { use([]byte(passphrase)) }()
	log.Printf("key %s", privateKey)
	log.Printf("phrase %s", passphrase) // want `variable passphrase reaches log.Printf`
}

func expandPath(p string) (string, error) { return os.ExpandEnv(p), nil }

// What something is looked up by among the secrets is the name of an entry.
type options struct {
	Secrets      map[string]string
	SudoPassword string // the name of a secret
	RootPassword string
	users        map[string]string
	UserToken    string // of a user
}

func (o options) password() string {
	password, ok := o.Secrets[o.SudoPassword]
	if !ok {
		log.Printf("no secret %s", o.SudoPassword)
	}
	log.Printf("root has %s", o.RootPassword) // want `field RootPassword reaches log.Printf`
	return password
}

// The settings are those of another package.
func foreign(c keys.Config) string {
	log.Printf("no secret %s", c.SudoPassword)
	return c.Secrets[c.SudoPassword]
}

func (o options) user() string {
	log.Printf("user has %s", o.UserToken) // want `field UserToken reaches log.Printf`
	return o.users[o.UserToken]
}

// Another package has opened what it is given, and knows it by another name.
func dial(sshKey string) {
	keys.Dial(sshKey, "")
	keys.Dial("", sshKey) // want `parameter sshKey reaches log.Printf`
}

func use([]byte) {}
