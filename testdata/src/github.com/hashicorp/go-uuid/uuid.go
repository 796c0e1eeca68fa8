// Package uuid has the part of github.com/hashicorp/go-uuid's API that the models name.
package uuid

func FormatUUID(buf []byte) (_ string, _ error) { return }

func GenerateRandomBytes(size int) (_ []byte, _ error) { return }

func GenerateUUID() (_ string, _ error) { return }
