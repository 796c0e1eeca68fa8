// Package modes sets the modes of files.
package modes

import (
	"net"
	"os"
	"syscall"

	"golang.org/x/sys/unix"

	"fileperm/across/store"
)

func chmods(path string, f *os.File, root *os.Root) {
	os.Chmod(path, 0o777)              // want `every user of the machine can write to what has the mode 0o777; take away the right of others to write`
	os.Chmod(path, os.ModePerm)        // want `every user of the machine can write to what has the mode 0o777`
	os.Chmod(path, os.ModePerm&^0o111) // want `mode 0o666`
	f.Chmod(0o666)                     // want `mode 0o666`
	root.Chmod(path, 0o777)            // want `mode 0o777`
	syscall.Chmod(path, 0o777)         // want `mode 0o777`
	unix.Fchmod(int(f.Fd()), 0o777)    // want `mode 0o777`
	os.Chmod(path, 0o1777)             // want `mode 0o1777`
	store.SetMode(path, 0o777)         // want `mode 0o777`
	set(path, 0o777)                   // want `mode 0o777`
}

func set(path string, mode os.FileMode) { os.Chmod(path, mode) }

func chmodsSafe(path string, f *os.File, root *os.Root, info os.FileInfo) {
	os.Chmod(path, 0o755)
	os.Chmod(path, 0o777|os.ModeSticky)
	os.Chmod(path, os.ModePerm&^0o022)
	os.Chmod(path, info.Mode())
	os.Chmod(path, info.Mode()|0o111)
	f.Chmod(0o644)
	root.Chmod(path, 0o600)
	syscall.Chmod(path, 0o1777)
	unix.Fchmod(int(f.Fd()), 0o755)
	store.SetMode(path, 0o755)
	set(path, 0o644)
}

func socket(path string) (net.Listener, error) {
	l, err := net.Listen("unix", path)
	if err != nil {
		return nil, err
	}
	return l, os.Chmod(path, 0o666) // want `every user of the machine can connect to a socket with the mode 0o666; give it to a group by 0o660, or ask for the peer's credentials`
}

func socketSafe(path string) (net.Listener, error) {
	l, err := net.Listen("unix", path)
	if err != nil {
		return nil, err
	}
	return l, os.Chmod(path, 0o660)
}

const mode = 755 // want `755 is a decimal number`

func decimal(path string) {
	os.Chmod(path, 777)                 // want `777 is a decimal number, and as a mode it is 0o1411; write 0o777`
	os.WriteFile(path, nil, 644)        // want `644 is a decimal number`
	os.MkdirAll(path, os.FileMode(755)) // want `755 is a decimal number`
	os.Mkdir(path, mode)
	set(path, 600) // want `600 is a decimal number`
}

func decimalSafe(path string) {
	os.Chmod(path, 0o755)
	os.Chmod(path, 493)
	os.Chmod(path, 420)
	os.Chmod(path, 511&0o755)
	os.WriteFile(path, nil, 0)
}

// What is made with such a mode loses the right to write by the umask.
func made(path string) {
	os.MkdirAll(path, 0o777)
	os.WriteFile(path, nil, 0o666)
	os.Create(path)
}

func mask() {
	syscall.Umask(0) // want `with the umask 0o0 every user of the machine can write to the files that the process makes with the usual modes; set 0o022 or 0o077`
}

func maskSafe() {
	old := syscall.Umask(0)
	defer syscall.Umask(old)
	syscall.Mknod("/x", 0, 0)
}

func maskSafer() { unix.Umask(0o077) }

func current() int {
	old := unix.Umask(0)
	unix.Umask(old)
	return old
}
