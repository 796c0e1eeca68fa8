// Package moment has names of which the time is a part.
package moment

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"
)

func lowNano() {
	os.Create(filepath.Join(os.TempDir(), fmt.Sprintf("app-%d.db", time.Now().UnixNano())))
}

func lowFolder(name string) error {
	dir := filepath.Join(os.TempDir(), name+"-"+strconv.Itoa(time.Now().Nanosecond()))
	return os.MkdirAll(dir, 0o700)
}

// The seconds of a day can be tried out.
func second() {
	os.Create(filepath.Join(os.TempDir(), fmt.Sprintf("app-%d.db", time.Now().Unix()))) // want `reaches os.Create`
}

// The time is of something else.
func elsewhere() int64 {
	os.Create(filepath.Join(os.TempDir(), "app.db")) // want `reaches os.Create`
	return time.Now().UnixNano()
}
