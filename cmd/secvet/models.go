package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/disk"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/models"
)

// learn reads the user's model files. What identifies them, their names and contents, becomes part of the
// keys of what is cached.
func (c *config) learn() error {
	files := c.values.List("models")
	if len(files) == 0 {
		return nil
	}
	user := model.NewUser()
	var ids []string
	for _, name := range files {
		text, err := c.values.ReadFile("models", name, disk.Models)
		if err != nil {
			return err
		}
		path := name
		if !c.values.FromFlag("models") {
			path = filepath.Join(c.values.Base, filepath.FromSlash(name))
		}
		if path, err = filepath.Abs(path); err != nil {
			return err
		}
		if err := user.Read(name, string(text)); err != nil {
			return err
		}
		c.models = append(c.models, text)
		ids = append(ids, hash(text)+"@"+path)
	}
	c.options.Models = strings.Join(ids, ",")
	if strings.Count(c.options.Models, ",") >= len(ids) {
		return errors.New("models: the name of a model file must not have a comma")
	}
	use(user)
	c.believed = user.Believed()
	return nil
}

// use has the suite of the program, and what it shows, heed the models of the user.
func use(user *model.User) {
	set := models.New(user)
	analyzers.Use(analyzers.All, set)
	names.Show(set.Words())
}

func hash(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// useModels reads model files for the tool of go vet, as learn has named them. go vet replays what it found
// with the same flags, so the flag says what is in the files.
func useModels(ids string) error {
	user := model.NewUser()
	for id := range strings.SplitSeq(ids, ",") {
		sum, path, ok := strings.Cut(id, "@")
		if !ok || len(sum) != 2*sha256.Size {
			return errors.New("want SHA256@FILE, or go vet would not see that the file changes; 'secvet vet' passes it so")
		}
		text, err := disk.Read(path, disk.Models)
		if err != nil {
			return err
		}
		if hash(text) != sum {
			return fmt.Errorf("%s has changed since go vet was started; start it again", path)
		}
		if err := user.Read(path, string(text)); err != nil {
			return err
		}
	}
	use(user)
	return nil
}
