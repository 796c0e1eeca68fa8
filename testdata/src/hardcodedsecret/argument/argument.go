package argument

import (
	"crypto/aes"
	"crypto/hmac"
	"crypto/sha256"
	"net/http"
	"net/smtp"
	"net/url"
	"os"
	"sync"

	"github.com/golang-jwt/jwt/v5"
	"golang.org/x/crypto/bcrypt"
	"golang.org/x/oauth2"

	"hardcodedsecret/argument/jwtutil"
	"hardcodedsecret/argument/store"
)

// Words are in use where they arrive at a function that signs, whatever they say.
func sign(token *jwt.Token) {
	token.SignedString([]byte("secret"))          // want `constant reaches \(\*jwt.Token\).SignedString as a credential`
	token.SignedString([]byte("your-secret-key")) // want `constant reaches \(\*jwt.Token\).SignedString as a credential`
	token.SignedString([]byte("changeme"))        // want `constant reaches \(\*jwt.Token\).SignedString as a credential`
	token.SignedString([]byte("battery horse"))   // want `constant reaches \(\*jwt.Token\).SignedString as a credential`
	token.SignedString([]byte("${JWT_SECRET}"))
	token.SignedString([]byte("<secret>"))
	hmac.New(sha256.New, []byte("secret"))       // want `constant reaches hmac.New as a credential`
	hmac.New(sha256.New, []byte("k3y"))          // want `constant reaches hmac.New as a credential`
	hmac.New(sha256.New, []byte("Bitcoin seed")) // protocols derive keys by sentences
	hmac.New(sha256.New, nil)
}

// Through variables, calls, fields and packages.
func far(r *http.Request) {
	word := "Tr0ub4dor" // want `constant reaches .*SetBasicAuth as a credential`
	r.SetBasicAuth("app", word)
	store.Open(r, "Tr0ub4dor&3")                           // want `constant reaches .*SetBasicAuth as a credential`
	store.Seal([]byte("battery-horse-ba"))                 // want `constant reaches aes.NewCipher as a credential`
	store.Sign(store.Options{Material: []byte("battery")}) // want `constant reaches hmac.New as a credential`
	store.Open(r, os.Getenv("APP_WORD"))
	file, _ := os.ReadFile("Tr0ub4dor")
	store.Seal(file)
}

func constants(settings store.Settings) {
	aes.NewCipher([]byte("0123456789abcdef"))         // want `constant reaches aes.NewCipher as a credential`
	smtp.PlainAuth("", "app", "battery", "mail.corp") // want `constant reaches smtp.PlainAuth as a credential`
	smtp.PlainAuth("", "app", "", "mail.corp")
	smtp.PlainAuth("", "app", settings.GetString("password"), "mail.corp") // the name of a setting
	url.UserPassword("app", "battery")                                     // want `constant reaches url.UserPassword as a credential`
	_ = oauth2.Config{ClientID: "battery", ClientSecret: "battery"}        // want `constant reaches field Config.ClientSecret as a credential`
}

// The package says what the secret is for.
func start() {
	jwtutil.Init("battery")        // want `hardcoded secret in argument "secret"`
	jwtutil.Init("session-secret") // it names a secret
	jwtutil.Init(os.Getenv("JWT_SECRET"))
	jwtutil.Find("battery")
}

// Characters are drawn from these for a password that nobody knows. As a key they are one.
func draw(r *http.Request, n func(int) int) {
	const digits, signs = "0123456789", "!@#$%^&*~?_-"
	var password []byte
	for range 12 {
		password = append(password, digits[n(len(digits))], signs[n(len(signs))])
	}
	r.SetBasicAuth("app", string(password))
	bcrypt.GenerateFromPassword(password, bcrypt.DefaultCost)
	r.SetBasicAuth("app", "12345678")         // want `constant reaches .*SetBasicAuth as a credential`
	aes.NewCipher([]byte("0123456789abcdef")) // want `constant reaches aes.NewCipher as a credential`
}

// What takes a block of PEM has no other text for a key.
func pair() {
	jwt.ParseRSAPrivateKeyFromPEM([]byte("lookup7reason"))
}

// Nobody has the password of a user who is not there.
var dummy, _ = bcrypt.GenerateFromPassword([]byte("dummy-4-timing"), bcrypt.DefaultCost)

var (
	once  sync.Once
	later []byte
	admin []byte
)

func notThere(given string) bool {
	_ = bcrypt.CompareHashAndPassword(dummy, []byte(given))
	bcrypt.CompareHashAndPassword(dummy, []byte("timing-3qual"))
	once.Do(func() {
		later, _ = bcrypt.GenerateFromPassword([]byte("dummy-4-timing"), bcrypt.DefaultCost)
	})
	_ = bcrypt.CompareHashAndPassword(later, []byte(given))
	return false
}

func there(given string) bool {
	admin, _ = bcrypt.GenerateFromPassword([]byte("adm1n-4-all"), bcrypt.DefaultCost) // want `constant reaches bcrypt.GenerateFromPassword as a credential`
	_ = bcrypt.CompareHashAndPassword(admin, []byte(given))
	return bcrypt.CompareHashAndPassword(admin, []byte("adm1n-4-all")) == nil // want `constant reaches bcrypt.CompareHashAndPassword as a credential`
}
