// Package testutil helps tests. What it logs is told with low confidence, by the name of its folder.
package testutil

import "log"

func login(password string) { log.Print(password) }
