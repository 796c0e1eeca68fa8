package main

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/secvet/secvet/internal/revision"
)

const configFromUsage = "read the configuration, and the baseline and models that it or a flag names, as this git `revision` has them;\n" +
	"in 'secvet gate' that is the base, and -config-from= takes the files at hand"

// A revisionFlag is a revision that was given, or an empty text to say that none is meant.
type revisionFlag struct {
	name  string
	given bool
}

// Set is called with the text after "=".
func (f *revisionFlag) Set(text string) error {
	if strings.HasPrefix(text, "-") {
		return errors.New("want a revision, as origin/main")
	}
	f.name, f.given = text, true
	return nil
}

// String returns the flag's text.
func (f *revisionFlag) String() string {
	if f == nil {
		return ""
	}
	return f.name
}

// load reads the configuration: that of a revision where one was named, else the one at hand.
func (c *config) load(start string) error {
	rev := c.from.name
	if c.gate != nil && !c.from.given {
		rev = c.gate.base
	}
	if rev == "" {
		return c.values.Load(start, c.file)
	}
	tree, err := revision.Open(folder(c.options.Dir), rev)
	if err != nil {
		return errors.Join(errors.New("the configuration cannot be read from "+strconv.Quote(rev)), err)
	}
	return c.values.LoadFrom(tree, start, c.file)
}

// modelFlag returns the user's model files for the tool of go vet, which reads them from the disk. Those of a revision are
// written to a temporary folder, which the caller removes.
func (c *config) modelFlag() (ids, temp string, err error) {
	if c.values.Revision() == nil || len(c.models) == 0 {
		return c.options.Models, "", nil
	}
	if temp, err = os.MkdirTemp("", "secvet-models-"); err != nil {
		return "", "", err
	}
	var list []string
	for i, text := range c.models {
		name := filepath.Join(temp, strconv.Itoa(i)+".model")
		if err := os.WriteFile(name, text, 0o600); err != nil {
			return "", temp, err
		}
		list = append(list, hash(text)+"@"+name)
	}
	return strings.Join(list, ","), temp, nil
}
