// Package randstr has the part of github.com/thanhpk/randstr's API that the models name.
package randstr

func Base62(n int) string { return "" }

func Base64(n int) string { return "" }

func Bytes(n int) []byte { return nil }

func Dec(n int) string { return "" }

func Hex(n int) string { return "" }

func String(n int, letters ...string) string { return "" }
