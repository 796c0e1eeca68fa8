// Package sqls connects to databases.
package sqls

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"net"
	"net/url"
	"os"

	"github.com/go-sql-driver/mysql"
	"github.com/golang-migrate/migrate/v4"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/lib/pq"
	pgorm "gorm.io/driver/postgres"

	"go.mongodb.org/mongo-driver/mongo/options"
)

const plain = "postgres://app@db.shop.com/shop?sslmode=disable"

type config struct {
	Host, User, Password, Name, Text, Mode string
	Port                                   int
	TLS                                    bool
	Type                                   string
}

func constants() {
	sql.Open("postgres", plain)                                                  // want "sslmode=disable switches encryption off"
	sql.Open("postgres", "host=db.shop.com user=app sslmode=disable")            // want "sslmode=disable switches encryption off"
	sql.Open("postgres", "host=db.shop.com user=app sslmode=verify-full")        // as it should be
	sql.Open("postgres", "host=db.shop.com user=app sslmode=require")            // encrypted
	sql.Open("postgres", "host=localhost user=app sslmode=disable")              // the machine itself
	sql.Open("postgres", "postgres://app@127.0.0.1:5432/shop?sslmode=disable")   // the machine itself
	sql.Open("postgres", "host=/var/run/postgresql user=app sslmode=disable")    // a socket
	sql.Open("postgres", "host=/cloudsql/p:r:i user=app sslmode=disable")        // a proxy
	sql.Open("postgres", "postgres://app@host.docker.internal?sslmode=disable")  // the machine itself
	sql.Open("mysql", "app:pw@tcp(db.shop.com:3306)/shop?tls=false")             // want "tls=false switches encryption off"
	sql.Open("mysql", "app:pw@tcp(db.shop.com:3306)/shop?tls=true")              // as it should be
	sql.Open("mysql", "app:pw@unix(/run/mysqld.sock)/shop?tls=false")            // a socket
	sql.Open("sqlserver", "server=sql.shop.com;user id=sa;encrypt=disable")      // want "encrypt=disable switches encryption off"
	pgx.Connect(context.Background(), plain)                                     // want "sslmode=disable"
	pgxpool.New(context.Background(), plain)                                     // want "sslmode=disable"
	pq.NewConnector(plain)                                                       // want "sslmode=disable"
	migrate.New("file://migrations", plain)                                      // want "sslmode=disable"
	pgorm.Open(plain)                                                            // want "sslmode=disable"
	pgorm.New(pgorm.Config{DSN: plain})                                          // want "sslmode=disable"
	options.Client().ApplyURI("mongodb://app:pw@db.shop.com/shop?tls=false")     // want "tls=false switches encryption off"
	options.Client().ApplyURI("mongodb+srv://app:pw@db.shop.com/shop")           // encrypted
	options.Client().ApplyURI("mongodb://app:pw@localhost:27017/shop?ssl=false") // the machine itself
}

// The host is not known, and the switch is there all the same.
func built(c config) {
	sql.Open("postgres", fmt.Sprintf("host=%s port=%d user=%s password=%s dbname=%s sslmode=disable", c.Host, c.Port, c.User, c.Password, c.Name)) // want "sslmode=disable"
	sql.Open("postgres", "postgres://"+c.User+":"+c.Password+"@"+c.Host+"/"+c.Name+"?sslmode=disable")                                             // want "sslmode=disable"
	sql.Open("postgres", os.Getenv("DATABASE_URL")+"?sslmode=disable")                                                                             // want "sslmode=disable"
	sql.Open("mysql", fmt.Sprintf("%s:%s@tcp(%s)/%s?parseTime=true&tls=false", c.User, c.Password, net.JoinHostPort(c.Host, "3306"), c.Name))      // want "tls=false"
	sql.Open("postgres", fmt.Sprintf("host=%s port=%d user=%s sslmode=%s", c.Host, c.Port, c.User, c.Mode))
	sql.Open("postgres", fmt.Sprintf("host=localhost port=%d user=%s sslmode=disable", c.Port, c.User))
	sql.Open("postgres", c.Text)
	sql.Open("postgres", os.Getenv("DATABASE_URL"))
}

func fromURL(c config) {
	q := make(url.Values)
	q.Set("sslmode", "disable")
	q.Set("timezone", "utc")
	u := url.URL{Scheme: "postgres", User: url.UserPassword(c.User, c.Password), Host: c.Host, Path: c.Name, RawQuery: q.Encode()}
	sql.Open("postgres", u.String()) // want "sslmode=disable"
}

func fromSafeURL(c config) {
	q := make(url.Values)
	q.Set("sslmode", "require")
	u := url.URL{Scheme: "postgres", User: url.UserPassword(c.User, c.Password), Host: c.Host, Path: c.Name, RawQuery: q.Encode()}
	sql.Open("postgres", u.String())
}

