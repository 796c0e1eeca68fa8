// Package typed gives to a shell what its user has typed, and what others have written.
package typed

import (
	"os"
	"os/exec"

	"github.com/spf13/viper"
)

func lowArgument() { exec.Command("sh", "-c", "cat "+os.Args[1]).Run() }

func lowEditor(file string) { exec.Command("sh", "-c", os.Getenv("APP_EDITOR")+" config").Run() }

func lowConfigured() { exec.Command("sh", "-c", "cd "+viper.GetString("folder")).Run() }

func variable() { exec.Command("sh", "-c", "cat "+os.Getenv("UPLOADED")).Run() } // want `UPLOADED`
