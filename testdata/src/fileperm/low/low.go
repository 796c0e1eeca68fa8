// Package low has findings of low confidence.
package low

import "os"

func lowGroup(path, password string) error { return os.WriteFile(path, []byte(password), 0o640) }

func lowVariable(privateKeyPath string, data []byte) error {
	return os.WriteFile(privateKeyPath, data, 0o644)
}

func lowLikely(path, jwt string) error { return os.WriteFile(path, []byte(jwt), 0o644) }

func sure(path, password string) error { return os.WriteFile(path, []byte(password), 0o644) }
