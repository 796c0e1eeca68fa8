package queues

import (
	"context"
	"database/sql"
	"encoding/json"

	redigo "github.com/gomodule/redigo/redis"
	"github.com/hibiken/asynq"
	"github.com/redis/go-redis/v9"
)

// What others publish, and the tasks that they queue.
func onChannel(ctx context.Context, sub *redis.PubSub, db *sql.DB) {
	m, err := sub.ReceiveMessage(ctx)
	if err != nil {
		return
	}
	db.Query("SELECT '" + m.Payload + "'") // want `Redis message reaches`
	db.Query("SELECT ?", m.Payload)
}

func notified(conn redigo.PubSubConn, db *sql.DB) {
	if m, ok := conn.Receive().(redigo.Message); ok {
		db.Query("SELECT '" + string(m.Data) + "'") // want `Redis message reaches`
		db.Query("SELECT ?", string(m.Data))
	}
}

type invoice struct {
	Number string
	Total  int
}

func worked(db *sql.DB) func(context.Context, *asynq.Task) error {
	return func(_ context.Context, t *asynq.Task) error {
		var in invoice
		if err := json.Unmarshal(t.Payload(), &in); err != nil {
			return err
		}
		db.Query("SELECT ?", in.Number)
		_, err := db.Query("SELECT '" + in.Number + "'") // want `queued task reaches`
		return err
	}
}
