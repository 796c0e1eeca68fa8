package clean_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/clean"
)

// TestWriter holds what reaches a terminal, however the text is divided into writes.
func TestWriter(t *testing.T) {
	for text, want := range map[string]string{
		"":                                     "",
		"plain\ttext\n":                        "plain\ttext\n",
		"Windows\r\nline\r\n":                  "Windows\r\nline\r\n",
		"over\rwrite\r":                        `over\rwrite\r`,
		"\r\r\n":                               `\r` + "\r\n",
		"\x1b]0;owned\x07":                     `\x1b]0;owned\a`,
		"\x1b[31mred\x1b[0m":                   `\x1b[31mred\x1b[0m`,
		"\u009b31m":                            `\u009b31m`,
		"\x9b31m":                              `\x9b31m`,
		"back\b\bspace\x7f\x00":                `back\b\bspace\x7f\x00`,
		"\u202eright to left\u2069\u200b":      `\u202eright to left\u2069\u200b`,
		"line\u2028separator\v\f\u0085":        `line\u2028separator\v\f\u0085`,
		"\xff\xfe\xf0\x9f":                     `\xff\xfe\xf0\x9f`,
		"\xe2\x82":                             `\xe2\x82`,
		"größer, 大きい, 🔒, e\u0301":              "größer, 大きい, 🔒, e\u0301",
		"\U000e0041tag":                        `\U000e0041tag`,
		`already \x1b escaped`:                 `already \x1b escaped`,
		strings.Repeat("long ", 5000) + "\x1b": strings.Repeat("long ", 5000) + `\x1b`,
	} {
		for _, size := range []int{1, 2, 3, 7, len(text) + 1} {
			var out bytes.Buffer
			c := clean.NewWriter(&out)
			for rest := text; rest != ""; {
				n := min(size, len(rest))
				if written, err := c.Write([]byte(rest[:n])); written != n || err != nil {
					t.Fatalf("wrote %d of %d bytes: %v", written, n, err)
				}
				rest = rest[n:]
			}
			if err := c.Flush(); err != nil || out.String() != want {
				t.Errorf("%.40q by %d bytes: got %.60q, want %.60q (%v)", text, size, out.String(), want, err)
			}
		}
	}
	var out bytes.Buffer
	if clean.Raw(clean.NewWriter(&out)) != &out || clean.Raw(&out) != &out {
		t.Error("Raw does not return what is written to")
	}
}
