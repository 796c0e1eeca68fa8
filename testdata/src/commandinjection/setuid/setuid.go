// Package setuid is part of a program that is installed with root's rights for everybody to call.
package setuid

import (
	"os"
	"os/exec"
	"syscall"
)

func run() {
	if err := syscall.Setuid(0); err != nil {
		os.Exit(1)
	}
	exec.Command(os.Args[1]).Run()                         // want `command-line argument reaches exec.Command as the program to run; .*; the program makes itself root, and its caller is not`
	exec.Command("/bin/sh", "-c", os.Getenv("HOOK")).Run() // want `environment variable "HOOK" reaches exec.Command as text that a shell interprets; .* makes itself root`
	exec.Command("tar", "xf", os.Args[2]).Run()            // want `command-line argument reaches exec.Command as an argument .* makes itself root`
	exec.Command("/usr/bin/id", "--", os.Args[1]).Run()
	text, _ := os.ReadFile("/etc/app/hook") // root's own
	exec.Command(string(text)).Run()
}
