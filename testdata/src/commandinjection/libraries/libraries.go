// Package libraries has sources and sinks of libraries.
package libraries

import (
	"github.com/bitfield/script"
	"github.com/codeskyblue/go-sh"
	"github.com/gin-gonic/gin"
	"github.com/go-cmd/cmd"
	"github.com/gorilla/websocket"
	"github.com/labstack/echo/v4"
	msh "github.com/magefile/mage/sh"
	"github.com/spf13/cobra"
	"golang.org/x/crypto/ssh"
	"os"
)

func goCmd(c *gin.Context) {
	<-cmd.NewCmd("bash", "-c", "ls "+c.Query("dir")).Start() // want `query parameter "dir" reaches cmd.NewCmd as text that a shell`
	<-cmd.NewCmd("ls", "--", c.Query("dir")).Start()
	<-cmd.NewCmd(c.Query("tool")).Start() // want `as the program to run`
}

func goSh(c echo.Context) error {
	sh.Command("sh", "-c", "ls "+c.QueryParam("dir")) // want `query parameter "dir" reaches sh.Command as text that a shell`
	sh.Command("wc", c.QueryParam("file"))
	return msh.Run("bash", "-c", c.FormValue("script")) // want `form value "script" reaches sh.Run`
}

func scripts(c *gin.Context) {
	script.Exec(c.PostForm("line")) // want `reaches script.Exec as the program`
	script.Exec("ls -l")
}

func remoteHost(s *ssh.Session, conn *websocket.Conn) error {
	_, message, err := conn.ReadMessage()
	if err != nil {
		return err
	}
	if err := s.Run("ls -l"); err != nil {
		return err
	}
	return s.Run("cat " + string(message)) // want `reaches \(\*ssh.Session\).Run as text that a shell`
}

// The local user's own words are safe as a program, not in a shell.
var rootCmd = &cobra.Command{
	Use: "x",
	RunE: func(c *cobra.Command, args []string) error {
		msh.Run(args[0], args[1:]...)
		return msh.Run("sh", "-c", "ls "+os.Getenv("DIRS")) // want `environment variable "DIRS" reaches sh.Run as text that a shell`
	},
}
