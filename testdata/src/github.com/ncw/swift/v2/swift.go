// Package swift has the part of github.com/ncw/swift/v2's API that the models name.
package swift

type Connection struct {
	UserName                    string
	ApiKey                      string
	ApplicationCredentialSecret string
	AuthToken                   string
}
