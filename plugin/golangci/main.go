// Golangci is golangci-lint with the secvet plugin, as 'golangci-lint custom' would build it.
package main

import (
	"fmt"
	"os"

	"github.com/golangci/golangci-lint/v2/pkg/commands"
	"github.com/golangci/golangci-lint/v2/pkg/exitcodes"

	_ "github.com/secvet/secvet/plugin"
)

func main() {
	// With this version golangci-lint's cache depends on the content of the program. With one of
	// golangci-lint's own it would replay what an older plugin found.
	info := commands.BuildInfo{GoVersion: "go1.26", Version: "(devel)", Commit: "secvet", Date: "n/a"}
	if err := commands.Execute(info); err != nil {
		fmt.Fprintf(os.Stderr, "The command is terminated due to an error: %v\n", err)
		os.Exit(exitcodes.Failure)
	}
}
