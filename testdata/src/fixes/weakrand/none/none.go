// Package none has nothing that a few lines would mend.
package none

import (
	"fmt"
	"math/rand"
	"strconv"
	"time"
)

func seeded(seed int64) string {
	r := rand.New(rand.NewSource(seed))
	token := strconv.Itoa(r.Int()) // want `math/rand reaches variable token`
	return token
}

func number() int64 {
	otp := rand.Int63() // want `math/rand reaches variable otp`
	return otp
}

func clock() string {
	token := fmt.Sprint(time.Now().UnixNano()) // want `time of day reaches variable token`
	return token
}

func maybe(ok bool) bool {
	pin := ok && check(rand.Intn(10000)) // want `math/rand reaches parameter pin of check`
	return pin
}

func check(pin int) bool { return pin > 1 }

func parts() string {
	token := fmt.Sprintf("%d-%x", time.Now().Unix(), rand.Int31()) // want `reaches variable token`
	return token
}
