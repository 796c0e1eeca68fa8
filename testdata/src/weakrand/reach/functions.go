package reach

import (
	"math/rand"
	"strings"
)

var letters = []rune("abcdefghijklmnopqrstuvwxyz")

func letter() rune { return letters[rand.Intn(len(letters))] }

func text(n int, next func() rune) string {
	var b strings.Builder
	for range n {
		b.WriteRune(next())
	}
	return b.String()
}

type user struct {
	Name        string
	InviteCode  string
	Credentials map[string]string
}

func newUser() *user {
	u := &user{Name: "user-" + text(4, letter), Credentials: map[string]string{}}
	u.InviteCode = text(8, letter)               // want `math/rand reaches field InviteCode`
	u.Credentials["password"] = text(12, letter) // want `math/rand reaches key password`
	u.Credentials["color"] = text(3, letter)
	return u
}

func channel() string {
	codes := make(chan int, 1)
	go func() { codes <- rand.Intn(1e6) }()
	pin := <-codes // want `math/rand reaches variable pin`
	return string(rune(pin))
}

// pick spreads the load over several tokens.
func pick(tokens []string) string {
	token := tokens[rand.Intn(len(tokens))]
	return token
}
