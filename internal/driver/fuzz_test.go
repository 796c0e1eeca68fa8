package driver

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// FuzzEntry has other bytes in the cache than were written: nothing of them is taken as an entry. And where somebody has
// made them so that they are, with the right sum, what they say is understood or not, and takes little memory: encoding/gob makes room for
// at most 10 MB before it has read what fills it, once for each level of lists in lists, of which there are six.
func FuzzEntry(f *testing.F) {
	const key = "0123456789"
	dir := f.TempDir()
	c := openCache(dir)
	r := &replay{cache: c, slot: key, key: "key"}
	r.put(&outcome{Packages: 3, Reports: []report{{Package: "p", Analyzer: "a"}}})
	whole, err := os.ReadFile(fileOf(c, key))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole)
	entry, _ := c.get(key)
	f.Add(bytes.TrimPrefix(entry, []byte("key")))
	f.Add([]byte("\xfc,b>D"))
	f.Add([]byte("\xf8\x7f\xff\xff\xff\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c := openCache(t.TempDir())
		file := fileOf(c, key)
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if got, ok := c.get(key); ok && !bytes.Equal(data, whole) {
			t.Errorf("took %q", got)
		}
		c.put(key, append([]byte("key"), data...))
		r := &replay{cache: c, slot: key, key: "key"}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		r.get()
		runtime.ReadMemStats(&after)
		if took, most := after.TotalAlloc-before.TotalAlloc, uint64(64<<20+200*len(data)); took > most {
			t.Errorf("%d bytes take %d, want at most %d", len(data), took, most)
		}
	})
}
