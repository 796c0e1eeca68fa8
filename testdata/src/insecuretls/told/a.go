// Package told asks for TLS by options in addresses.
package told

import (
	"bytes"
	"crypto/tls"
	"database/sql"
	"fmt"
	"os"

	"github.com/go-sql-driver/mysql"
	redigo "github.com/gomodule/redigo/redis"
	"github.com/redis/go-redis/v9"
	"go.mongodb.org/mongo-driver/mongo/options"
)

type config struct {
	Host, Password, KeyLog string
	Insecure               bool
}

func addresses(c config) {
	sql.Open("mysql", "app:pw@tcp(db.shop.com:3306)/shop?tls=skip-verify")                         // want "with tls=skip-verify the server's certificate is not verified"
	sql.Open("mysql", "app:pw@tcp(db.shop.com:3306)/shop?tls=preferred")                           // want "with tls=preferred"
	sql.Open("mysql", fmt.Sprintf("app:%s@tcp(%s:3306)/shop?tls=skip-verify", c.Password, c.Host)) // want "with tls=skip-verify"
	sql.Open("mysql", "app:pw@tcp(db.shop.com:3306)/shop?tls=true")
	sql.Open("mysql", "app:pw@tcp(127.0.0.1:3306)/shop?tls=skip-verify")
	options.Client().ApplyURI("mongodb://app:pw@db.shop.com/shop?tls=true&tlsInsecure=true") // want "with tlsInsecure=true"
	options.Client().ApplyURI("mongodb://app:pw@db.shop.com/shop?ssl=true&sslInsecure=true") // want "with sslInsecure=true"
	options.Client().ApplyURI("mongodb://app:pw@db.shop.com/shop?tls=true")
	redis.ParseURL("rediss://:pw@cache.shop.com:6379/0?skip_verify=true") // want "with skip_verify=true"
	redis.ParseURL("rediss://:pw@cache.shop.com:6379/0")
	redigo.DialTLSSkipVerify(true) // want "not verified by redis.DialTLSSkipVerify"
	redigo.DialTLSSkipVerify(c.Insecure)
	mysql.NewConnector(&mysql.Config{Addr: c.Host, TLSConfig: "skip-verify"}) // want "with TLSConfig .skip-verify."
	mysql.NewConnector(&mysql.Config{Addr: c.Host, TLSConfig: "preferred"})   // want "with TLSConfig .preferred."
	mysql.NewConnector(&mysql.Config{Addr: c.Host, TLSConfig: "true"})
	if c.Insecure {
		sql.Open("mysql", fmt.Sprintf("app:%s@tcp(%s:3306)/shop?tls=skip-verify", c.Password, c.Host))
	}
}

func keys(c config) (out []*tls.Config) {
	out = append(out, &tls.Config{KeyLogWriter: os.Stderr}) // want "the keys of all connections are written down"
	f, _ := os.Create("/tmp/keys")
	out = append(out, &tls.Config{KeyLogWriter: f})               // want "the keys of all connections are written down"
	out = append(out, &tls.Config{KeyLogWriter: &bytes.Buffer{}}) // want "the keys of all connections are written down"
	g, _ := os.Create(c.KeyLog)
	out = append(out, &tls.Config{KeyLogWriter: g})
	conf := &tls.Config{}
	if c.KeyLog != "" {
		conf.KeyLogWriter = os.Stderr
	}
	return append(out, conf, &tls.Config{})
}
