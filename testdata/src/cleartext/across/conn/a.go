// Package conn has what other packages connect with.
package conn

import (
	"database/sql"
	"fmt"
	"net/http"

	"github.com/go-ldap/ldap/v3"
	amqp091 "github.com/rabbitmq/amqp091-go"
	"github.com/redis/go-redis/v9"
)

// Config is where a database is.
type Config struct{ Host, User, Password string }

// DSN is a data source name.
func (c *Config) DSN() string {
	return fmt.Sprintf("host=%s user=%s password=%s sslmode=disable", c.Host, c.User, c.Password) // want "sslmode=disable switches encryption off"
}

// SafeDSN is one with TLS.
func (c *Config) SafeDSN() string {
	return fmt.Sprintf("host=%s user=%s password=%s sslmode=verify-full", c.Host, c.User, c.Password)
}

// Open opens what it is told.
func Open(dsn string) (*sql.DB, error) { return sql.Open("postgres", dsn) }

// Cache connects to a cache.
func Cache(addr, password string) *redis.Client {
	return redis.NewClient(&redis.Options{Addr: addr, Password: password})
}

// Login binds to a directory.
func Login(host, user, password string) error {
	conn, err := ldap.DialURL("ldap://" + host)
	if err != nil {
		return err
	}
	return conn.Bind(user, password) // want "a credential is sent"
}

// Get makes a request.
func Get(base, path string) (*http.Request, error) { return http.NewRequest("GET", base+path, nil) }

// Authorize gives a request its credential.
func Authorize(req *http.Request, token string) { req.Header.Set("Authorization", "Bearer "+token) }

// Queue connects to a queue whose host the caller gives, without TLS whatever that is.
func Queue(host, user, password string) (*amqp091.Connection, error) {
	return amqp091.Dial(fmt.Sprintf("amqp://%s:%s@%s/", user, password, host)) // want "a password is sent without encryption"
}

// QueueBy connects to a queue as the caller says.
func QueueBy(scheme, host, user, password string) (*amqp091.Connection, error) {
	return amqp091.Dial(fmt.Sprintf("%s://%s:%s@%s/", scheme, user, password, host))
}
