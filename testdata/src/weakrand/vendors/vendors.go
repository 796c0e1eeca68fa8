// Package vendors has generators of others.
package vendors

import (
	"github.com/Masterminds/goutils"
	"github.com/brianvoe/gofakeit/v7"
	"github.com/zeromicro/go-zero/core/stringx"
	xrand "golang.org/x/exp/rand"
	krand "k8s.io/apimachinery/pkg/util/rand"
	"lukechampine.com/frand"
)

func weak() []string {
	joinToken := krand.String(16)                                    // want `util/rand reaches variable joinToken`
	password := gofakeit.Password(true, true, true, true, false, 16) // want `math/rand reaches variable password`
	resetCode, _ := goutils.RandomAlphaNumeric(16)                   // want `math/rand reaches variable resetCode`
	apiKey := stringx.Randn(32)                                      // want `math/rand reaches variable apiKey`
	salt := make([]byte, 16)
	xrand.Read(salt) // want `math/rand reaches variable salt`
	return []string{joinToken, password, resetCode, apiKey, string(salt)}
}

func strong() []string {
	resetCode, _ := goutils.CryptoRandomAlphaNumeric(16)
	apiKey := stringx.RandId()
	salt := make([]byte, 16)
	frand.Read(salt)
	return []string{resetCode, apiKey, string(salt)}
}

func names() string { return "web-" + krand.String(5) }
