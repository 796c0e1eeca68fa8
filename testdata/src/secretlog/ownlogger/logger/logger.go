// Package logger writes to the standard output.
package logger

import (
	"fmt"
	"strings"
	"time"
)

func Log(level int, message ...string) {
	fmt.Printf("[%s] %s\n", time.Now(), strings.Join(message, " "))
}

func Show(message string) { fmt.Println(message) }
