package producer

import (
	"log"
	"os"
	"strings"
)

type options struct{ values map[string]string }

func (o *options) bind(name string, to any) { *(to.(*string)) = o.values[name] }

// Below the condition the setting names a file.
func apiKey(o *options) string {
	var apiKey string
	o.bind("api_key", &apiKey)
	if strings.HasPrefix(apiKey, "file://") {
		buf, err := os.ReadFile(strings.TrimPrefix(apiKey, "file://"))
		if err != nil {
			panic("Error reading API key file " + apiKey)
		}
		apiKey = string(buf)
	}
	if strings.HasPrefix(apiKey, "env://") {
		apiKey = os.Getenv(strings.TrimPrefix(apiKey, "env://"))
	}
	return apiKey
}

func read(apiKey string) {
	if strings.HasPrefix(apiKey, "file://") {
		log.Print("key is in ", apiKey)
	} else {
		log.Print("key is ", apiKey) // want `parameter apiKey reaches log.Print`
	}
	if strings.HasPrefix(apiKey, "sk-") {
		log.Print("key is ", apiKey) // want `parameter apiKey reaches log.Print`
	}
}
