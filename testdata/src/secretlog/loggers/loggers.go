// Package loggers has the sinks of logging libraries.
package loggers

import (
	"errors"
	"os"

	"github.com/getsentry/sentry-go"
	"github.com/go-logr/logr"
	"github.com/hashicorp/go-hclog"
	"github.com/rs/zerolog"
	"github.com/sirupsen/logrus"
	"go.uber.org/zap"
	"k8s.io/klog/v2"
)

type account struct {
	Name     string
	Password string
}

func zaps(l *zap.Logger, s *zap.SugaredLogger, a account) {
	l.Info("login", zap.String("user", a.Name))
	l.Info("login", zap.String("pw", a.Password))      // want `field Password reaches \(\*zap.Logger\).Info`
	s.Infow("login", "user", a.Name, "pw", a.Password) // want `reaches \(\*zap.SugaredLogger\).Infow`
	s.Infof("login of %s", a.Name)
	s.Infof("login with %s", a.Password) // want `reaches \(\*zap.SugaredLogger\).Infof`
}

func zerologs(l zerolog.Logger, a account) {
	l.Info().Str("user", a.Name).Msg("login")
	l.Info().Str("pw", a.Password).Msg("login")       // want `field Password reaches \(\*zerolog.Event\).Str`
	l.Info().Interface("account", a).Send()           // want `field Password of account reaches \(\*zerolog.Event\).Interface`
	l.Info().Msgf("token %s", os.Getenv("API_TOKEN")) // want `reaches \(\*zerolog.Event\).Msgf`
}

func logruses(l *logrus.Logger, a account) {
	l.WithField("user", a.Name).Info("login")
	l.WithField("pw", a.Password).Info("login")               // want `reaches \(\*logrus.Logger\).WithField`
	logrus.WithFields(logrus.Fields{"pw": a.Password}).Info() // want `reaches logrus.WithFields`
	logrus.WithFields(logrus.Fields{"user": a.Name}).Info("login")
	l.Errorf("account %+v", a) // want `field Password of account reaches`
}

func kubernetes(log logr.Logger, a account) {
	klog.Infof("login of %s", a.Name)
	klog.Infof("login with %s", a.Password)      // want `reaches klog.Infof`
	klog.InfoS("login", "pw", a.Password)        // want `reaches klog.InfoS`
	klog.V(4).Infof("login with %s", a.Password) // want `reaches \(klog.Verbose\).Infof`
	log.Info("login", "user", a.Name)
	log.Info("login", "pw", a.Password)             // want `reaches \(logr.Logger\).Info`
	log.Error(errors.New("token "+a.Password), "x") // want `reaches \(logr.Logger\).Error`
}

func others(l hclog.Logger, a account) {
	l.Debug("login", "user", a.Name)
	l.Debug("login", "pw", a.Password)                // want `reaches \(hclog.Logger\).Debug`
	sentry.CaptureMessage("login with " + a.Password) // want `reaches sentry.CaptureMessage`
	sentry.CaptureException(errors.New("login of " + a.Name))
}
