// Package command starts the program ssh.
package command

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
)

func direct(host string) *exec.Cmd {
	return exec.Command("ssh", "-o", "StrictHostKeyChecking=no", host) // want `ssh with StrictHostKeyChecking=no accepts any host key, so that anybody on the way can be the server; give it a file of known hosts`
}

func learns(host string) *exec.Cmd {
	return exec.Command("ssh", "-o", "StrictHostKeyChecking=accept-new", host)
}

func environment(config string) []string {
	command := "ssh -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null"
	if config != "" {
		command += " -F " + config // want `accepts any host key`
	}
	return append(os.Environ(), fmt.Sprintf("GIT_SSH_COMMAND=%s", command))
}

func options(port int) []string {
	opts := []string{"-p", fmt.Sprint(port)}
	opts = append(opts, "-oStrictHostKeyChecking=no") // want `accepts any host key`
	return opts
}

func run(args ...string) error { return exec.Command(args[0], args[1:]...).Run() }

func warnf(format string, args ...any) { fmt.Printf(format, args...) }

func helper(host string) error {
	warnf("%s is %s", host, "called with -o StrictHostKeyChecking=no")
	return run("ssh", "-o", "StrictHostKeyChecking=no", host) // want `accepts any host key`
}

// Somebody asks for it.
func asked(host string, insecure bool) *exec.Cmd {
	args := []string{host}
	if insecure {
		args = append(args, "-o", "StrictHostKeyChecking=no")
	}
	return exec.Command("ssh", args...)
}

// What is compared with, or told.
func refuses(option string) error {
	if option == "StrictHostKeyChecking=no" {
		return errors.New("StrictHostKeyChecking=no is not allowed")
	}
	fmt.Println("never use -o StrictHostKeyChecking=no")
	return nil
}
