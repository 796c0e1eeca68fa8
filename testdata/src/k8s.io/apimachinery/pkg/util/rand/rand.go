// Package rand has the part of k8s.io/apimachinery/pkg/util/rand's API that the models name.
package rand

func Int() int { return 0 }

func Int63nRange(min, max int64) int64 { return 0 }

func Intn(max int) int { return 0 }

func IntnRange(min, max int) int { return 0 }

func Perm(n int) []int { return nil }

func SafeEncodeString(s string) string { return "" }

func String(n int) string { return "" }
