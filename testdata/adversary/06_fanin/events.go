package fanin

import (
	"bufio"
	"context"
	"database/sql"
	"log"
	"net/http"
	"strings"
	"sync"
)

type event struct {
	kind   string
	amount int
}

// merge sends everything from all inputs to one output.
func merge[T any](inputs ...<-chan T) <-chan T {
	out := make(chan T)
	var wg sync.WaitGroup
	for _, in := range inputs {
		wg.Go(func() {
			for v := range in {
				out <- v
			}
		})
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

type Collector struct {
	db       *sql.DB
	web      chan event
	internal chan event
}

func NewCollector(ctx context.Context, db *sql.DB) *Collector {
	c := &Collector{db: db, web: make(chan event, 64), internal: make(chan event, 8)}
	go c.work(ctx, merge(c.web, c.internal))
	return c
}

func (c *Collector) work(ctx context.Context, events <-chan event) {
	for e := range events {
		_, err := c.db.ExecContext(ctx, "INSERT INTO events (kind, amount) VALUES ('"+e.kind+"', ?)", e.amount)
		if err != nil {
			log.Print("insert failed: ", err)
		}
	}
}

func (c *Collector) Tick() { c.internal <- event{kind: "tick", amount: 1} }

func (c *Collector) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	sc := bufio.NewScanner(r.Body)
	for sc.Scan() {
		if line := strings.TrimSpace(sc.Text()); line != "" {
			c.web <- event{line, 1}
		}
	}
	w.WriteHeader(http.StatusAccepted)
}
