// Package tables has the names of tables, some of them called after what is in them.
package tables

import (
	"log"
	"os"
)

var (
	sqlTableAPIKeys = "api_keys"
	apiKeys         = load("keys")
)

func load(s string) string { return os.Getenv(s) }

func migrate(prefix string) {
	sqlTableAPIKeys = prefix + sqlTableAPIKeys
	log.Printf("table for API keys %q", sqlTableAPIKeys)
	apiKeys = prefix + apiKeys
	log.Printf("API keys %q", apiKeys) // want `variable apiKeys reaches log.Printf`
}
