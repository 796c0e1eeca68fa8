// Package published has flaws that were published, each as the smallest program of its shape before and after it was mended.
package published

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"log"

	"golang.org/x/crypto/bcrypt"
	"gopkg.in/yaml.v3"
)

// GO-2024-3163 (CVE-2024-47182), dozzle: a file of users with SHA-256 of their passwords.
type user struct {
	Username string `json:"username" yaml:"-"`
	Password string `json:"-" yaml:"password"`
}

type database struct {
	Users map[string]*user `yaml:"users"`
}

func generate(u user, hash bool) *bytes.Buffer {
	buffer := &bytes.Buffer{}
	if hash {
		u.Password = digest(u.Password)
	}
	yaml.NewEncoder(buffer).Encode(database{map[string]*user{u.Username: &u}})
	return buffer
}

func (d *database) find(name, password string) *user {
	u, ok := d.Users[name]
	if !ok {
		return nil
	}
	if u.Password != digest(password) {
		return nil
	}
	return u
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s)) // want `Password reaches sha256.Sum256, which is so fast that passwords can be found by trying`
	return hex.EncodeToString(sum[:])
}

func generateMended(u user, hash bool) *bytes.Buffer {
	buffer := &bytes.Buffer{}
	if hash {
		sum, err := bcrypt.GenerateFromPassword([]byte(u.Password), 11)
		if err != nil {
			log.Fatal(err)
		}
		u.Password = string(sum)
	}
	yaml.NewEncoder(buffer).Encode(database{map[string]*user{u.Username: &u}})
	return buffer
}

func (d *database) findMended(name, password string) *user {
	u, ok := d.Users[name]
	if !ok || bcrypt.CompareHashAndPassword([]byte(u.Password), []byte(password)) != nil {
		return nil
	}
	return u
}

// dragonflyoss/dragonfly, pull request 5002: the users and the first of them, with the least cost that there is.
type service struct{ users map[string]string }

type signUpRequest struct{ Name, Password string }

func (s *service) signUp(r signUpRequest) error {
	sum, err := bcrypt.GenerateFromPassword([]byte(r.Password), bcrypt.MinCost) // want `a cost of 4 is so small`
	if err != nil {
		return err
	}
	s.users[r.Name] = string(sum)
	return nil
}

func (s *service) signUpMended(r signUpRequest) error {
	sum, err := bcrypt.GenerateFromPassword([]byte(r.Password), bcrypt.DefaultCost)
	if err != nil {
		return err
	}
	s.users[r.Name] = string(sum)
	return nil
}

// milvus-io/milvus, issue 47781: all hash by one function of another kind of name.
func PasswordEncrypt(pwd string) (string, error) {
	sum, err := bcrypt.GenerateFromPassword([]byte(pwd), bcrypt.MinCost) // want `a cost of 4 is so small`
	if err != nil {
		return "", fmt.Errorf("no hash: %w", err)
	}
	return string(sum), nil
}
