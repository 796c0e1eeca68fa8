// Package queues has messages that others have put into a queue. Most libraries return them by value, in a struct.
package queues

import (
	"context"
	"database/sql"

	"github.com/aws/aws-sdk-go-v2/service/sqs/types"
	"github.com/nats-io/nats.go"
	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/redis/go-redis/v9"
	"github.com/segmentio/kafka-go"
)

func returned(r *kafka.Reader, db *sql.DB) {
	m, _ := r.ReadMessage(context.Background())
	db.Query("SELECT '" + string(m.Value) + "'") // want `Kafka message reaches`
	made := kafka.Message{Value: []byte("x")}
	db.Query("SELECT '" + string(made.Value) + "'")
	copied := made
	db.Query("SELECT '" + string(copied.Value) + "'")
}

func received(deliveries <-chan amqp.Delivery, db *sql.DB) {
	for d := range deliveries {
		db.Query("SELECT '" + string(d.Body) + "'") // want `queued message reaches`
		db.Query("SELECT ?", string(d.Body))
	}
}

func listed(messages []types.Message, db *sql.DB) {
	for _, m := range messages {
		db.Query("SELECT '" + *m.Body + "'")                               // want `queued message reaches`
		db.Query("SELECT '" + *m.MessageAttributes["n"].StringValue + "'") // want `queued message "n" reaches`
	}
}

func streamed(m redis.XMessage, db *sql.DB) {
	db.Query("SELECT '" + m.Values["n"].(string) + "'") // want `Redis message "n" reaches`
}

func subscribed(c *nats.Conn, db *sql.DB) {
	c.Subscribe("x", func(m *nats.Msg) {
		db.Query("SELECT '" + string(m.Data) + "'") // want `NATS message reaches`
	})
}
