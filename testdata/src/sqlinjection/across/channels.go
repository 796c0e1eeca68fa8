package across

import "net/http"

type event struct {
	kind   string
	amount int
}

func merge[T any](inputs ...<-chan T) <-chan T {
	out := make(chan T)
	for _, in := range inputs {
		go func() {
			for v := range in {
				out <- v
			}
		}()
	}
	return out
}

// A collector is fed by one method and emptied by another, through a channel made of its own.
type collector struct{ web, internal chan event }

func newCollector() *collector {
	c := &collector{web: make(chan event, 64), internal: make(chan event, 8)}
	go c.work(merge(c.web, c.internal))
	go c.tick(c.internal)
	return c
}

func (c *collector) work(events <-chan event) {
	for e := range events {
		db.Exec("INSERT INTO events VALUES ('" + e.kind + "')") // want `HTTP form value "kind" reaches`
	}
}

func (c *collector) tick(events <-chan event) {
	for e := range events {
		db.Exec("INSERT INTO ticks VALUES ('" + e.kind + "')")
	}
}

func (c *collector) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c.web <- event{r.FormValue("kind"), 1}
	c.internal <- event{"tick", 1}
}
