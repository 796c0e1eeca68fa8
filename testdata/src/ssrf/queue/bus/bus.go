// Package bus hands events to those who have asked for them.
package bus

// An Event is something that has happened.
type Event struct {
	Topic string
	Data  string
}

// A Handler is told of events.
type Handler func(Event)

// A Bus has handlers by topic.
type Bus struct{ handlers map[string][]Handler }

// New returns a bus.
func New() *Bus { return &Bus{handlers: make(map[string][]Handler)} }

// Subscribe adds a handler.
func (b *Bus) Subscribe(topic string, h Handler) { b.handlers[topic] = append(b.handlers[topic], h) }

// Publish tells the handlers of a topic.
func (b *Bus) Publish(e Event) {
	for _, h := range b.handlers[e.Topic] {
		h(e)
	}
}
