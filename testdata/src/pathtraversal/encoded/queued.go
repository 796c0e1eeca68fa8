package encoded

import (
	"encoding/json"
	"net/http"
	"os"

	"pathtraversal/encoded/across"
)

// A queued task is run by whoever has it in a queue, again and again. In between its state is in a database.
type queued struct {
	*across.Base
	state *state
}

type runner interface{ Do(r *http.Request) error }

var queue = []runner{&queued{}}

func newQueued(name string) runner {
	b, _ := json.Marshal(&state{Name: name})
	return &queued{Base: &across.Base{Record: &across.Record{State: string(b)}}}
}

func (q *queued) Do(r *http.Request) error {
	s := &state{}
	if err := json.Unmarshal([]byte(q.State()), s); err != nil {
		return err
	}
	q.state = s
	q.master(r)
	b, err := json.Marshal(q.state)
	if err != nil {
		return err
	}
	q.Record.State = string(b)
	return nil
}

func (q *queued) master(r *http.Request) {
	_, _ = os.ReadFile(q.state.Temp)
	_, _ = os.ReadFile(q.state.Name) // want `"name" reaches os.ReadFile as a path`
	q.state.Name = r.FormValue("name")
	q.state.Temp = temp()
}
