package secrets

import (
	"encoding/json"
	"os"
)

type session struct {
	Account     string
	AccessToken string
}

type choice struct{ Region string }

func saveAs[T any](path string, v T) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return os.WriteFile(path, b, 0o644) // want `field AccessToken of session reaches os.WriteFile`
}

func saveAll(s session, c choice) {
	saveAs("session.json", s)
	saveAs("choice.json", c)
}
