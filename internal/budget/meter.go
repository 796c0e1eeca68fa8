// Package budget keeps the work on packages within the memory and the time that there is for it.
//
// A package is code that somebody else has written, and may be written so that it takes all memory; the system then ends
// the process, or another one. So the process looks at itself several times a second. From half of the memory on, packages
// are solved one at a time. One that takes more than all of it, or more than its time, is told by its name to whoever
// started the process: that starts another, which leaves the package out. See package watch.
package budget

import (
	"cmp"
	"fmt"
	"os"
	"runtime/metrics"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// interval is how often the meter looks.
const interval = 50 * time.Millisecond

// A Meter knows which packages are worked on. A nil Meter knows nothing and allows everything.
type Meter struct {
	memory int64         // bytes; 0 is any
	each   time.Duration // for a package; 0 is any
	used   func() int64

	watched sync.Once

	mu     sync.Mutex
	fewer  *sync.Cond
	open   []*work // in the order in which they began
	inside []*work // packages that are summarised because another one needs them; the last is worked on
}

// work is what is done on one package.
type work struct {
	path  string
	spent time.Duration
}

// New returns a meter for a budget.
func New(memory int64, each time.Duration) *Meter {
	m := &Meter{memory: memory, each: each, used: inUse}
	m.fewer = sync.NewCond(&m.mu)
	return m
}

// Memory returns the memory that there is, 0 if any may be taken.
func (m *Meter) Memory() int64 {
	if m == nil {
		return 0
	}
	return m.memory
}

// Variable returns the setting of the environment by which FromEnv makes the same meter in another process.
func (m *Meter) Variable() string {
	if m == nil {
		return variable + "="
	}
	return fmt.Sprintf("%s=%d %s", variable, m.memory, m.each)
}

const variable = "SECVET_BUDGET"

// FromEnv returns the meter for a process that is given one package, nil if nobody has set its budget.
func FromEnv() *Meter {
	memory, each, ok := strings.Cut(os.Getenv(variable), " ")
	bytes, err := strconv.ParseInt(memory, 10, 64)
	spell, wrong := time.ParseDuration(each)
	if !ok || err != nil || wrong != nil {
		return nil
	}
	return New(bytes, spell)
}

// Begin notes that the work on a package begins, and returns what notes the end. While much memory is in use it waits
// until nothing else is worked on.
func (m *Meter) Begin(path string) (end func()) {
	if m == nil {
		return func() {}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	for len(m.open) > 0 && m.memory > 0 && m.used() > m.memory/2 {
		m.fewer.Wait()
	}
	w := &work{path: path}
	m.open = append(m.open, w)
	return func() {
		m.mu.Lock()
		defer m.mu.Unlock()
		m.open = slices.DeleteFunc(m.open, func(o *work) bool { return o == w })
		m.fewer.Broadcast()
	}
}

// Inside is like Begin, for the work on a package that is a part of the work on another. There is one such at a time, and
// others may wait for it, so meanwhile no time passes for them.
func (m *Meter) Inside(path string) (end func()) {
	if m == nil {
		return func() {}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.inside = append(m.inside, &work{path: path})
	return func() {
		m.mu.Lock()
		defer m.mu.Unlock()
		m.inside = m.inside[:len(m.inside)-1]
	}
}

// At returns the packages that are worked on.
func (m *Meter) At() (paths []string) {
	if m == nil {
		return nil
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, w := range m.current() {
		paths = append(paths, w.path)
	}
	return paths
}

// current returns the work that goes on.
func (m *Meter) current() []*work {
	if n := len(m.inside); n > 0 {
		return m.inside[n-1:]
	}
	return m.open
}

// Watch calls over, once, when a budget is spent: with the package that did it, "" if it is not known, and with the reason.
func (m *Meter) Watch(over func(path, reason string)) {
	if m == nil || m.memory <= 0 && m.each <= 0 {
		return
	}
	m.watched.Do(func() {
		go func() {
			for range time.Tick(interval) {
				if path, reason := m.look(interval); reason != "" {
					over(path, reason)
					return
				}
			}
		}()
	})
}

// look adds to the time that packages have taken, and returns why one of them is over the budget.
func (m *Meter) look(passed time.Duration) (path, reason string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	current := m.current()
	if m.memory > 0 && m.used() > m.memory {
		if len(current) == 1 {
			path = current[0].path
		}
		return path, Over + fmt.Sprintf("the %s of memory that there is for it (-memory)", Size(m.memory))
	}
	for _, w := range current {
		if w.spent += passed; m.each > 0 && w.spent > m.each {
			return w.path, Over + fmt.Sprintf("the %s that there are for it (-timeout)", m.each)
		}
	}
	return "", ""
}

// Over begins each reason that a package is left out for.
const Over = "it takes more than "

// inUse returns how much memory the Go runtime has from the system.
func inUse() int64 {
	samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(samples)
	if samples[0].Value.Kind() != metrics.KindUint64 || samples[1].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return int64(samples[0].Value.Uint64() - samples[1].Value.Uint64())
}

// least returns the smallest of some amounts, without those that are not known.
func least(amounts ...int64) (least int64) {
	for _, a := range amounts {
		if a > 0 && (least == 0 || cmp.Less(a, least)) {
			least = a
		}
	}
	return least
}
