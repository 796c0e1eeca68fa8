// Package texts writes down numbers.
package texts

import (
	"fmt"
	"math/rand"
	"strconv"
)

func tokens() []string {
	token := fmt.Sprintf("%016x", rand.Int63())            // want `math/rand reaches variable token`
	sessionID := strconv.FormatUint(rand.Uint64(), 36)     // want `math/rand reaches variable sessionID`
	resetCode := fmt.Sprint(rand.Int())                    // want `math/rand reaches variable resetCode`
	order := fmt.Sprint("order ", rand.Intn(10), " of 10") // of no worth
	return []string{token, sessionID, resetCode, order}
}
