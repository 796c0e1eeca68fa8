// Package shared runs what it finds in files.
package shared

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
)

func anybodys() {
	text, err := os.ReadFile(filepath.Join(os.TempDir(), "next-job"))
	if err != nil {
		return
	}
	exec.Command(string(text)).Run() // want `file content in the shared temporary directory reaches exec.Command as the program to run; .*; anybody on the machine can write there`

	f, err := os.Open("/tmp/jobs")
	if err != nil {
		return
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		exec.Command("sh", "-c", lines.Text()).Run() // want `file content in the shared temporary directory reaches .* anybody on the machine can write there`
	}
}

// own reads the user's own file: what is in there is what this user wants.
func own() {
	text, err := os.ReadFile("/etc/app/job")
	if err != nil {
		return
	}
	exec.Command(string(text)).Run()
}

// fresh reads back what it has written to a file that nobody else can have put there.
func fresh() {
	f, err := os.CreateTemp("", "job")
	if err != nil {
		return
	}
	defer os.Remove(f.Name())
	editor := exec.Command("vi", f.Name())
	editor.Run()
	text, _ := os.ReadFile(f.Name())
	exec.Command(string(text)).Run()
}

// number takes a number from such a file.
func number() {
	text, _ := os.ReadFile("/tmp/app.count")
	if string(text) == "one" {
		exec.Command("run", string(text)).Run()
	}
}
