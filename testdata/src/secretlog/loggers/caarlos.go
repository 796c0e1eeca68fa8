package loggers

import (
	"os"

	"github.com/caarlos0/log"
)

func published(args []string) {
	env := []string{"API_SECRET=" + os.Getenv("PRODUCTION_SECRET")}
	log.WithField("args", args).WithField("env", env).Debug("executing") // want `environment variable "PRODUCTION_SECRET" reaches`
	log.Infof("environment %v", env)                                     // want `environment variable "PRODUCTION_SECRET" reaches`
	log.WithField("args", args).Debug("executing")
}
