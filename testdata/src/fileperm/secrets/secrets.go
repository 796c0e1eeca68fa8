// Package secrets writes secrets to files.
package secrets

import (
	"bufio"
	"crypto/ecdsa"
	"crypto/rsa"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"io"
	"io/ioutil"
	"os"
	"path/filepath"

	"github.com/google/renameio"
	renameio2 "github.com/google/renameio/v2"
	"github.com/moby/sys/atomicwriter"
	"github.com/spf13/afero"

	"fileperm/across/store"
)

// A private key, in the usual form.
func key(path string, k *rsa.PrivateKey) error {
	block := &pem.Block{Type: "RSA PRIVATE KEY", Bytes: x509.MarshalPKCS1PrivateKey(k)}
	return os.WriteFile(path, pem.EncodeToMemory(block), 0o644) // want `private key reaches os.WriteFile, which makes a file that every user of the machine can read \(0o644\); give it the mode 0o600`
}

func keySafe(path string, k *rsa.PrivateKey) error {
	block := &pem.Block{Type: "RSA PRIVATE KEY", Bytes: x509.MarshalPKCS1PrivateKey(k)}
	return os.WriteFile(path, pem.EncodeToMemory(block), 0o600)
}

// A certificate is for everybody.
func certificate(path string, der []byte) error {
	return os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), 0o644)
}

func publicKey(path string, k *rsa.PrivateKey) error {
	der, err := x509.MarshalPKIXPublicKey(&k.PublicKey)
	if err != nil {
		return err
	}
	return os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der}), 0o644)
}

// A file that is created, and written to.
func created(path string, k *ecdsa.PrivateKey) error {
	der, err := x509.MarshalECPrivateKey(k)
	if err != nil {
		return err
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return pem.Encode(f, &pem.Block{Type: "EC PRIVATE KEY", Bytes: der}) // want `private key reaches pem.Encode, which makes a file`
}

func createdSafe(path string, k *ecdsa.PrivateKey) error {
	der, err := x509.MarshalECPrivateKey(k)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	return pem.Encode(f, &pem.Block{Type: "EC PRIVATE KEY", Bytes: der})
}

// A file that a helper has made.
func create(name string) (*os.File, error) { return os.Create(filepath.Join("/var/lib/app", name)) }

func createPrivate(name string) (io.WriteCloser, error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func truncate(name string) (io.WriteCloser, error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func byHelpers(path, password string) {
	f, err := create(path)
	if err != nil {
		return
	}
	io.WriteString(f, password) // want `parameter password reaches io.WriteString, which makes a file`
	w, err := truncate(path)
	if err != nil {
		return
	}
	fmt.Fprintf(w, "password = %s\n", password) // want `parameter password reaches fmt.Fprintf, which makes a file`
	p, err := createPrivate(path)
	if err != nil {
		return
	}
	io.WriteString(p, password)
}

// The caller takes the mode away.
func byHelperChanged(path, password string) {
	f, err := create(path)
	if err != nil || f.Chmod(0o600) != nil {
		return
	}
	io.WriteString(f, password)
}

// Writers around it, and formats.
func wrapped(path, password string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE, 0o644)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	fmt.Fprintf(w, "password = %s\n", password) // want `parameter password reaches fmt.Fprintf, which makes a file`
	return w.Flush()
}

// One that is only opened has its mode already.
func opened(path, password string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0o644)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.WriteString(f, password)
	return err
}

// The mode is taken away before anything is written.
func changed(path, password string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := f.Chmod(0o600); err != nil {
		return err
	}
	_, err = io.WriteString(f, password)
	return err
}

// Nobody else gets into the folder.
func folder(dir, password string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "config"), []byte(password), 0o644)
}

func temporary(password string) error {
	dir, err := os.MkdirTemp("", "app")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "config"), []byte(password), 0o644)
}

// What is encoded with a secret in it.
type config struct {
	Name         string `json:"name"`
	ClientSecret string `json:"client_secret"`
}

func encoded(path string, c *config) error {
	data, err := json.Marshal(c)
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644) // want `field ClientSecret of \*config reaches os.WriteFile, which makes a file`
}

func encoder(path string, c *config) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return json.NewEncoder(f).Encode(c) // want `field ClientSecret of \*config reaches .*Encode, which makes a file`
}

type public struct {
	Name         string `json:"name"`
	ClientSecret string `json:"-"`
}

func encodedSafe(path string, c *public) error {
	data, err := json.Marshal(c)
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}

// The mode is computed of constants, or given.
const readable = os.ModePerm &^ 0o111

func computed(path, password string) error {
	mode := os.FileMode(0o600)
	mode |= 0o044
	if err := os.WriteFile(path+".1", []byte(password), mode); err != nil { // want `parameter password reaches os.WriteFile, which makes a file`
		return err
	}
	return os.WriteFile(path, []byte(password), readable) // want `parameter password reaches os.WriteFile, which makes a file`
}

