// Package umask sets a mask for all of the process.
package umask

import (
	"os"
	"syscall"
)

func main() {
	syscall.Umask(0o077)
	save("/var/lib/app/state", os.Args[1])
}

func save(path, password string) { os.WriteFile(path, []byte(password), 0o644) }
