package git

import (
	"bufio"
	"bytes"
	"testing"
)

// FuzzPrinted gives to the readers of git's output what git might print if it were another program. They end, by an error,
// and what they return is not larger than what they were given.
func FuzzPrinted(f *testing.F) {
	const id = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
	for _, text := range []string{
		"100644 blob " + id + "\ta.go\x00120000 blob " + id + "\tlink\x00", "100644 " + id + " 0\ta.go\x00", id + " blob 3\nabc\n", id + " missing\n",
		"100644 blob x\t\x00", "half", id + " blob 99999999999999999999\n", id + " blob -1\n", id + " blob 1000000\nabc", "\x00", "\t\x00",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, parse := range []func(string) (Entry, bool){inTree, inIndex} {
			list, err := listing(bytes.NewReader(data), parse)
			if size := 0; err == nil {
				for _, e := range list {
					size += len(e.Path) + len(e.ID) + len(e.Mode)
				}
				if size > len(data) {
					t.Errorf("%d bytes of %d", size, len(data))
				}
			}
		}
		in := bufio.NewReader(bytes.NewReader(data))
		for {
			blob, err := content(in, 1<<20)
			if cap(blob) > len(data) {
				t.Errorf("a blob of %d of %d bytes", cap(blob), len(data))
			}
			if err != nil {
				break
			}
		}
	})
}