func computedSafe(path, password string) error {
	return os.WriteFile(path, []byte(password), os.ModePerm&^0o177)
}

func save(path string, data []byte, perm os.FileMode) error {
	return os.WriteFile(path, data, perm) // want `variable apiKey reaches os.WriteFile, which makes a file`
}

func saves(path string) error {
	apiKey := issueKey()
	return save(path, []byte(apiKey), 0o644)
}

func savesSafe(path string) error {
	if err := save(path, []byte("hello"), 0o644); err != nil {
		return err
	}
	password := issueKey()
	return save(path, []byte(password), 0o600)
}

func issueKey() string { return os.Args[1] }

func across(path, password string) error {
	if err := store.Save(path, []byte(password), 0o644); err != nil { // want `parameter password reaches os.WriteFile, which makes a file`
		return err
	}
	return store.Open(path, []byte(password)) // want `parameter password reaches os.WriteFile, which makes a file`
}

func acrossSafe(path, password string) error {
	if err := store.Save(path, []byte(password), 0o600); err != nil {
		return err
	}
	return store.Closed(path, []byte(password))
}

// A function writes to what it is given.
func writes(path, password string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	return store.Write(f, password) // want `parameter password reaches .*, which makes a file`
}

// Other functions that create files.
func libraries(fs afero.Fs, root *os.Root, path, password string) {
	ioutil.WriteFile(path, []byte(password), 0o644)       // want `parameter password reaches ioutil.WriteFile`
	root.WriteFile(path, []byte(password), 0o644)         // want `parameter password reaches \(\*os.Root\).WriteFile`
	renameio.WriteFile(path, []byte(password), 0o644)     // want `parameter password reaches renameio.WriteFile`
	renameio2.WriteFile(path, []byte(password), 0o644)    // want `parameter password reaches renameio.WriteFile`
	atomicwriter.WriteFile(path, []byte(password), 0o644) // want `parameter password reaches atomicwriter.WriteFile`
	afero.WriteFile(fs, path, []byte(password), 0o644)    // want `parameter password reaches afero.WriteFile`
	if f, err := fs.Create(path); err == nil {
		io.WriteString(f, password) // want `parameter password reaches io.WriteString`
	}
	if f, err := root.Create(path); err == nil {
		io.WriteString(f, password) // want `parameter password reaches io.WriteString`
	}
}

func librariesSafe(fs afero.Fs, root *os.Root, path, password string) {
	ioutil.WriteFile(path, []byte(password), 0o600)
	root.WriteFile(path, []byte(password), 0o600)
	renameio.WriteFile(path, []byte(password), 0o600)
	renameio2.WriteFile(path, []byte(password), 0o600)
	atomicwriter.WriteFile(path, []byte(password), 0o600)
	afero.WriteFile(fs, path, []byte(password), 0o600)
}

// The name of a file says what is in it.
func named(dir string, data []byte) {
	os.WriteFile(filepath.Join(dir, "server.key"), data, 0o644) // want `the name server.key says that the file has a secret in it, which every user of the machine can read \(0o644\); give it the mode 0o600`
	os.Create(dir + "/id_ed25519")                              // want `the name id_ed25519 says that the file has a secret in it`
	store.Save(filepath.Join(dir, "x"), data, 0o644)
	os.WriteFile(filepath.Join(dir, "credentials.json"), data, 0o666) // want `the name credentials.json says`
	os.OpenFile(".netrc", os.O_CREATE|os.O_WRONLY, 0o644)             // want `the name .netrc says`
	store.Save("private_key.pem", data, 0o644)                        // want `the name private_key.pem says`
}

func namedSafe(dir string, data []byte) {
	os.WriteFile(filepath.Join(dir, "server.key"), data, 0o600)
	os.WriteFile(filepath.Join(dir, "server.crt"), data, 0o644)
	os.WriteFile(filepath.Join(dir, "id_ed25519.pub"), data, 0o644)
	os.WriteFile(filepath.Join(dir, "public.key"), data, 0o644)
	os.WriteFile(filepath.Join(dir, ".env.example"), data, 0o644)
	os.OpenFile(".netrc", os.O_RDONLY, 0)
	os.WriteFile(filepath.Join(dir, "monkey.txt"), data, 0o644)
}

// What is told of the content is not told of the name too.
func both(k *rsa.PrivateKey) {
	writeKey("ca.key", k)
	writeKey("server.key", k)
}

func writeKey(path string, k *rsa.PrivateKey) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return pem.Encode(f, &pem.Block{Type: "RSA PRIVATE KEY", Bytes: x509.MarshalPKCS1PrivateKey(k)}) // want `private key reaches pem.Encode`
}
