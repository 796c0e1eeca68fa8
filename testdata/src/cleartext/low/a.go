// Package low has what is reported with low confidence.
package low

import (
	"database/sql"
	"net/http"
	"os"

	"github.com/redis/go-redis/v9"
	"github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/sasl/plain"
)

var pw = os.Getenv("PASSWORD")

func lowCompose() { sql.Open("postgres", "postgres://app@db:5432/shop?sslmode=disable") }

func lowCluster() {
	sql.Open("postgres", "postgres://app@db.prod.svc.cluster.local/shop?sslmode=disable")
}

func lowPrivate() { sql.Open("postgres", "postgres://app@10.0.0.5/shop?sslmode=disable") }

func lowExample() { sql.Open("postgres", "postgres://app@db.shop.example/shop?sslmode=disable") }

func lowPrefer() { sql.Open("postgres", "postgres://app@db.shop.com/shop?sslmode=prefer") }

func lowMySQL() { sql.Open("mysql", "app:pw@tcp(db.shop.com:3306)/shop") }

func lowSetting(addr string) { redis.NewClient(&redis.Options{Addr: addr, Password: pw}) }

func lowService() {
	req, _ := http.NewRequest("GET", "http://orders.internal/orders", nil)
	req.SetBasicAuth("app", pw)
}

func lowTransport(w *kafka.Writer) {
	w.Transport = &kafka.Transport{SASL: plain.Mechanism{Username: "app", Password: pw}}
}

func far() { sql.Open("postgres", "postgres://app@db.shop.com/shop?sslmode=disable") } // want "sslmode=disable"
