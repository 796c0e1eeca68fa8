// Package samples shows how a client is used. What it logs is told with low confidence, by the name of its folder.
package samples

import "log"

func login(password string) { log.Print(password) }
