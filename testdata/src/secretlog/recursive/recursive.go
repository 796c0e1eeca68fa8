// Package recursive logs values of types that contain themselves, and variables that are stored to each other.
package recursive

import (
	"fmt"
	"log"
)

type Forest []Forest

type Tree map[string]Tree

type Config struct {
	Name     string
	Password string
	Children []Config
}

func forest(f Forest, t Tree) string {
	log.Println(f, t)
	return fmt.Sprint(f, t)
}

func nested(c Config) {
	log.Println(c)      // want `field Password of Config reaches log.Println`
	log.Println(c.Name) // its name is no secret
}

// swapped keeps the last of two values, each of which becomes the other.
func swapped(list []Config) {
	var prev, cur Config
	for _, c := range list {
		cur = c
		prev, cur = cur, prev
	}
	log.Println(prev) // want `field Password of Config reaches log.Println`
	log.Println(cur)  // want `field Password of Config reaches log.Println`
}

func redactConfig(c Config) Config {
	c.Password = "***"
	return c
}

// redacted is the same of values without their passwords.
func redacted(c Config) {
	safe := redactConfig(c)
	log.Println(safe)
}
