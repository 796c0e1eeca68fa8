// Package api has the part of k8s.io/client-go/tools/clientcmd/api's API that the models name.
package api

type AuthInfo struct {
	ClientKeyData []byte
	Token         string
	Username      string
	Password      string
}
