// Package env reads settings.
package env

import (
	"os"
	"strconv"
)

// String returns the variable, or def if it is not set.
func String(key, def string) string {
	if v, ok := os.LookupEnv(key); ok && v != "" {
		return v
	}
	return def
}

// Int is like String for numbers.
func Int(key string, def int) int {
	if n, err := strconv.Atoi(os.Getenv(key)); err == nil {
		return n
	}
	return def
}
