package numbers

import (
	"fmt"
	"math/rand/v2"
	"time"
)

type login struct {
	otp   string
	delay time.Duration
	pin   int
}

func start(n int) login {
	max := int64(1000000)
	otp := fmt.Sprintf("%06d", rand.Int64N(max)) // want `math/rand reaches variable otp`
	pin := 1000 + rand.IntN(9000)                // want `math/rand reaches variable pin`
	return login{otp: otp, pin: pin, delay: time.Duration(rand.IntN(n))}
}
