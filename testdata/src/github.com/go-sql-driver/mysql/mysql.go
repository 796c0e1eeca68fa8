// Package mysql has the part of github.com/go-sql-driver/mysql's API that the models name.
package mysql

import (
	"crypto/tls"
	"database/sql/driver"
)

type Config struct {
	User   string
	Passwd string
	Net    string
	Addr   string
	DBName string

	TLSConfig string
	TLS       *tls.Config

	AllowCleartextPasswords  bool
	AllowFallbackToPlaintext bool
}

func (cfg *Config) FormatDSN() string { return "" }

type MySQLDriver struct{}

func (d MySQLDriver) Open(dsn string) (driver.Conn, error) { return nil, nil }

func (d MySQLDriver) OpenConnector(dsn string) (driver.Connector, error) { return nil, nil }

type MySQLError struct{}

func (me *MySQLError) Error() string { return "" }

func NewConfig() *Config { return nil }

func NewConnector(cfg *Config) (driver.Connector, error) { return nil, nil }

func ParseDSN(dsn string) (*Config, error) { return nil, nil }

func RegisterLocalFile(filePath string) {}
