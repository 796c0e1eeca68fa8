// Package bytes fills bytes.
package bytes

import "math/rand"

func salt() ([]byte, error) {
	salt := make([]byte, 16)
	if _, err := rand.Read(salt); err != nil { // want `math/rand reaches variable salt`
		return nil, err
	}
	return salt, nil
}
