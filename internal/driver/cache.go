package driver

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"os"
	"path/filepath"

	"github.com/secvet/secvet/internal/disk"
)

// A cache keeps summaries of dependencies between runs, a file each, under a key that names everything
// that the summaries depend on. Files are written whole or not at all, and one that is not exactly what
// was written is as good as none: the summaries are made again. A nil cache keeps nothing.
//
// The checksum finds accidents, not attackers, who can compute one: what is in the folder is believed because
// nobody else can have written it. So the folder is used only if it, its folders and its files belong to the user or to
// root and cannot be written to by others, and no link in it leads out of it.
type cache struct{ dir string }

// cacheMagic begins every file.
const cacheMagic = "secvet summaries 1\n"

// openCache returns the cache in the folder that the flag names, else $SECVET_CACHE, else the user's
// cache folder; nil if it cannot be had, or is not to be trusted.
func openCache(flag string) *cache {
	dir := cacheDir(flag)
	if dir == "" || os.MkdirAll(dir, 0o700) != nil || disk.Exposed(dir) != "" {
		return nil
	}
	return &cache{dir}
}

// cacheDir returns the folder of the cache, "" if there is to be none.
func cacheDir(flag string) string {
	dir := flag
	if dir == "" {
		dir = os.Getenv("SECVET_CACHE")
	}
	if dir == "off" {
		return ""
	}
	if dir == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return "" // a machine without home folders; the summaries are made every time
		}
		dir = filepath.Join(user, "secvet")
	}
	return dir
}

// UnusedCache says why the cache is not used although it was asked for: others may write to its folder. It
// returns "" where all is well.
func UnusedCache(opts Options) string {
	dir := cacheDir(opts.Cache)
	if dir == "" {
		return ""
	}
	why := disk.Exposed(dir)
	if why == "" {
		return ""
	}
	return "the cache in " + dir + " is not used: " + why + "; name another folder with -cache or $SECVET_CACHE"
}

// get returns what was kept under the key.
func (c *cache) get(key string) ([]byte, bool) {
	if c == nil || key == "" {
		return nil, false
	}
	root, err := os.OpenRoot(c.dir)
	if err != nil {
		return nil, false
	}
	defer root.Close()
	sub, file := place(key)
	if !disk.Private(root, sub) || !disk.Private(root, file) {
		return nil, false
	}
	data, err := disk.ReadPlain(root, file, disk.Entry)
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
	root, err := os.OpenRoot(c.dir)
	if err != nil {
		return
	}
	defer root.Close()
	sub, file := place(key)
	if root.MkdirAll(sub, 0o700) != nil || !disk.Private(root, sub) {
		return
	}
	temp := filepath.Join(sub, "new-"+rand.Text())
	f, err := root.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return
	}
	_, err = f.Write(bytes.Join([][]byte{[]byte(cacheMagic), checksum(key, data), data}, nil))
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = root.Rename(temp, file)
	}
	if err != nil {
		_ = root.Remove(temp)
	}
}

// place names the file for a key and its folder, spread as the go command does.
func place(key string) (sub, file string) { return key[:2], filepath.Join(key[:2], key) }

// checksum covers the key too, so that a file under another's name is found out.
func checksum(key string, data []byte) []byte {
	h := sha256.New()
	h.Write([]byte(key))
	h.Write(data)
	return h.Sum(nil)
}
