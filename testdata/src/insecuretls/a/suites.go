package a

import (
	"crypto/tls"
	"net"
)

// All suites that there are, also those that tls.InsecureCipherSuites returns.

func allInLoop(addr string) (net.Conn, error) {
	c := &tls.Config{}
	for _, s := range tls.CipherSuites() {
		c.CipherSuites = append(c.CipherSuites, s.ID)
	}
	for _, s := range tls.InsecureCipherSuites() {
		c.CipherSuites = append(c.CipherSuites, s.ID) // want `a cipher suite is allowed that is broken`
	}
	return tls.Dial("tcp", addr, c)
}

func goodInLoop(addr string) (net.Conn, error) {
	c := &tls.Config{}
	for _, s := range tls.CipherSuites() {
		c.CipherSuites = append(c.CipherSuites, s.ID)
	}
	return tls.Dial("tcp", addr, c)
}

func allSuites() []uint16 {
	var ids []uint16
	for _, s := range append(tls.CipherSuites(), tls.InsecureCipherSuites()...) {
		ids = append(ids, s.ID)
	}
	return ids // want `a cipher suite is allowed that is broken`
}

func goodSuites() []uint16 {
	var ids []uint16
	for _, s := range tls.CipherSuites() {
		ids = append(ids, s.ID)
	}
	return ids
}

func byHelper(addr string) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{CipherSuites: allSuites()})
}

func byGoodHelper(addr string) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{CipherSuites: goodSuites()})
}

// Who looks whether a suite is insecure takes none.
func isInsecure(id uint16) bool {
	for _, s := range tls.InsecureCipherSuites() {
		if s.ID == id {
			return true
		}
	}
	return false
}
