package named

// Keys that everybody may read, by what the constant is called and by their kind.
const posthog_pub_key = "phd_1vEXhPOA1P7HP5jP2dVU9xDTUqXHAelmtravyZ1vvES"

const recaptchaSiteKey = "6LfK7Qm9xZ2Tr8Vw4Ys3Ub6Nc1Pd5Ge0Hj7Ka2L"

const eventsAPIKey = "phc_1vEXhPOA1P7HP5jP2dVU9xDTUqXHAelmtravyZ1vvES"

const otherAPIKey = "phd_1vEXhPOA1P7HP5jP2dVU9xDTUqXHAelmtravyZ1vvES" // want `hardcoded key in const "otherAPIKey"`

func newClient(apiKey string) {}

func clients() {
	newClient(posthog_pub_key)
	newClient(recaptchaSiteKey)
	newClient(eventsAPIKey)
	newClient(otherAPIKey)
	newClient("__client_secret__")
	newClient("1vEXhPOA1P7HP5jP2dVU9xDTUqXHAelmtravyZ1vv") // want `hardcoded key in argument "apiKey"`
}
