// Package bus keeps lists of functions by the name of an event.
package bus

type Bus struct{ all map[string][]func(string) }

func New() *Bus { return &Bus{all: map[string][]func(string){}} }

func (b *Bus) On(event string, f func(string)) { b.all[event] = append(b.all[event], f) }

func (b *Bus) Fire(event, data string) {
	for _, f := range b.all[event] {
		f(data)
	}
}
