// Package v1 has the part of k8s.io/api/core/v1's API that the models name.
package v1

type Secret struct {
	Data       map[string][]byte
	StringData map[string]string
	Type       SecretType
}

type SecretType string
