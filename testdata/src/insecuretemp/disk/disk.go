// Package disk is the end of a chain: it writes files.
package disk

import "os"

// Write writes a file.
func Write(name string, data []byte) error { return os.WriteFile(name, data, 0o600) }

// Fresh writes a file that is not there yet.
func Fresh(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = f.Write(data)
	return err
}
