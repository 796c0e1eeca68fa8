// Package use connects by another package.
package use

import (
	"database/sql"
	"net/http"
	"os"

	"cleartext/across/conn"
)

var pw = os.Getenv("PASSWORD")

func open(c *conn.Config) {
	sql.Open("postgres", c.DSN()) // told where the text is put together
	sql.Open("postgres", c.SafeDSN())
	conn.Open(c.DSN())
	conn.Open("postgres://app@db.shop.com/shop?sslmode=disable")     // want "sslmode=disable switches encryption off"
	conn.Open("postgres://app@localhost/shop?sslmode=disable")       // the machine itself
	conn.Open("postgres://app@db.shop.com/shop?sslmode=verify-full") // as it should be
}

func cache() {
	conn.Cache("cache.shop.com:6379", pw) // want "a credential is sent without encryption"
	conn.Cache("localhost:6379", pw)
	conn.Cache("cache.shop.com:6379", "")
}

func login() {
	conn.Login("ad.shop.com", "app", pw) // told in its package
	conn.Login("localhost", "app", pw)
}

func request() {
	req, _ := http.NewRequest("GET", "http://api.shop.com/orders", nil)
	conn.Authorize(req, pw) // want "a credential is sent"
	other, _ := conn.Get("http://api.shop.com", "/orders")
	other.SetBasicAuth("app", pw) // want "a credential is sent"
	safe, _ := conn.Get("https://api.shop.com", "/orders")
	safe.SetBasicAuth("app", pw)
}

func queue() {
	conn.Queue("queue.shop.com", "app", pw)           // told where the text is put together
	conn.QueueBy("amqp", "queue.shop.com", "app", pw) // want "a password is sent without encryption"
	conn.QueueBy("amqps", "queue.shop.com", "app", pw)
}
