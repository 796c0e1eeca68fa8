// Package secretmanagerpb has the part of cloud.google.com/go/secretmanager/apiv1/secretmanagerpb's API that the models name.
package secretmanagerpb

type AccessSecretVersionResponse struct {
	Payload *SecretPayload
}

func (x *AccessSecretVersionResponse) GetPayload() *SecretPayload { return nil }

type SecretPayload struct {
	Data []byte
}

func (x *SecretPayload) GetData() []byte { return nil }
