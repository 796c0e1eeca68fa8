// Package examples shows how a library is used. What it logs is told with low confidence.
package examples

import (
	"log"
	"os"
)

func lowToken() {
	log.Printf("token: %s", os.Getenv("API_TOKEN"))
}
