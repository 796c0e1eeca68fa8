// Package words makes passphrases of words that somebody gives it.
package words

import (
	"fmt"
	"math/rand"
	"strings"

	"weakrand/words/wordlist"
)

func Passphrase(words []string, n int) string {
	out := make([]string, 0, n)
	for range n {
		out = append(out, words[rand.Intn(len(words))])
	}
	return strings.Join(out, "-") // want `math/rand reaches result of Passphrase, which nobody may guess`
}

type generator struct{ words []string }

func (g *generator) Passphrase() string {
	s := ""
	for range 6 {
		s += g.words[rand.Intn(len(g.words))] + " "
	}
	return s // want `math/rand reaches result of Passphrase`
}

func (g *generator) NewPassword() string {
	var b strings.Builder
	for _, i := range rand.Perm(len(g.words))[:4] {
		b.WriteString(g.words[i])
	}
	return b.String() // want `math/rand reaches result of NewPassword`
}

func printed(words []string) {
	password := fmt.Sprintf("%s-%s", wordlist.Pick(words), wordlist.Pick(words)) // want `math/rand reaches variable password`
	use(password)
	password = pick(words) + pick(words) // want `math/rand reaches variable password`
	use(password)
	greeting := pick(words) + pick(words)
	use(greeting)
}

func pick(words []string) string { return words[rand.Intn(len(words))] }

// One of several keys is as secret as the keys are, whichever it is.
func one(keys []string, passwords map[string][]string, user string) {
	apiKey := keys[rand.Intn(len(keys))]
	token := "Bearer " + keys[rand.Intn(len(keys))]
	use(apiKey, token)
	for range 3 {
		secret := wordlist.Pick(keys)
		password := fmt.Sprintf("%s:%s", user, pick(passwords[user]))
		use(secret, password)
	}
}

type account struct{ Name, Password string }

func any(accounts []account) string {
	password := accounts[rand.Intn(len(accounts))].Password
	return password
}

func use(...string) {}
