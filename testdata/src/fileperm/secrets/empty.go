package secrets

import (
	"encoding/json"
	"os"
)

type forwarder struct{ TokenSecret string }

type forwarders struct {
	Folder string
	List   []forwarder
}

// A list that was never set has no element with a secret in it.
func firstConfig(folder string) error {
	f, err := os.Create("config.json")
	if err != nil {
		return err
	}
	defer f.Close()
	c := forwarders{Folder: folder}
	return json.NewEncoder(f).Encode(&c)
}

func fullConfig(folder string, list []forwarder) error {
	f, err := os.Create("config.json")
	if err != nil {
		return err
	}
	defer f.Close()
	c := forwarders{Folder: folder, List: list}
	return json.NewEncoder(f).Encode(&c) // want `field List.TokenSecret of \*forwarders reaches \(\*json.Encoder\).Encode`
}
