// Package results returns numbers whose results have names.
package results

import (
	crand "crypto/rand"
	"encoding/hex"
	"fmt"
	"math/rand"
)

func issue() (token string, err error) {
	b := make([]byte, 16)
	_, err = crand.Read(b)
	switch {
	case err != nil:
		return fmt.Sprint(rand.Int63()), nil // want `math/rand reaches result token`
	}
	return hex.EncodeToString(b), nil
}

func roll() (number string, err error) { return fmt.Sprint(rand.Int63()), nil }
