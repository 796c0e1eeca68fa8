// Package sessions has sessions that are none of a browser's.
package sessions

import "log"

func added(sessionID string) { log.Printf("session %s", sessionID) }
