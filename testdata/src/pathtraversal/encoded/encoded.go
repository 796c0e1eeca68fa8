// Package encoded keeps objects as text in between: what comes back in a field is what was in that field, and not what was in another one.
package encoded

import (
	"bytes"
	"encoding/base64"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net/http"
	"os"
	"strings"

	"pathtraversal/encoded/across"

	"gopkg.in/yaml.v3"
)

type state struct {
	Name string `json:"name"`
	Temp string `json:"temp,omitempty"`
	part
	Parts []part
}

type part struct {
	From, To string
}

func temp() string { return os.TempDir() + "/x" }

func direct(r *http.Request) {
	b, _ := json.Marshal(state{Name: r.FormValue("name"), Temp: temp()})
	var s state
	_ = json.Unmarshal(b, &s)
	_, _ = os.ReadFile(s.Temp)
	_, _ = os.ReadFile(s.Name) // want `"name" reaches os.ReadFile as a path`
}

func pointer(r *http.Request) {
	b, _ := json.MarshalIndent(&state{Name: r.FormValue("name"), Temp: temp()}, "", " ")
	s := new(state)
	_ = json.Unmarshal([]byte(strings.TrimSpace(string(b))), &s)
	_, _ = os.ReadFile(s.Temp)
	_, _ = os.ReadFile(s.Name) // want `"name" reaches os.ReadFile as a path`
}

func within(r *http.Request) {
	b, _ := json.Marshal(&state{part: part{From: r.FormValue("from")}, Parts: []part{{To: r.FormValue("to")}}})
	var s state
	_ = json.Unmarshal(b, &s)
	_, _ = os.ReadFile(s.To)
	_, _ = os.ReadFile(s.Parts[0].From)
	_, _ = os.ReadFile(s.From)        // want `"from" reaches os.ReadFile as a path`
	_, _ = os.ReadFile(s.Parts[0].To) // want `"to" reaches os.ReadFile as a path`
}

func buffer(r *http.Request) {
	var buf bytes.Buffer
	_ = json.NewEncoder(&buf).Encode(state{Name: r.FormValue("name")})
	var s state
	_ = json.NewDecoder(&buf).Decode(&s)
	_, _ = os.ReadFile(s.Temp)
	_, _ = os.ReadFile(s.Name) // want `"name" reaches os.ReadFile as a path`
}

func others(r *http.Request) {
	var g, x, y state
	var buf bytes.Buffer
	_ = gob.NewEncoder(&buf).Encode(state{Name: r.FormValue("gob")})
	_ = gob.NewDecoder(&buf).Decode(&g)
	_, _ = os.ReadFile(g.Temp)
	_, _ = os.ReadFile(g.Name) // want `"gob" reaches os.ReadFile as a path`

	b, _ := xml.Marshal(state{Name: r.FormValue("xml")})
	_ = xml.Unmarshal(b, &x)
	_, _ = os.ReadFile(x.Temp)
	_, _ = os.ReadFile(x.Name) // want `"xml" reaches os.ReadFile as a path`

	b, _ = yaml.Marshal(state{Name: r.FormValue("yaml")})
	text := base64.StdEncoding.EncodeToString(b)
	b, _ = base64.StdEncoding.DecodeString(text)
	_ = yaml.Unmarshal(b, &y)
	_, _ = os.ReadFile(y.Temp)
	_, _ = os.ReadFile(y.Name) // want `"yaml" reaches os.ReadFile as a path`
}

// What is put together by hand may be in any field, and so is what another type was encoded to.
func byHand(r *http.Request) {
	var s state
	_ = json.Unmarshal([]byte(fmt.Sprintf(`{"name": "%s"}`, r.FormValue("name"))), &s)
	_, _ = os.ReadFile(s.Temp) // want `"name" reaches os.ReadFile as a path`
	_, _ = os.ReadFile(s.Name) // want `"name" reaches os.ReadFile as a path`

	b, _ := json.Marshal(struct{ Name string }{r.FormValue("other")})
	var o state
	_ = json.Unmarshal(b, &o)
	_, _ = os.ReadFile(o.Name) // want `"other" reaches os.ReadFile as a path`
}

// Who reads the text as a text sees all of it.
func asText(r *http.Request) {
	b, _ := json.Marshal(state{Name: r.FormValue("name")})
	_, _ = os.ReadFile(string(b))                              // want `"name" reaches os.ReadFile as a path`
	_, _ = os.ReadFile("/a/" + string(b))                      // want `"name" reaches os.ReadFile as a path`
	_, _ = os.ReadFile(keep(state{Name: r.FormValue("kept")})) // want `"kept" reaches os.ReadFile as a path`
}

func keep(s state) string {
	b, _ := json.Marshal(s)
	return string(b)
}

// A task keeps its state as text, and works on it.
type task struct {
	job   *across.Job
	state *state
}

func (t *task) start(r *http.Request) {
	t.state = &state{Name: r.FormValue("name"), Temp: temp()}
	b, _ := json.Marshal(t.state)
	t.job = &across.Job{State: string(b)}
}

func (t *task) run() {
	s := new(state)
	if json.Unmarshal([]byte(t.job.Text()), s) != nil {
		return
	}
	t.state = s
	t.work()
	b, _ := json.Marshal(t.state)
	t.job.Keep(b)
}

func (t *task) work() {
	_, _ = os.ReadFile(t.state.Temp)
	_, _ = os.ReadFile(t.state.Name) // want `"name" reaches os.ReadFile as a path`
}

func whole(r *http.Request) {
	t := new(task)
	t.start(r)
	t.run()
}

// Functions that encode and decode whatever they are given.
func helpers(r *http.Request) {
	text, _ := across.Encode(state{Name: r.FormValue("name")})
	var s state
	_ = across.Decode(text, &s)
	_, _ = os.ReadFile(s.Temp)
	_, _ = os.ReadFile(s.Name) // want `"name" reaches os.ReadFile as a path`

	_, _ = os.ReadFile(text) // want `"name" reaches os.ReadFile as a path`

	var buf bytes.Buffer
	var b state
	_ = across.Write(&buf, &state{Name: r.FormValue("buffer")})
	_ = json.NewDecoder(&buf).Decode(&b)
	_, _ = os.ReadFile(b.Temp)
	_, _ = os.ReadFile(b.Name) // want `"buffer" reaches os.ReadFile as a path`
}

func plans(r *http.Request) {
	p, _ := across.ParsePlan(across.NewPlan(temp(), r.FormValue("query")))
	_, _ = os.ReadFile(p.Dir)
	_, _ = os.ReadFile(p.Query) // want `"query" reaches os.ReadFile as a path`

	q, _ := across.ParsePlan([]byte(r.FormValue("plan")))
	_, _ = os.ReadFile(q.Dir) // want `"plan" reaches os.ReadFile as a path`
}

func ours(r *http.Request) {
	text := mine(&state{Name: r.FormValue("name")})
	var s state
	fill(text, &s)
	_, _ = os.ReadFile(s.Temp)
	_, _ = os.ReadFile(s.Name) // want `"name" reaches os.ReadFile as a path`
}

func mine(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		return nil
	}
	return b
}

func fill(b []byte, v any) {
	if err := json.Unmarshal(b, v); err != nil {
		panic(err)
	}
}
