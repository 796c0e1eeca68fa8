// Package daemon is the beginning of a chain of three packages: it chooses the directory.
package daemon

import (
	"os"

	"insecuretemp/disk"
	"insecuretemp/layout"
)

func start() {
	disk.Write(layout.Pid(os.TempDir()), nil) // want `os.TempDir reaches os.WriteFile with a name that others can predict`
	disk.Write(layout.Pid("/run/app"), nil)
	disk.Fresh(layout.Pid(os.TempDir()), nil)
	l := layout.Layout{Root: "/tmp"}
	disk.Write(l.File("state"), nil) // want `reaches os.WriteFile`
	own := layout.Layout{Root: "/var/lib/app"}
	disk.Write(own.File("state"), nil)
}
