// Package registry has the part of github.com/moby/moby/api/types/registry's API that the models name.
package registry

type AuthConfig struct {
	Username      string
	Password      string
	Auth          string
	IdentityToken string
	RegistryToken string
}
