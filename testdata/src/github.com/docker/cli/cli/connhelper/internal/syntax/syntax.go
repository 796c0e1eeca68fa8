// Package syntax has the API that the models name.
package syntax

type LangVariant int

func Quote(s string, lang LangVariant) (string, error) { return "", nil }