// DSN is the usual helper of a configuration.
func (c *config) dsn() string {
	return fmt.Sprintf("postgres://%s:%s@%s:%d/%s?sslmode=disable", c.User, c.Password, c.Host, c.Port, c.Name) // want "sslmode=disable"
}

func helper(c *config) {
	sql.Open("postgres", c.dsn())
}

func helperLocal() {
	c := &config{Host: "localhost", User: "app"}
	sql.Open("postgres", c.dsn())
}

// What callers give decides.
func open(host string) {
	sql.Open("postgres", "host="+host+" sslmode=disable")
}

func callers() {
	open("localhost")
	open("db.shop.com") // want "sslmode=disable"
}

// A setting decides about TLS.
func chosen(c config) {
	mode := "disable"
	if c.TLS {
		mode = "verify-full"
	}
	sql.Open("postgres", fmt.Sprintf("host=%s user=%s sslmode=%s", c.Host, c.User, mode))
	if !c.TLS {
		sql.Open("postgres", fmt.Sprintf("host=%s user=%s sslmode=disable", c.Host, c.User))
	}
}

// A setting decides about something else.
func kind(c config) {
	switch c.Type {
	case "postgres":
		sql.Open("postgres", fmt.Sprintf("host=%s user=%s sslmode=disable", c.Host, c.User)) // want "sslmode=disable"
	}
}

var (
	far  = flag.String("far", "postgres://app@db.shop.com/shop?sslmode=disable", "") // want "sslmode=disable"
	near = flag.String("near", "postgres://app@localhost/shop?sslmode=disable", "")
)

func flags() {
	sql.Open("postgres", *far)
	sql.Open("postgres", *near)
}

func getenv(key, fallback string) string {
	if v := os.Getenv(key); v != "" {
		return v
	}
	return fallback
}

func environment() {
	sql.Open("postgres", getenv("DSN", "postgres://app@db.shop.com/shop?sslmode=disable")) // want "sslmode=disable"
	sql.Open("postgres", getenv("DSN", "postgres://app@localhost/shop?sslmode=disable"))
}

func fields(c config) {
	mysql.NewConnector(&mysql.Config{Addr: c.Host, Passwd: c.Password, TLSConfig: "false"})                          // want "TLSConfig .false. switches encryption off"
	mysql.NewConnector(&mysql.Config{Addr: c.Host, Passwd: c.Password, AllowFallbackToPlaintext: true})              // want "nothing is encrypted if somebody on the way"
	mysql.NewConnector(&mysql.Config{Addr: "db.shop.com", Passwd: c.Password, AllowCleartextPasswords: true})        // want "the password is sent as it is"
	mysql.NewConnector(&mysql.Config{Addr: c.Host, Passwd: c.Password, TLSConfig: "true"})                           // as it should be
	mysql.NewConnector(&mysql.Config{Net: "unix", Addr: "/run/mysqld.sock", Passwd: c.Password, TLSConfig: "false"}) // a socket
	conf := mysql.NewConfig()
	conf.Addr, conf.Passwd, conf.TLSConfig = c.Host, c.Password, "false" // want "TLSConfig .false. switches encryption off"
	conf.FormatDSN()
}

// What is kept or returned is used elsewhere.
type store struct{ dsn string }

type source interface{ DSN() string }

func (c config) DSN() string {
	return fmt.Sprintf("user=%s password=%s host=%s sslmode=disable", c.User, c.Password, c.Host) // want "sslmode=disable"
}

func kept(c config) *store {
	s := &store{}
	switch c.Type {
	case "postgres":
		s.dsn = fmt.Sprintf("postgres://%v:%v@%v/%v?sslmode=disable", c.User, c.Password, c.Host, c.Name) // want "sslmode=disable"
	case "mysql":
		s.dsn = c.User + ":" + c.Password + "@tcp(" + c.Host + ")/" + c.Name + "?tls=false" // want "tls=false"
	case "added":
		s.dsn = c.Text
		s.dsn += "?sslmode=disable" // want "sslmode=disable"
	case "local":
		s.dsn = fmt.Sprintf("postgres://%v:%v@localhost/%v?sslmode=disable", c.User, c.Password, c.Name)
	case "safe":
		s.dsn = fmt.Sprintf("postgres://%v:%v@%v/%v?sslmode=verify-full", c.User, c.Password, c.Host, c.Name)
	case "usage":
		s.dsn = "give a text of the form postgres://user:password@host/name?sslmode=disable"
	}
	if !c.TLS {
		s.dsn = fmt.Sprintf("postgres://%v:%v@%v/%v?sslmode=disable", c.User, c.Password, c.Host, c.Name)
	}
	return s
}

func (s *store) open() { sql.Open("postgres", s.dsn) }

func byInterface(s source) { sql.Open("postgres", s.DSN()) }
