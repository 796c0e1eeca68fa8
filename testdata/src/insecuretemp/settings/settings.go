// Package settings has defaults of settings and flags that are asked for by their names.
package settings

import (
	"os"
	"path/filepath"

	"github.com/gin-gonic/gin"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

func defaults() {
	viper.SetDefault("cache.dir", "/tmp/renderd")
	viper.SetDefault("data.dir", "/var/lib/renderd")
	viper.SetDefault("listen", ":8080")
}

func open() error {
	if err := os.MkdirAll(viper.GetString("cache.dir"), 0o755); err != nil { // want `reaches os.MkdirAll with a name that others can predict`
		return err
	}
	if err := os.MkdirAll(viper.GetString("data.dir"), 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(viper.GetString("listen"), "x"), nil, 0o600)
}

func own(v *viper.Viper, name string) {
	v.SetDefault("socket", "/tmp/renderd.pid")
	v.SetDefault(name, "/tmp/any")
	os.WriteFile(v.GetString("socket"), nil, 0o644) // want `reaches os.WriteFile with a name that others can predict`
	os.WriteFile(v.GetString(name), nil, 0o644)     // which setting that is, nobody knows
}

func flags(fs *pflag.FlagSet) error {
	fs.String("log", "/tmp/renderd.log", "the log")
	fs.StringP("out", "o", "out.pdf", "the result")
	name, err := fs.GetString("log")
	if err != nil {
		return err
	}
	if err := os.WriteFile(name, nil, 0o600); err != nil { // want `reaches os.WriteFile with a name that others can predict`
		return err
	}
	out, err := fs.GetString("out")
	if err != nil {
		return err
	}
	return os.WriteFile(out, nil, 0o600)
}

// A flag that a setting is bound to has its name.
func bound() error { return os.WriteFile(viper.GetString("log"), nil, 0o600) } // want `reaches os.WriteFile`

// What a context keeps under a name is another thing.
func handler(c *gin.Context) {
	os.WriteFile(c.GetString("log"), nil, 0o600)
	if v, ok := c.Get("log"); ok {
		os.WriteFile(v.(string), nil, 0o600)
	}
}
