package local

import (
	"fmt"
	"os"
	"regexp"
	"strings"
)

var blanks = regexp.MustCompile(` +`)

// Which characters are left does not make a name harder to guess, and neither do digits.
func characters() {
	os.WriteFile(blanks.ReplaceAllString(os.TempDir()+"/a b", ""), nil, 0o600)                // want `os.TempDir reaches os.WriteFile`
	os.WriteFile(blanks.Split(os.TempDir()+"/a b", -1)[0], nil, 0o600)                        // want `os.TempDir reaches os.WriteFile`
	os.WriteFile("/tmp/"+strings.Map(lower, "A")+fmt.Sprintf("-%x", os.Getpid()), nil, 0o600) // want `reaches os.WriteFile`
}

func lower(c rune) rune { return c | 0x20 }
