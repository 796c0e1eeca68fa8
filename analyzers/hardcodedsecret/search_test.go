package hardcodedsecret_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

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
		found, _ := hardcodedsecret.Search(file.Name, data)
		for _, f := range found {
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
		skip string
	}{
		"small":      {secret, 1, ""},
		"large":      {secret + strings.Repeat("#\n", hardcodedsecret.MaxFile), 0, "larger than 1 MiB"},
		"Latin-1":    {"# \xe4\n" + secret, 1, ""},
		"long line":  {strings.Repeat("x", 20<<10) + secret, 0, "lines of more than 16 KiB"},
		"many":       {strings.Repeat(secret, 500), 100, "hundredth secret"},
		"exactly":    {strings.Repeat(secret, 100), 100, ""},
		"no end":     {`DB_PASSWORD="Tr0ub4dor&3`, 1, ""},
		"only quote": {`DB_PASSWORD="`, 0, ""},
		"no key":     {"=Tr0ub4dor&3\n:\n'\n\"", 0, ""},
	} {
		found, skip := hardcodedsecret.Search(".env", []byte(test.data))
		if len(found) != test.want || !strings.Contains(skip, test.skip) || test.skip == "" && skip != "" {
			t.Errorf("%s: %d findings, want %d; skipped %q, want %q", name, len(found), test.want, skip, test.skip)
		}
	}
}

const pemKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgZk3vQ9mWx2LtB7nR
c5YpHd8sFj4gAe1uTo6iZk3vQ9mhRANCAAQZk3vQ9mWx2LtB7nRc5YpHd8sFj4gA
-----END PRIVATE KEY-----
`

// TestEncodings has a secret in files that are no plain UTF-8. Each of them is searched, and what is no text is told.
func TestEncodings(t *testing.T) {
	const secret = "# a\nDB_PASSWORD=Tr0ub4dor&3\n"
	utf16Of := func(text string, order binary.AppendByteOrder) (data []byte) {
		for _, u := range utf16.Encode([]rune(text)) {
			data = order.AppendUint16(data, u)
		}
		return data
	}
	for name, test := range map[string]struct {
		file, data string
		line       int // 0 is anywhere
		skip       string
	}{
		"NUL":              {".env", "\x00" + secret, 2, ""},
		"NUL before":       {".env", "# a\n\x00DB_PASSWORD=Tr0ub4dor&3\n", 2, ""},
		"NUL far away":     {".env", secret + strings.Repeat("#\n", 9000) + "\x00", 2, ""},
		"UTF-8 mark":       {".env", "\ufeffDB_PASSWORD=Tr0ub4dor&3\n", 1, ""},
		"UTF-16LE, mark":   {".env", string(utf16Of("\ufeff"+secret, binary.LittleEndian)), 2, ""},
		"UTF-16BE, mark":   {".env", string(utf16Of("\ufeff"+secret, binary.BigEndian)), 2, ""},
		"UTF-16LE":         {".env", string(utf16Of(secret, binary.LittleEndian)), 2, ""},
		"UTF-16BE":         {".env", string(utf16Of(secret, binary.BigEndian)), 2, ""},
		"UTF-16LE, odd":    {".env", string(utf16Of(secret, binary.LittleEndian)) + "x", 2, ""},
		"UTF-16LE, Greek":  {"a.yaml", string(utf16Of("# "+strings.Repeat("αβγ ", 20)+"\n# "+strings.Repeat("abc ", 200)+"\npassword: Tr0ub4dor&3\n", binary.LittleEndian)), 3, ""},
		"CR":               {".env", strings.ReplaceAll(secret, "\n", "\r"), 2, ""},
		"CR, YAML":         {"a.yaml", "# a\rdb:\r  password: Tr0ub4dor&3\r", 3, ""},
		"CRLF":             {".env", strings.ReplaceAll(secret, "\n", "\r\n"), 2, ""},
		"CR and LF":        {".env", "# a\rDB_PASSWORD=Tr0ub4dor&3\n", 2, ""},
		"NEL, YAML":        {"a.yaml", "# a\u0085db:\u2028  password: Tr0ub4dor&3\u2029", 3, ""},
		"binary":           {".env", strings.Repeat("\x01\x02\x03", 500) + "\n" + secret, 3, "binary"},
		"form feed":        {".env", "# a\n\fDB_PASSWORD=Tr0ub4dor&3\n", 2, ""},
		"private key, CR":  {"a.pem", strings.ReplaceAll(pemKey, "\n", "\r"), 1, ""},
		"private key, LE":  {"a.pem", string(utf16Of(pemKey, binary.LittleEndian)), 1, ""},
		"private key, NUL": {"a.pem", "\x00" + pemKey, 1, ""},
	} {
		found, skip := hardcodedsecret.Search(test.file, []byte(test.data))
		if len(found) != 1 || found[0].Pos.Line != test.line {
			t.Errorf("%s: found %v, want one in line %d", name, found, test.line)
		}
		if !strings.Contains(skip, test.skip) || test.skip == "" && skip != "" {
			t.Errorf("%s: skipped %q, want %q", name, skip, test.skip)
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
		all, _ := hardcodedsecret.Search(names[uint(i)%uint(len(names))], data)
		for _, found := range all {
			// In UTF-16 and with other line ends, lines are those of the text. There are no more of either than bytes.
			if line := found.Pos.Line; line < 1 || line > len(data)+1 || found.Pos.Column < 1 || found.End.Column > 2*len(data)+1 {
				t.Errorf("%v to %v", found.Pos, found.End)
			}
		}
	})
}
