// Package fallback calls functions that take one that hides, and have another one for those who give none.
package fallback

import (
	"log"
	"os"
	"os/exec"
	"regexp"
	"secretlog/fallback/cmds"
)

var pattern = regexp.MustCompile("(--username|--password) [^ ]*")

var hiding = func(text string) string { return pattern.ReplaceAllString(text, "$1 ***") }

func same(text string) string { return text }

func login() *exec.Cmd {
	return exec.Command("helm", "login", "--password", os.Getenv("HELM_PASSWORD"))
}

func run() {
	cmds.Run(login()) // want `environment variable "HELM_PASSWORD" reaches log.Print`
	cmds.RunHiding(login(), hiding)
	cmds.RunHiding(login(), same)         // want `environment variable "HELM_PASSWORD" reaches log.Print`
	cmds.RunWith(login(), cmds.Options{}) // want `environment variable "HELM_PASSWORD" reaches log.Print`
	cmds.RunWith(login(), cmds.Options{Hide: hiding})
}

// Of functions that are known here, the default alone shows the password.
func lines() {
	line := "--password " + os.Getenv("HELM_PASSWORD")
	cmds.RunSet(line, &cmds.Options{}) // want `environment variable "HELM_PASSWORD" reaches log.Print`
	cmds.RunSet(line, &cmds.Options{Hide: hiding})
	cmds.RunParam(line, nil) // want `environment variable "HELM_PASSWORD" reaches log.Print`
	cmds.RunParam(line, hiding)
	cmds.RunEither(line, hiding, true) // want `environment variable "HELM_PASSWORD" reaches log.Print`
}

// The folder of a command has nothing of its arguments in it.
func folders() {
	cmd := login()
	cmd.Dir = "/srv"
	log.Print(cmd.Dir)
	log.Print(cmd.Args)     // want `environment variable "HELM_PASSWORD" reaches log.Print`
	log.Print(cmd)          // want `environment variable "HELM_PASSWORD" reaches log.Print`
	log.Print(cmd.String()) // want `environment variable "HELM_PASSWORD" reaches log.Print`
}

func folder(cmd *exec.Cmd) { log.Print(cmd.Dir) }

func passesFolder() { folder(login()) }
