// Package jose has the part of github.com/go-jose/go-jose/v4's API that the models name.
package jose

import "crypto"

const HS256 SignatureAlgorithm = "HS256"

type ContentEncryption string

type Encrypter interface{}

type EncrypterOptions struct{}

type JSONWebEncryption struct{}

func (obj JSONWebEncryption) Decrypt(decryptionKey interface{}) ([]byte, error) { return nil, nil }

type JSONWebKey struct {
	Key interface{}
}

func (k *JSONWebKey) Valid() bool { return false }

func (k *JSONWebKey) Thumbprint(hash crypto.Hash) ([]byte, error) { return nil, nil }

type JSONWebSignature struct {
	Signatures []Signature
}

type Signature struct {
	Header Header
}

func (obj JSONWebSignature) CompactSerialize() (string, error) { return "", nil }

func (obj JSONWebSignature) FullSerialize() string { return "" }

func (obj JSONWebSignature) UnsafePayloadWithoutVerification() []byte { return nil }

func (obj JSONWebSignature) Verify(verificationKey interface{}) ([]byte, error) { return nil, nil }

type KeyAlgorithm string

type Recipient struct {
	Key interface{}
}

type SignatureAlgorithm string

type Signer interface {
	Sign(payload []byte) (*JSONWebSignature, error)
}

type SignerOptions struct{}

type SigningKey struct {
	Algorithm SignatureAlgorithm
	Key       interface{}
}

func NewEncrypter(enc ContentEncryption, rcpt Recipient, opts *EncrypterOptions) (Encrypter, error) {
	return nil, nil
}

func NewSigner(sig SigningKey, opts *SignerOptions) (Signer, error) { return nil, nil }

func ParseEncrypted(input string, keyEncryptionAlgorithms []KeyAlgorithm, contentEncryption []ContentEncryption) (*JSONWebEncryption, error) {
	return nil, nil
}

func ParseEncryptedCompact(input string, keyAlgorithms []KeyAlgorithm, contentEncryption []ContentEncryption) (*JSONWebEncryption, error) {
	return nil, nil
}

func ParseEncryptedJSON(input string, keyEncryptionAlgorithms []KeyAlgorithm, contentEncryption []ContentEncryption) (*JSONWebEncryption, error) {
	return nil, nil
}

func ParseSigned(signature string, signatureAlgorithms []SignatureAlgorithm) (*JSONWebSignature, error) {
	return nil, nil
}

func ParseSignedCompact(signature string, signatureAlgorithms []SignatureAlgorithm) (*JSONWebSignature, error) {
	return nil, nil
}

func ParseSignedJSON(input string, signatureAlgorithms []SignatureAlgorithm) (*JSONWebSignature, error) {
	return nil, nil
}

type Header struct {
	KeyID      string
	JSONWebKey *JSONWebKey
	Algorithm  string
}
