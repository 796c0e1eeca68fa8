// Package storetest is called as packages of the standard library that help to test another one.
package storetest

import "log"

// Start is told at low confidence.
func Start(password string) { log.Print(password) }
