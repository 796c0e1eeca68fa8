// Package unset calls functions without the secret that they can be given.
package unset

import (
	"log"
	"strings"
)

func command(server, authKey string) []string {
	cmd := []string{"up", "--server=" + server}
	if authKey != "" {
		cmd = append(cmd, "--authkey="+authKey)
	}
	return cmd
}

func byWeb(server string) { log.Printf("running %s", strings.Join(command(server, ""), " ")) }

func byKey(server, authKey string) {
	log.Printf("running %s", strings.Join(command(server, authKey), " ")) // want `parameter authKey reaches log.Printf`
}

func byName(server, name string) {
	log.Printf("running %s", strings.Join(command(server, name), " ")) // want `parameter authKey reaches log.Printf`
}
