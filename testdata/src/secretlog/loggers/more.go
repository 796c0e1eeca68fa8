package loggers

import (
	"code.cloudfoundry.org/lager/v3"
	"github.com/beego/beego/v2/core/logs"
	"github.com/coreos/go-systemd/v22/journal"
	"github.com/inconshreveable/log15"
)

func more(l lager.Logger, l15 log15.Logger, bee *logs.BeeLogger, a account) {
	journal.Print(6, "login of %s", a.Name)
	journal.Print(6, "login with %s", a.Password)                       // want `Password reaches journal.Print`
	journal.Send("login", 6, map[string]string{"PASSWORD": a.Password}) // want `Password reaches journal.Send`
	l.Info("login", lager.Data{"user": a.Name})
	l.Info("login", lager.Data{"pw": a.Password}) // want `Password reaches \(lager.Logger\).Info`
	log15.Info("login", "user", a.Name)
	log15.Info("login", "pw", a.Password) // want `Password reaches log15.Info`
	l15.Warn("login", "pw", a.Password)   // want `Password reaches \(log15.Logger\).Warn`
	logs.Info("login of %s", a.Name)
	logs.Info("login with %s", a.Password) // want `Password reaches logs.Info`
	bee.Error("login %T", a.Password)
	bee.Error("login %v", a.Password) // want `Password reaches \(\*logs.BeeLogger\).Error`
}
