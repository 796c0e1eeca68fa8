//go:build !unix

package rusage

import "os"

// Memory returns 0: it is not known here.
func Memory(*os.ProcessState) int64 { return 0 }
