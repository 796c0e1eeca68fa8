package names_test

import (
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/names"
)

// words splits a test table.
func words(text string) []string { return strings.Fields(text) }

func TestSecret(t *testing.T) {
	for _, name := range words(`
		password Password dbPassword DB_PASSWORD db.password db-password rootpassword password2 passwordStr
		userPasswd pwd dbPwd passphrase PassPhrase pass_code dbPass smtpPass SMTP_PASS userPw bindSimplePw newPw
		secret clientSecret ClientSecret jwtSecret JWTSecret JWT_SECRET jwtsecret app.secret secretValue
		hmacSecret secretBytes sharedSecret SecretKeyBase secret_key_base rails.secret_key_base
		token authToken AuthToken accessToken AccessToken refresh_token resetToken X-Auth-Token idToken
		tokenString bearerToken GITHUB_TOKEN githubToken rawToken registrationToken oauth2Token
		apiKey APIKey api_key apikey X-Api-Key APIKeys stripeApiKey apiKeyProd privateKey private_key
		signingKey encryptionKey AESKey rsaPrivateKey secretAccessKey AWS_SECRET_ACCESS_KEY sessionKey
		accountKey masterKey licenseKey deployKey
		credentials creds dsn DSN connectionString connStr ConnStr sentryDSN jwt sessionID session_id otp
		passwordForUser tokenFromHeader passwordConfirmation confirmPassword newPassword oldPassword
		defaultAdminPassword plainPassword seedPhrase kennwort sessionCookie getPassword fetchAPIKey
	`) {
		if !names.Secret(name) {
			t.Errorf("%s is a secret", name)
		}
	}
}

func TestNotSecret(t *testing.T) {
	for _, name := range words(`
		err ctx i x pass pw key id name user username compass bypass passenger passed trespass
		passwordFile PasswordFile SecretKeyfile secretName SecretName passwordField passwordHeader
		tokenType tokenTypeX TokenTypeBearer tokenURL tokenPath TOKEN_PATH secretRef SecretKeyRef
		sqlTableAPIKeys columnPassword sinceToken passwordHash hashedPassword PasswordHash encryptedPassword passwordPolicy passwordMinLength
		hasPassword isSecret needToken noPassword numTokens tokenCount maxTokens MaxTokens totalTokens
		promptTokens completion_tokens tokens Tokens routeTokens nextPageToken NextToken pageToken
		continueToken cancellationToken tokenTTL tokenExpiry secretVersion passwordLabel passwordPrompt
		publicKey PublicKey pubKey apiKeyID AccessKeyID access_key_id keyID cacheKey primaryKey mapKey
		contextKey headerKey storageKey privKeyStorageKey PropertyNameSnmpWriter secretary secretariat tokenize tokenizer Tokenizer
		commaToken stopToken eosToken startToken identToken peekToken tokenA tokenB nativeToken
		ErrInvalidToken errWrongPassword invalidPassword missingSecret resetPassword changePassword
		ForgotPassword passwordReset UpdatePassword passwordManager tokenSource secretStore secretsClient
		imagePullSecret imagePullSecrets PWD OLDPWD auth basicAuth authMethod cookie cookieName mnemonic
		tokenSecretName AuthorizationURL credentialsFile CredentialProvider authorizationHeader
		GetIDForToken claimsFromJWT userOfToken
		keyboard monkey hockey turkey keyword donkey nonsecret nonSecret
		x509 utf8 sha256 aes256 base64 i18n __ _ 123 é ключ
	`) {
		if names.Secret(name) {
			t.Errorf("%s is no secret", name)
		}
	}
}

func TestSecretStrength(t *testing.T) {
	for name, want := range map[string]names.Strength{
		"":                        names.None,
		"password":                names.Certain,
		"clientSecret":            names.Certain,
		"token":                   names.Likely,
		"accessToken":             names.Certain,
		"pwd":                     names.Likely,
		"pass":                    names.Possible,
		"key":                     names.Possible,
		"tokens":                  names.Possible,
		"accessTokens":            names.Certain,
		"commaTokens":             names.None,
		strings.Repeat("a_", 99):  names.None,
		strings.Repeat("aB", 20):  names.None,
		"password" + "0123456789": names.Certain,
	} {
		if got := names.SecretStrength(name); got != want {
			t.Errorf("SecretStrength(%q) = %d, want %d", name, got, want)
		}
	}
}

func TestDescribe(t *testing.T) {
	for name, want := range map[string]names.Noun{
		"dbPassword":       names.Password,
		"rootpassword":     names.Password,
		"pwdStr":           names.Password,
		"accessToken":      names.TokenNoun,
		"authtoken":        names.TokenNoun,
		"Authorization":    names.TokenNoun,
		"api_key":          names.Key,
		"apikey":           names.Key,
		"clientSecret":     names.OtherSecret,
		"credentials":      names.OtherSecret,
		"DSN":              names.Connection,
		"connectionString": names.Connection,
		"user":             names.OtherSecret,
	} {
		if _, got := names.Describe(name); got != want {
			t.Errorf("Describe(%q) = %v, want %v", name, got, want)
		}
	}
}

func TestDenied(t *testing.T) {
	for name, want := range map[string]bool{
		"emptyFolderToken": false, // a folder's token, and none that opens something
		"emptyToken":       true,
		"encryptedSecret":  true,
		"maxPassword":      true,
		"password":         false,
		"passwordFile":     false,
		"name":             false,
		"":                 false,
	} {
		if got := names.Denied(name); got != want {
			t.Errorf("Denied(%q) = %v", name, got)
		}
	}
}

