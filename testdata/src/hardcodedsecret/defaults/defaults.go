// Package defaults asks whether a default is still in force.
package defaults

import (
	"database/sql"
	"os"
)

const dsnDefault = "postgres://app:hunter2x@localhost/app" // want `hardcoded password in postgres URL`

type options struct{ dsn string }

func (o *options) isDefault() bool { return o.dsn == "postgres://app:hunter2x@localhost/app" }

func (o *options) isKnown() bool {
	switch o.dsn {
	case "postgres://app:hunter2x@localhost/old":
		return true
	}
	return false
}

func (o *options) login(password string) bool {
	return password == "Tr0ub4dor&3xyz" // want `hardcoded password in comparison with "password"`
}

func open() (*sql.DB, error) {
	return sql.Open("postgres", "postgres://app:hunter2x@db/other") // want `hardcoded password in postgres URL`
}

// filled has the form of an access key, and is none.
const filled = "SCWXXXXXXXXXXXXXXXXX"

func keys() (access, secret string) {
	access, secret = os.Getenv("CLOUD_ACCESS_KEY"), os.Getenv("CLOUD_SECRET_KEY")
	if access == "" {
		access = filled
	}
	if secret == "" {
		secret = "SCWA2" // want `hardcoded fallback for key "CLOUD_SECRET_KEY"`
	}
	return access, secret
}
