// Package typed gives to a shell what its user has typed, and what others have written.
package typed

import (
	"os"
	"os/exec"

	"github.com/spf13/viper"
	"golang.org/x/crypto/ssh"
)

func lowArgument() { exec.Command("sh", "-c", "cat "+os.Args[1]).Run() }

func lowEditor(file string) { exec.Command("sh", "-c", os.Getenv("APP_EDITOR")+" config").Run() }

func lowConfigured() { exec.Command("sh", "-c", "cd "+viper.GetString("folder")).Run() }

func variable() { exec.Command("sh", "-c", "cat "+os.Getenv("UPLOADED")).Run() } // want `UPLOADED`

func lowExpanded(kubeconfig string) {
	kubeconfig = os.ExpandEnv(kubeconfig)
	exec.Command("sh", "-c", "kubectl --kubeconfig "+kubeconfig).Run()
}

// What has gone through four functions is most often a configuration, or a token of the operator's own.
func far(file string) {
	data, _ := os.ReadFile(file)
	join(string(data))
}

func near(file string) {
	data, _ := os.ReadFile(file)
	exec.Command("sh", "-c", "join "+string(data)).Run() // want `file content`
}

func join(token string)   { install(token) }
func install(args string) { upload("install " + args) }
func upload(line string)  { lowLast(line) }
func lowLast(line string) { exec.Command("sh", "-c", line).Run() }

// Copy is for who has logged in to another machine.
func Copy(s *ssh.Session, folder string) error { return lowCopy(s, folder) }

func lowCopy(s *ssh.Session, folder string) error { return s.Run("scp -t " + folder) }

// List runs a shell of this machine.
func List(folder string) error {
	return exec.Command("sh", "-c", "ls "+folder).Run() // want `parameter folder of List`
}
