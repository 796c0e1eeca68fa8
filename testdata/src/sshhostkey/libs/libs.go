package libs

import (
	"github.com/melbahja/goph"
	"golang.org/x/crypto/ssh"
)

func clients(auth goph.Auth, callback ssh.HostKeyCallback) {
	goph.New("root", "example.com", auth)
	goph.NewUnknown("root", "example.com", auth)                                  // want `goph.NewUnknown accepts any host key`
	goph.NewConn(&goph.Config{Auth: auth, Callback: ssh.InsecureIgnoreHostKey()}) // want `ssh.InsecureIgnoreHostKey accepts any host key`
	goph.NewConn(&goph.Config{Auth: auth, Callback: callback})
}
