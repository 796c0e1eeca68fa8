package hardcodedsecret_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/secvet/secvet/analyzers/hardcodedsecret"
)

// TestSearch compares what is found in the files of an archive with its list: place, category and a word of the message.
func TestSearch(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/files.txtar")
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(strings.TrimSpace(string(archive.Files[0].Data)), "\n")
	var got []string
	for _, file := range archive.Files[1:] {
		data := file.Data
		if file.Name == "windows.env" {
			data = bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))
		}
		lines := bytes.Split(data, []byte("\n"))
		for _, f := range hardcodedsecret.Search(file.Name, data) {
			if f.Pos.Column < 1 || f.End.Column <= f.Pos.Column || f.End.Column > len(lines[f.Pos.Line-1])+1 {
				t.Errorf("%s:%d: columns %d to %d", file.Name, f.Pos.Line, f.Pos.Column, f.End.Column)
			}
			showsNoValue(t, file.Name, f.Message)
			got = append(got, fmt.Sprintf("%s:%d %s: %s", file.Name, f.Pos.Line, f.Category, f.Message))
		}
	}
	for _, line := range want {
		fields := strings.SplitN(line, " ", 3)
		i := slices.IndexFunc(got, func(s string) bool {
			return strings.HasPrefix(s, fields[0]+" "+fields[1]+":") && (len(fields) < 3 || strings.Contains(s, fields[2]))
		})
		if i < 0 {
			t.Errorf("not found: %s", line)
			continue
		}
		got = slices.Delete(got, i, i+1)
	}
	for _, s := range got {
		t.Errorf("found: %s", s)
	}
}

// TestSearchBounds has files that are not searched, and some that a hostile repository might hold.
func TestSearchBounds(t *testing.T) {
	const secret = "DB_PASSWORD=Tr0ub4dor&3\n"
	for name, test := range map[string]struct {
		data string
		want int
	}{
		"small":      {secret, 1},
		"large":      {secret + strings.Repeat("#\n", hardcodedsecret.MaxFile), 0},
		"binary":     {"\x00" + secret, 0},
		"Latin-1":    {"# \xe4\n" + secret, 1},
		"long line":  {strings.Repeat("x", 20<<10) + secret, 0},
		"many":       {strings.Repeat(secret, 500), 100},
		"no end":     {`DB_PASSWORD="Tr0ub4dor&3`, 1},
		"only quote": {`DB_PASSWORD="`, 0},
		"no key":     {"=Tr0ub4dor&3\n:\n'\n\"", 0},
	} {
		if found := hardcodedsecret.Search(".env", []byte(test.data)); len(found) != test.want {
			t.Errorf("%s: %d findings, want %d", name, len(found), test.want)
		}
	}
}

// FuzzSearch holds that no file makes the search panic or hang or point outside of a line.
func FuzzSearch(f *testing.F) {
	names := []string{"x.yml", "x.json", "x.ini", ".env", "x.sh", "Dockerfile", "x.pem"}
	archive, err := txtar.ParseFile("testdata/files.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for i, file := range archive.Files {
		f.Add(i, file.Data)
	}
	f.Add(0, []byte("${${a:-}-}:=\n\"\\"))
	f.Fuzz(func(t *testing.T, i int, data []byte) {
		lines := bytes.Split(data, []byte("\n"))
		for _, found := range hardcodedsecret.Search(names[uint(i)%uint(len(names))], data) {
			if line := found.Pos.Line; line < 1 || line > len(lines) || found.Pos.Column < 1 || found.End.Column > len(lines[line-1])+1 {
				t.Errorf("%v to %v", found.Pos, found.End)
			}
		}
	})
}
