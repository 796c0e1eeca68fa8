// Package jwt is a stub of github.com/gbrlsnchs/jwt/v3.
package jwt

type (
	Algorithm    interface{ Name() string }
	HMACSHA      struct{}
	Header       struct{ KeyID string }
	Payload      struct{ Subject string }
	RawToken     struct{}
	SignOption   func(*Header)
	VerifyOption func(*RawToken) error
)

func (*HMACSHA) Name() string { return "" }

func NewHS256(key []byte) *HMACSHA { return nil }

func NewHS384(key []byte) *HMACSHA { return nil }

func NewHS512(key []byte) *HMACSHA { return nil }

func Sign(payload interface{}, alg Algorithm, opts ...SignOption) ([]byte, error) { return nil, nil }

func Verify(token []byte, alg Algorithm, payload interface{}, opts ...VerifyOption) (Header, error) {
	return Header{}, nil
}
