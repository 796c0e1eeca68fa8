// Package inner cannot be imported by other modules: its callers are the module's own.
package inner

import "os/exec"

// Run runs what it is given.
func Run(tool string) error { return exec.Command(tool).Run() }
