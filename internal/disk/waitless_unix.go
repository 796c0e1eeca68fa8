//go:build unix

package disk

import "syscall"

// waitless has an open return at once where it would wait for the other end of a pipe. It changes nothing for
// regular files.
const waitless = syscall.O_NONBLOCK
