// Package cast has the part of github.com/spf13/cast's API that the models name.
package cast

func ToSlice(i any) []any { return nil }

func ToSliceE(i any) ([]any, error) { return nil, nil }

func ToString(i any) string { return "" }

func ToStringE(i any) (string, error) { return "", nil }

func ToStringMap(i any) map[string]any { return nil }

func ToStringMapE(i any) (map[string]any, error) { return nil, nil }

func ToStringMapString(i any) map[string]string { return nil }

func ToStringMapStringE(i any) (map[string]string, error) { return nil, nil }

func ToStringMapStringSlice(i any) map[string][]string { return nil }

func ToStringMapStringSliceE(i any) (map[string][]string, error) { return nil, nil }

func ToStringSlice(i any) []string { return nil }

func ToStringSliceE(i any) ([]string, error) { return nil, nil }
