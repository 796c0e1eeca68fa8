// Package radius hides passwords as its protocol lays down.
package radius

import "crypto/md5"

func Hide(secret, text []byte) []byte {
	h := md5.New()
	h.Write(secret)
	h.Write(text)
	return h.Sum(nil)
}