func TestToken(t *testing.T) {
	for _, name := range words(`
		token sessionToken generateToken GenerateToken newSessionID sessionId session_id sid sessID
		RandomPassword randomPwd genPasswd pass tempPass pw pin otp GenerateOTP otpCode nonce makeNonce
		salt newSalt passwordSalt iv IV csrfToken csrf xsrf resetCode inviteCode verificationCode
		magicLink shareLink ResetURL apiKey GenerateAPIKey encryptionKey secret oauthState OAuthState
		codeVerifier challenge captcha captchaString backupCodes initVector unsubscribeLink
		hash_id_salt verifyKey vkey activationKey GeneratePKCE oauthCode phoneCode vcode emailCode wifiPSK
	`) {
		if !names.Token(name) {
			t.Errorf("%s has to be unpredictable", name)
		}
	}
	for _, name := range words(`
		x n i id requestID traceID uuid jitter delay backoff seed shuffle sample index port name filename
		key cacheKey tokenCount maxTokens nextToken statusCode exitCode zipCode countryCode url link
		testPassword sampleToken dummyPwd mockSecret tokenGenerator validCountryCode
		state nextState colorCode port tokens nonceSize saltLength ivLen hasNonce passCount pins
	`) {
		if names.Token(name) {
			t.Errorf("%s may be guessed", name)
		}
	}
}

func TestCode(t *testing.T) {
	for name, want := range map[string]bool{
		"code": true, "newCode": true, "generateCode": true, "sixDigitCode": true, "codeStr": true, "codes": true,
		"": false, "statusCode": false, "colorCode": false, "countryCode": false, "codec": false, "encode": false, "newCodePath": false,
	} {
		if got := names.Code(name); got != want {
			t.Errorf("Code(%q) = %v", name, got)
		}
	}
}

func TestGrants(t *testing.T) {
	for name, want := range map[string]bool{
		"otpService": true, "passwordResetter": true, "SendVerificationMail": true, "invite": true, "ForgotPassword": true, "TwoFactor": true,
		"smsSender": true, "": false, "lottery": false, "LoadFactor": false, "respond": false, "deviceList": false, "main": false,
	} {
		if got := names.Grants(name); got != want {
			t.Errorf("Grants(%q) = %v", name, got)
		}
	}
}

func TestState(t *testing.T) {
	for name, want := range map[string]bool{
		"state": true, "State": true, "GenerateState": true, "stateString": true, "newState": true,
		"": false, "nextState": false, "stateMachine": false, "randomGameState": false, "oldstate": false,
	} {
		if got := names.State(name); got != want {
			t.Errorf("State(%q) = %v", name, got)
		}
	}
}

func TestMaker(t *testing.T) {
	for _, name := range words(`TokenGenerator SessionIDGeneratorFunc passwordFn newToken OTPService csrf nonceSource`) {
		if !names.Maker(name) {
			t.Errorf("%s makes what has to be unpredictable", name)
		}
	}
	for _, name := range words(`nameGenerator Generator func shuffleFunc keyGen testTokenGenerator`) {
		if names.Maker(name) {
			t.Errorf("%s makes what may be guessed", name)
		}
	}
}

func TestRedactor(t *testing.T) {
	for _, name := range words(`
		redact Redact RedactURL Redacted redactPassword maskSecret MaskToken mask censor Obfuscate
		obfuscateKey scrubHeaders Sanitize sanitizeURL hidePassword anonymizeIP fingerprint Fingerprint
		hashPassword HashToken encrypt EncryptSecret stripPassword StripUserinfo removeCredentials
		WithoutSecrets omitToken SafeURL LogSafe deleteSensitive sha256Hash hmacSum
	`) {
		if !names.Redactor(name) {
			t.Errorf("%s hides secrets", name)
		}
	}
	for _, name := range words(`
		unmask Unredacted decrypt DecryptHash reveal String Format strip removeFile clean trimSpace
		print log getPassword netmask umask rehearsal unsafe dashboard encode TrimPrefix
	`) {
		if names.Redactor(name) {
			t.Errorf("%s hides nothing", name)
		}
	}
}

func TestNoAllocation(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() {
		names.Secret("myServiceAccountPrivateKeyForTesting")
		names.Token("generatePasswordResetCode")
		names.Redactor("stripCredentialsFromURL")
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkSecret(b *testing.B) {
	idents := words("err ctx i pass clientSecret handler ServeHTTP tokenCount passwordFile buf request apiKeyPath")
	for i := 0; b.Loop(); i++ {
		names.Secret(idents[i%len(idents)])
	}
}

func TestCookie(t *testing.T) {
	for name, want := range map[string]bool{
		"cookie": true, "Cookie": true, "rawCookie": true, "cookieValue": true, "user_cookie": true,
		"cookieName": false, "CookieDomain": false, "themeCookie": false, "hasCookie": false, "cookies": false, "cook": false,
	} {
		if got := names.Cookie(name); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

func TestToldRedactor(t *testing.T) {
	l := names.NewLexicon(nil, nil, []string{"tidyUp"})
	for name, want := range map[string]bool{"tidyUp": true, "quicklyTidyUp": true, "mask": false, "": false} {
		if got := l.ToldRedactor(name); got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
}

func TestGivesName(t *testing.T) {
	for _, name := range words(`GetUserName GetMqUserName UserId userID hostEmail EncodeUserID loadHostname`) {
		if !names.GivesName(name) {
			t.Errorf("%s gives a name", name)
		}
	}
	for _, name := range words(`newID generateUUID Name ID getPasswordByName SessionID getTokenForUser promptUserName uniqueID getSecret`) {
		if names.GivesName(name) {
			t.Errorf("%s gives no name", name)
		}
	}
}
