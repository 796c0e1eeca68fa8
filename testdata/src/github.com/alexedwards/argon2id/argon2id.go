// Package argon2id has the part of github.com/alexedwards/argon2id's API that the models name.
package argon2id

var DefaultParams *Params

type Params struct{}

func CheckHash(password string, hash string) (bool, *Params, error) { return false, nil, nil }

func ComparePasswordAndHash(password string, hash string) (bool, error) { return false, nil }

func CreateHash(password string, params *Params) (string, error) { return "", nil }
