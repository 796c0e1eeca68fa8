// Package sqlserver has the part of gorm.io/driver/sqlserver's API that the models name.
package sqlserver

import (
	"gorm.io/gorm"
)

type Config struct {
	DSN string
}

func New(config Config) gorm.Dialector { return nil }

func Open(dsn string) gorm.Dialector { return nil }
