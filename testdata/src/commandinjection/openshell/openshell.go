// Package openshell builds shell text from what its callers give.
package openshell

import (
	"fmt"
	"os/exec"
	"strconv"
)

// Ping asks whether a host answers.
func Ping(host string) error {
	return exec.Command("sh", "-c", "ping -c 1 "+host).Run() // want `parameter host of Ping reaches exec.Command as text that a shell interprets`
}

// Shell is what its name says: the caller gives all of the text.
func Shell(text string) error { return exec.Command("sh", "-c", text).Run() }

// Wait waits.
func Wait(seconds int) error { return exec.Command("sh", "-c", fmt.Sprintf("sleep %d", seconds)).Run() }

// Port is checked.
func Port(port string) error {
	n, err := strconv.Atoi(port)
	if err != nil {
		return err
	}
	return exec.Command("sh", "-c", "fuser -k "+strconv.Itoa(n)+"/tcp").Run()
}

// Print gives the value as an argument.
func Print(name string) error { return exec.Command("sh", "-c", `echo "$1"`, "sh", name).Run() }

// Count has a program of its own for awk.
func Count(column string) error {
	return exec.Command("awk", "{print $"+column+"}", "file").Run() // want `parameter column of Count reaches exec.Command as a program for awk`
}

func ping(host string) error { return exec.Command("sh", "-c", "ping -c 1 "+host).Run() }

// Local calls it with a constant.
func Local() error { return ping("localhost") }
