// Package wordlist picks words, which are secret or not as the program makes of them.
package wordlist

import "math/rand"

func Pick(words []string) string { return words[rand.Intn(len(words))] }
