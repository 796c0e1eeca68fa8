// Package lo has the part of github.com/samber/lo's API that the models name.
package lo

func Chunk[T any, Slice ~[]T](collection Slice, size int) []Slice { return nil }

func Compact[T comparable, Slice ~[]T](collection Slice) (_ Slice) { return }

func Contains[T comparable](collection []T, element T) bool { return false }

func Every[T comparable](collection []T, subset []T) bool { return false }

func Filter[T any, Slice ~[]T](collection Slice, predicate func(item T, index int) bool) (_ Slice) {
	return
}

func FilterMap[T any, R any](collection []T, callback func(item T, index int) (R, bool)) []R {
	return nil
}

func Find[T any](collection []T, predicate func(item T) bool) (_ T, _ bool) { return }

func FlatMap[T any, R any](collection []T, transform func(item T, index int) []R) []R { return nil }

func Flatten[T any, Slice ~[]T](collection []Slice) (_ Slice) { return }

func ForEach[T any](collection []T, callback func(item T, index int)) {}

func FromPtr[T any](x *T) (_ T) { return }

func FromPtrOr[T any](x *T, fallback T) (_ T) { return }

func GroupBy[T any, U comparable, Slice ~[]T](collection Slice, iteratee func(item T) U) map[U]Slice {
	return nil
}

func KeyBy[K comparable, V any](collection []V, iteratee func(item V) K) map[K]V { return nil }

func Keys[K comparable, V any](in ...map[K]V) []K { return nil }

func Map[T any, R any](collection []T, transform func(item T, index int) R) []R { return nil }

func MapKeys[K comparable, V any, R comparable](in map[K]V, iteratee func(value V, key K) R) map[R]V {
	return nil
}

func MapToSlice[K comparable, V any, R any](in map[K]V, iteratee func(key K, value V) R) []R {
	return nil
}

func MapValues[K comparable, V any, R any](in map[K]V, iteratee func(value V, key K) R) map[K]R {
	return nil
}

func Must[T any](val T, err any, messageArgs ...any) (_ T) { return }

func RandomString(size int, charset []rune) string { return "" }

func Reject[T any, Slice ~[]T](collection Slice, predicate func(item T, index int) bool) (_ Slice) {
	return
}

func Reverse[T any, Slice ~[]T](collection Slice) (_ Slice) { return }

func Sample[T any](collection []T) (_ T) { return }

func Shuffle[T any, Slice ~[]T](collection Slice) (_ Slice) { return }

func SliceToMap[T any, K comparable, V any](collection []T, transform func(item T) (K, V)) map[K]V {
	return nil
}

func Some[T comparable](collection []T, subset []T) bool { return false }

func Ternary[T any](condition bool, ifOutput T, elseOutput T) (_ T) { return }

func ToAnySlice[T any](collection []T) []any { return nil }

func ToPtr[T any](x T) *T { return nil }

func Uniq[T comparable, Slice ~[]T](collection Slice) (_ Slice) { return }

func UniqBy[T any, U comparable, Slice ~[]T](collection Slice, iteratee func(item T) U) (_ Slice) {
	return
}

func Values[K comparable, V any](in ...map[K]V) []V { return nil }

func Without[T comparable, Slice ~[]T](collection Slice, exclude ...T) (_ Slice) { return }
