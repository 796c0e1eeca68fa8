// Package securecookie has the part of github.com/gorilla/securecookie's API that the models name.
package securecookie

type Codec interface {
	Decode(name string, value string, dst interface{}) error
	Encode(name string, value interface{}) (string, error)
}

type SecureCookie struct{}

func (s *SecureCookie) Decode(name string, value string, dst interface{}) error { return nil }

func (s *SecureCookie) Encode(name string, value interface{}) (string, error) { return "", nil }

func CodecsFromPairs(keyPairs ...[]byte) []Codec { return nil }

func DecodeMulti(name string, value string, dst interface{}, codecs ...Codec) error { return nil }

func EncodeMulti(name string, value interface{}, codecs ...Codec) (string, error) { return "", nil }

func GenerateRandomKey(length int) []byte { return nil }

func New(hashKey []byte, blockKey []byte) *SecureCookie { return nil }
