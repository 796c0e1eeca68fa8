package a

import (
	"io"
	"os"
)

func write(path, password string) error {
	if err := os.WriteFile(path, []byte(password), 0o644); err != nil { // want `makes a file that every user`
		return err
	}
	f, err := os.Create("server.key") // want `the name server.key says`
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.WriteString(f, "x")
	return err
}

func modes(path string) {
	os.Chmod(path, 0o777)          // want `every user of the machine can write`
	os.Chmod(path, os.ModePerm)    // want `every user of the machine can write`
	os.Chmod(path, 755)            // want `755 is a decimal number`
	os.MkdirAll(path, 0o777)       // want `only the umask`
	os.WriteFile(path, nil, 0o666) // want `only the umask`
}
