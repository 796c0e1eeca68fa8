// Package cmd has the commands of a program in package variables, as many programs have them.
package cmd

import (
	"fmt"
	"log"
	"net/http"
	"os"

	"github.com/spf13/cobra"
)

var root = &cobra.Command{Use: "program"}

var get = &cobra.Command{Use: "get", RunE: fetch}

func init() { root.AddCommand(get) }

func fetch(cmd *cobra.Command, args []string) error {
	if _, err := http.Get("https://api.example.org/?token=" + os.Getenv("API_TOKEN")); err != nil {
		return fmt.Errorf("get: %w", err)
	}
	return nil
}

// Execute runs the command that the user asks for.
func Execute() error { return root.Execute() }

// Main logs what comes out.
func Main() {
	if err := root.Execute(); err != nil {
		log.Fatal(err) // want `environment variable "API_TOKEN" reaches log.Fatal in the text of an error`
	}
}
