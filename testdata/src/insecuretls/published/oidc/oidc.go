// Package oidc has a flaw that was published: GO-2022-0518 (CVE-2022-31105), argo-cd. What another package has made to verify is changed.
package oidc

import (
	"net"
	"net/http"
	"time"

	"insecuretls/published/settings"
)

type manager struct{ client *http.Client }

func newManager(s *settings.Settings) *manager {
	conf := s.TLSConfig()
	if conf != nil {
		conf.InsecureSkipVerify = true // want `the server's certificate is not verified`
	}
	m := &manager{}
	m.client = &http.Client{
		Transport: &http.Transport{
			TLSClientConfig: conf,
			Proxy:           http.ProxyFromEnvironment,
			Dial:            (&net.Dialer{Timeout: 30 * time.Second}).Dial,
		},
	}
	return m
}

func newManagerMended(s *settings.Settings) *manager {
	return &manager{client: &http.Client{Transport: &http.Transport{TLSClientConfig: s.OIDCTLSConfig()}}}
}
