// Package libhoney is the API of github.com/honeycombio/libhoney-go.
package libhoney

type Config struct{ APIKey string }

type Event struct{}

func (e *Event) AddField(key string, val interface{}) {}
func (e *Event) Add(data interface{}) error           { return nil }

func AddField(name string, val interface{}) {}
