package driver

import (
	"bytes"
	"crypto/sha256"
	"os"
	"path/filepath"
)

// A cache keeps summaries of dependencies between runs, a file each, under a key that names everything
// that the summaries depend on. Files are written whole or not at all, and one that is not exactly what
// was written is as good as none: the summaries are made again. A nil cache keeps nothing.
//
// The checksum finds accidents, not attackers: who can write to the folder can hide findings.
type cache struct{ dir string }

// cacheMagic begins every file.
const cacheMagic = "secvet summaries 1\n"

// openCache returns the cache in the folder that the flag names, else $SECVET_CACHE, else the user's
// cache folder.
func openCache(flag string) *cache {
	dir := flag
	if dir == "" {
		dir = os.Getenv("SECVET_CACHE")
	}
	if dir == "off" {
		return nil
	}
	if dir == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return nil // a machine without home folders; the summaries are made every time
		}
		dir = filepath.Join(user, "secvet")
	}
	return &cache{dir}
}

// get returns what was kept under the key.
func (c *cache) get(key string) ([]byte, bool) {
	if c == nil || key == "" {
		return nil, false
	}
	data, err := os.ReadFile(c.file(key))
	if err != nil {
		return nil, false
	}
	data, ok := bytes.CutPrefix(data, []byte(cacheMagic))
	if !ok || len(data) < sha256.Size {
		return nil, false
	}
	sum, data := data[:sha256.Size], data[sha256.Size:]
	return data, bytes.Equal(sum, checksum(key, data))
}

// put keeps data under the key, if it can: a full disk or a folder that is read-only costs time later
// and nothing else.
func (c *cache) put(key string, data []byte) {
	if c == nil || key == "" {
		return
	}
	file := c.file(key)
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return
	}
	temp, err := os.CreateTemp(filepath.Dir(file), "new-")
	if err != nil {
		return
	}
	_, err = temp.Write(bytes.Join([][]byte{[]byte(cacheMagic), checksum(key, data), data}, nil))
	if closeErr := temp.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(temp.Name(), file)
	}
	if err != nil {
		os.Remove(temp.Name())
	}
}

// file names the file for a key, spread over folders as the go command does.
func (c *cache) file(key string) string { return filepath.Join(c.dir, key[:2], key) }

// checksum covers the key too, so that a file under another's name is found out.
func checksum(key string, data []byte) []byte {
	h := sha256.New()
	h.Write([]byte(key))
	h.Write(data)
	return h.Sum(nil)
}
