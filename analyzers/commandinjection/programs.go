package commandinjection

import (
	"strings"

	"github.com/secvet/secvet/internal/taint"
)

// programs are those that can be told by an option to run another program, or to write where they should
// not: git --upload-pack, ssh -oProxyCommand, tar --checkpoint-action, find -exec, curl -o.
const programs = " git ssh scp sftp rsync tar find curl wget ffmpeg convert magick docker podman kubectl pip " +
	"pip3 npm go make env xargs sudo su nsenter chroot hg svn zip 7z man less vim vi ed awk gawk sed perl " +
	"python python3 ruby node php psql mysql sqlite3 tcpdump nmap systemctl journalctl openssl gpg rpm apt-get "

// obeys reports whether a call runs such a program. A program that
// is not constant is taken for one where the value was put into a longer argument: then a configuration
// wrote the command line, and most often it is a shell's.
func obeys(h *taint.Hit) bool {
	if h.Sink.Given.Line == "" {
		return h.Concat
	}
	return strings.Contains(programs, " "+h.Sink.Given.Runs()+" ")
}
