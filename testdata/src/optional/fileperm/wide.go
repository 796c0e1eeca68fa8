// Package fileperm makes files and folders for all to write to, unless the umask forbids it.
package fileperm

import "os"

func wide(path string) {
	os.MkdirAll(path, 0o777)                                // want `only the umask keeps every user of the machine from writing to what is made with the mode 0o777`
	os.WriteFile(path, nil, 0o666)                          // want `only the umask`
	os.OpenFile(path, os.O_CREATE|os.O_WRONLY, os.ModePerm) // want `only the umask`
}

func narrow(path string) {
	os.MkdirAll(path, 0o755)
	os.Mkdir(path, 0o777|os.ModeSticky)
	os.WriteFile(path, nil, 0o644)
	os.OpenFile(path, os.O_RDONLY, 0o777)
	os.Create(path)
}
