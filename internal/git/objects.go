package git

import (
	"bufio"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"strconv"
	"strings"
)

// The modes of what a tree or an index holds.
const (
	ModeFile       = "100644"
	ModeExecutable = "100755"
	ModeLink       = "120000"
	ModeSubmodule  = "160000"
)

// An Entry is a file of a commit or of the index.
type Entry struct {
	Mode string // one of the constants above, or what old versions of git wrote
	ID   string // of the blob, or of a submodule's commit
	Path string // from the root, with slashes
}

// IsFile reports whether the entry is a file with content: no link and no submodule.
func (e *Entry) IsFile() bool { return strings.HasPrefix(e.Mode, "100") }

// maxListing bounds what a listing may print: a tree of a few small objects can name itself in ten folders, ten times.
const maxListing = 1 << 30

// Tree returns the files of a commit, in git's order of names. The id is one that Commit returned, or the ID of an entry
// that is a submodule, in the submodule's own repository.
func (r *Repo) Tree(commit string) ([]Entry, error) {
	if !isID(commit) {
		return nil, fmt.Errorf("%q is no commit", commit)
	}
	return r.list(inTree, "ls-tree", "-r", "-z", "--full-tree", commit)
}

// Tracked returns the files of the index, in git's order of names, each once. Where a merge left several versions of a
// file the first is told.
func (r *Repo) Tracked() ([]Entry, error) {
	all, err := r.list(inIndex, "ls-files", "-z", "--stage", "--full-name")
	var once []Entry
	for _, e := range all {
		if len(once) == 0 || once[len(once)-1].Path != e.Path {
			once = append(once, e)
		}
	}
	return once, err
}

// inTree reads "mode type id".
func inTree(about string) (Entry, bool) {
	words := strings.Fields(about)
	if len(words) != 3 {
		return Entry{}, false
	}
	return Entry{Mode: words[0], ID: words[2]}, true
}

// inIndex reads "mode id stage".
func inIndex(about string) (Entry, bool) {
	words := strings.Fields(about)
	if len(words) != 3 {
		return Entry{}, false
	}
	return Entry{Mode: words[0], ID: words[1]}, true
}

// list runs a command that prints a listing.
func (r *Repo) list(parse func(about string) (Entry, bool), args ...string) (list []Entry, err error) {
	err = r.run(nil, func(out io.Reader) (err error) {
		if list, err = listing(out, parse); err != nil {
			err = fmt.Errorf("git %s %w", args[0], err)
		}
		return err
	}, args...)
	return list, err
}

// listing reads what a command prints of files: "about TAB name NUL".
func listing(out io.Reader, parse func(about string) (Entry, bool)) (list []Entry, err error) {
	in := bufio.NewReader(&io.LimitedReader{R: out, N: maxListing})
	for total := 0; ; {
		text, err := in.ReadString(0)
		if total += len(text); total >= maxListing {
			return list, errors.New("printed too many files")
		} else if err == io.EOF && text == "" {
			return list, nil
		} else if err != nil {
			return list, errors.New("printed half a line")
		}
		about, name, found := strings.Cut(text[:len(text)-1], "\t")
		e, ok := parse(about)
		if !found || !ok || !isID(e.ID) {
			return list, errors.New("printed what secvet does not understand")
		}
		e.Path = name
		list = append(list, e)
	}
}

// What Blobs tells of a blob that it does not read.
var (
	ErrMissing  = errors.New("the object is not in the repository; in a partial clone, fetch it first")
	ErrTooLarge = errors.New("the object is too large")
)

// Blobs reads blobs and calls each for them, in the order of the ids, with the number of the id in the list. One that is
// not there or is larger than maxSize comes without data and with ErrMissing or ErrTooLarge. An error of each ends the
// reading.
func (r *Repo) Blobs(ids []string, maxSize int64, each func(i int, data []byte, err error) error) error {
	states, err := r.check(ids, maxSize)
	if err != nil {
		return err
	}
	var want []string
	for i, id := range ids {
		if states[i] == nil {
			want = append(want, id)
		}
	}
	return r.batch("--batch", want, func(in *bufio.Reader) error {
		for i := range ids {
			data, err := []byte(nil), states[i]
			if err == nil {
				if data, err = content(in, maxSize); err != nil {
					return err
				}
			}
			if err := each(i, data, err); err != nil {
				return err
			}
		}
		return nil
	})
}

// check asks for the sizes first, since git holds an object in memory that it prints.
func (r *Repo) check(ids []string, maxSize int64) ([]error, error) {
	states := make([]error, len(ids))
	err := r.batch("--batch-check", ids, func(in *bufio.Reader) error {
		for i := range ids {
			switch kind, size, err := header(in); {
			case err != nil:
				return err
			case kind != "blob":
				states[i] = ErrMissing
			case size > maxSize:
				states[i] = ErrTooLarge
			}
		}
		return nil
	})
	return states, err
}

// batch runs cat-file for a list of objects.
func (r *Repo) batch(option string, ids []string, read func(in *bufio.Reader) error) error {
	for _, id := range ids {
		if !isID(id) {
			return fmt.Errorf("%q is no object", id)
		}
	}
	if len(ids) == 0 {
		return read(bufio.NewReader(strings.NewReader("")))
	}
	return r.run(strings.NewReader(strings.Join(ids, "\n")+"\n"), func(out io.Reader) error {
		return read(bufio.NewReader(out))
	}, "cat-file", option)
}

// header reads "id type size", or "id missing", which has no type.
func header(in *bufio.Reader) (kind string, size int64, err error) {
	line, err := in.ReadString('\n')
	if err != nil {
		return "", 0, errors.New("git cat-file ended before its time: an object may be damaged")
	}
	words := strings.Fields(line)
	if len(words) != 3 {
		return "", 0, nil
	}
	size, err = strconv.ParseInt(words[2], 10, 64)
	return words[1], size, err
}

// content reads a header and what it announces.
func content(in *bufio.Reader, maxSize int64) ([]byte, error) {
	kind, size, err := header(in)
	if err == nil && (kind != "blob" || size < 0 || size > maxSize) {
		err = errors.New("git cat-file printed another object than it announced")
	}
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(in, size+1)) // and a line feed
	if err == nil && int64(len(data)) <= size {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return nil, fmt.Errorf("git cat-file: %w", err)
	}
	return data[:size:size], nil
}

// BlobID returns the id that data has as the content of a blob, in the format of another id.
func BlobID(like string, data []byte) string {
	var h hash.Hash
	if len(like) == 2*sha256.Size {
		h = sha256.New()
	} else {
		h = sha1.New()
	}
	fmt.Fprintf(h, "blob %d\x00", len(data))
	h.Write(data)
	return hex.EncodeToString(h.Sum(nil))
}

// IsBlob reports whether data is the content of the blob with the id.
func IsBlob(id string, data []byte) bool { return BlobID(id, data) == id }
