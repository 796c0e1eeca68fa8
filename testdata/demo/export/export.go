// Package export converts notes with a program.
package export

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
)

// To writes the notes and converts them to a format.
func To(ctx context.Context, format string) error {
	if err := write(tempName(), []byte("# Notes\n")); err != nil {
		return err
	}
	return shell(ctx, "pandoc --to="+format+" "+tempName())
}

// tempName says where the notes are written.
func tempName() string {
	return filepath.Join(os.TempDir(), "notes.md")
}

func write(name string, text []byte) error {
	return os.WriteFile(name, text, 0o600)
}

// shell runs a command line.
func shell(ctx context.Context, line string) error {
	return exec.CommandContext(ctx, "sh", "-c", line).Run()
}
