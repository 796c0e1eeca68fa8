// Package service has the secrets of a chain of three packages.
package service

import (
	"os"

	"secretlog/connect"
	"secretlog/report"
)

func start() {
	l := report.New("service")
	o := connect.Options{Host: "db", User: "app", Pass: os.Getenv("DB_PASSWORD")}
	connect.Announce(l, o.URL()) // want `"DB_PASSWORD" reaches log.Println`
	connect.Announce(l, o.Safe())
	l.Info("options", "host", o.Host)
	l.Info("options", "pass", o.Pass) // want `reaches log.Println`
	if err := connect.Open(o.URL()); err != nil {
		report.Fail(err) // want `"DB_PASSWORD" reaches log.Fatalf`
	}
	if err := connect.Open(o.Safe()); err != nil {
		report.Fail(err)
	}
}
