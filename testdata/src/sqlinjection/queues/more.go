package queues

import (
	"context"
	"database/sql"
	"time"

	"cloud.google.com/go/pubsub"
	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-sdk-go/service/sqs"
	confluent "github.com/confluentinc/confluent-kafka-go/v2/kafka"
	mqtt "github.com/eclipse/paho.mqtt.golang"
	oldredis "github.com/go-redis/redis/v8"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
	"github.com/nsqio/go-nsq"
	"github.com/segmentio/kafka-go"
	"github.com/twmb/franz-go/pkg/kgo"
)

func polled(c *confluent.Consumer, db *sql.DB) {
	switch e := c.Poll(100).(type) {
	case *confluent.Message:
		db.Query("SELECT '" + string(e.Value) + "'") // want `Kafka message reaches`
		db.Query("SELECT '" + e.String() + "'")
	}
	m, _ := c.ReadMessage(time.Second)
	for _, h := range m.Headers {
		db.Query("SELECT '" + string(h.Value) + "'") // want `Kafka message reaches`
	}
}

func fetched(cl *kgo.Client, db *sql.DB) {
	fetches := cl.PollFetches(context.Background())
	for _, r := range fetches.Records() {
		db.Query("SELECT '" + string(r.Key) + "'") // want `Kafka message reaches`
	}
	fetches.EachRecord(func(r *kgo.Record) {
		db.Query("SELECT '" + string(r.Value) + "'") // want `Kafka message reaches`
	})
}

func headed(m kafka.Message, db *sql.DB) {
	db.Query("SELECT '" + string(m.Headers[0].Value) + "'") // want `Kafka message reaches`
}

func grouped(c *nats.Conn, db *sql.DB) {
	c.QueueSubscribe("x", "workers", func(m *nats.Msg) {
		db.Query("SELECT '" + string(m.Data) + "'") // want `NATS message reaches`
	})
}

func consumed(m jetstream.Msg, db *sql.DB) {
	db.Query("SELECT '" + string(m.Data()) + "'") // want `NATS message reaches`
}

func first(q *sqs.SQS, db *sql.DB) {
	out, _ := q.ReceiveMessage(nil)
	for _, m := range out.Messages {
		db.Query("SELECT '" + *m.Body + "'") // want `queued message reaches`
	}
}

func pulled(s *pubsub.Subscription, db *sql.DB) {
	s.Receive(context.Background(), func(_ context.Context, m *pubsub.Message) {
		db.Query("SELECT '" + string(m.Data) + "'") // want `queued message reaches`
		db.Query("SELECT ?", m.Attributes["table"])
	})
}

type handler struct{ db *sql.DB }

func (h *handler) HandleMessage(m *nsq.Message) error {
	_, err := h.db.Query("SELECT '" + string(m.Body) + "'") // want `queued message reaches`
	return err
}

func published(c mqtt.Client, db *sql.DB) {
	c.Subscribe("devices/+/state", 1, func(_ mqtt.Client, m mqtt.Message) {
		db.Query("SELECT '" + string(m.Payload()) + "'") // want `MQTT message reaches`
		db.Query("SELECT * FROM " + m.Topic())           // want `MQTT topic reaches`
		db.Query("SELECT ?", m.Topic())
	})
}

func older(m oldredis.XMessage, db *sql.DB) {
	db.Query("SELECT '" + m.Values["n"].(string) + "'") // want `Redis message "n" reaches`
}

// Functions that a cloud starts.

func gateway(ctx context.Context, r events.APIGatewayProxyRequest, db *sql.DB) (events.APIGatewayProxyResponse, error) {
	db.Query("SELECT * FROM t ORDER BY " + r.QueryStringParameters["sort"]) // want `HTTP query parameter "sort" reaches`
	db.Query("SELECT * FROM t WHERE id = ?", r.PathParameters["id"])
	return events.APIGatewayProxyResponse{}, nil
}

func uploaded(e events.S3Event, db *sql.DB) {
	for _, r := range e.Records {
		db.Query("SELECT '" + r.S3.Object.Key + "'") // want `name of an object reaches`
	}
}

func queued(e events.SQSEvent, db *sql.DB) {
	for _, r := range e.Records {
		db.Query("SELECT '" + r.Body + "'") // want `queued message reaches`
	}
}
