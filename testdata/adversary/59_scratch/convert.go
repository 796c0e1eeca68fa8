package convert

import (
	"io"
	"os"
	"strings"

	"adversary/59_scratch/scratch"
)

// Upper writes r in capital letters, by way of files.
func Upper(w io.Writer, r io.Reader) (err error) {
	dir, err := scratch.New("upper")
	if err != nil {
		return err
	}
	defer func() {
		if cerr := dir.Close(); err == nil {
			err = cerr
		}
	}()
	in, err := dir.Create("input.txt")
	if err != nil {
		return err
	}
	defer in.Close()
	if _, err := io.Copy(in, r); err != nil {
		return err
	}
	raw, err := os.ReadFile(dir.Path("input.txt"))
	if err != nil {
		return err
	}
	out := dir.Path("output.txt")
	if err := os.WriteFile(out, []byte(strings.ToUpper(string(raw))), 0o600); err != nil {
		return err
	}
	if err := os.Rename(out, dir.Path("done.txt")); err != nil {
		return err
	}
	_, err = io.WriteString(w, "done\n")
	return err
}
