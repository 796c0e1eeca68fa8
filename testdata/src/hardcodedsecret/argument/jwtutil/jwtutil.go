package jwtutil

var key string

// Init sets the key that all tokens are signed with.
func Init(secret string) { key = secret }

// Find tells one secret from another.
func Find(secretName string) {}
