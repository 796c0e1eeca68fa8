package values

import (
	"crypto/ed25519"
	"crypto/rand"
	"log"
)

func keys() {
	pub, priv, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%x", priv) // want `reaches log.Printf`
	log.Printf("%x", pub)
}
