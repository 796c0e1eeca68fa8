// Package stringx has the part of github.com/zeromicro/go-zero/core/stringx's API that the models name.
package stringx

func Rand() string { return "" }

func RandId() string { return "" }

func Randn(n int) string { return "" }
