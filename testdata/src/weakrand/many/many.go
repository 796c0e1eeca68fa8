// Package many makes secrets of many that generic helpers of another package pick or generate.
package many

import (
	crand "crypto/rand"
	"math/big"
	"math/rand"
	"strings"

	"weakrand/many/pick"
)

type invite struct {
	Token string
	Color string
}

func letters() invite {
	return invite{Token: string(pick.Many([]rune("abcdefghjkmnpqrstuvwxyz"), 20))} // want `math/rand reaches field Token`
}

func given(alphabet []byte) invite {
	return invite{Token: string(pick.Many(alphabet, 20))} // want `math/rand reaches field Token`
}

func words(list []string) invite {
	return invite{Token: strings.Join(pick.Many(list, 6), "-")} // want `math/rand reaches field Token`
}

func repeated() invite {
	return invite{Token: string(pick.Repeat(20, func() byte { return byte('a' + rand.Intn(26)) }))} // want `math/rand reaches field Token`
}

func strong() invite {
	return invite{Token: string(pick.Repeat(20, func() byte {
		n, err := crand.Int(crand.Reader, big.NewInt(26))
		if err != nil {
			panic(err)
		}
		return byte('a' + n.Int64())
	}))}
}

// One of those that there are is as secret as it was.
func one(tokens []string) invite { return invite{Token: pick.One(tokens)} }

func first(tokens []string) invite { return invite{Token: pick.Many(tokens, 3)[0]} }

func color() invite { return invite{Color: string(pick.Many([]rune("rgb"), 3))} }
