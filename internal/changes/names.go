package changes

import (
	"go/build"
	"io"
	"path"
	"strings"
)

// sameBuild reports whether the names of two files say the same of when they are built: h2_linux.go was no part of what
// is built on another system, and h2_test.go, testdata/h2.go and _h2.go were none at all.
func sameBuild(old, name string) bool {
	if strings.HasSuffix(old, "_test.go") != strings.HasSuffix(name, "_test.go") {
		return false
	}
	for part := range strings.SplitSeq(old, "/") {
		if part == "testdata" || part == "vendor" || strings.HasPrefix(part, "_") || strings.HasPrefix(part, ".") {
			return false
		}
	}
	return !limited(old) && !limited(name) || ending(old) == ending(name)
}

// limited reports whether the name of a file says that it is built for some systems only: then it is not for one that
// does not exist.
func limited(name string) bool {
	nowhere := build.Context{
		GOOS: "nowhere", GOARCH: "nowhere", Compiler: "gc", ReleaseTags: build.Default.ReleaseTags,
		OpenFile: func(string) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader("package p\n")), nil },
	}
	match, err := nowhere.MatchFile("", path.Base(name))
	return err != nil || !match
}

// ending returns the part of a name that says for which systems a file is built: "linux_amd64" of h2_linux_amd64.go.
func ending(name string) string {
	parts := strings.Split(strings.TrimSuffix(strings.TrimSuffix(path.Base(name), ".go"), "_test"), "_")
	return strings.Join(parts[max(len(parts)-2, 1):], "_")
}
