// Package store makes digests, and does not know of what.
package store

import "crypto/md5"

func Digest(text []byte) []byte {
	h := md5.New()
	h.Write(text)
	return h.Sum(nil)
}
