// Package libraries has sinks of libraries.
package libraries

import (
	"os"
	"path/filepath"

	"github.com/gin-gonic/gin"
	"github.com/spf13/afero"
	"github.com/spf13/viper"
	"gopkg.in/natefinch/lumberjack.v2"
)

func upload(c *gin.Context) {
	file, err := c.FormFile("file")
	if err != nil {
		return
	}
	c.SaveUploadedFile(file, filepath.Join(os.TempDir(), "upload")) // want `os.TempDir reaches \(\*gin.Context\).SaveUploadedFile`
	c.SaveUploadedFile(file, "/srv/upload")
}

func logs() (a, b *lumberjack.Logger) {
	a = &lumberjack.Logger{Filename: "/tmp/app.log"} // want `reaches field Logger.Filename`
	b = &lumberjack.Logger{Filename: "/var/log/app.log"}
	return a, b
}

func others(fs afero.Fs) {
	fs.Create("/tmp/app.state") // want `reaches \(afero.Fs\).Create`
	fs.Create("/srv/app.state")
	viper.WriteConfigAs("/tmp/app.yaml") // want `reaches viper.WriteConfigAs`
	viper.WriteConfigAs("/etc/app.yaml")
}
