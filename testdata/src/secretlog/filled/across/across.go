// Package across writes entries as JSON.
package across

import (
	"encoding/json"
	"log"
)

type Entry struct {
	Action string `json:"action"`
	Quiet  string `json:"-"`
}

func Record(e Entry) {
	b, err := json.Marshal(e)
	if err == nil {
		log.Print(string(b))
	}
}
