package secrets

import (
	"crypto/ecdsa"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// A file is opened with the mode that callers give, and written to.
func replace(path string, data []byte, mode fs.FileMode) error {
	f, err := os.OpenFile(path+".new", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(data) // want `private key reaches \(\*os.File\).Write, which makes a file .* \(0o644\)`
	return errors.Join(err, f.Close(), os.Rename(path+".new", path))
}

type file struct {
	name, kind string
	der        []byte
	mode       fs.FileMode
}

func all(dir string, k *ecdsa.PrivateKey, request []byte) error {
	der, err := x509.MarshalECPrivateKey(k)
	if err != nil {
		return err
	}
	for _, f := range []file{{name: "agent", kind: "EC PRIVATE KEY", der: der}, {name: "agent.csr", kind: "CERTIFICATE REQUEST", der: request}} {
		if err := replace(filepath.Join(dir, f.name), pem.EncodeToMemory(&pem.Block{Type: f.kind, Bytes: f.der}), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// The table says which is for all.
func replaceEach(path string, data []byte, mode fs.FileMode) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, mode)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = f.Write(data)
	return err
}

func each(dir string, k *ecdsa.PrivateKey, cert []byte) error {
	der, err := x509.MarshalECPrivateKey(k)
	if err != nil {
		return err
	}
	files := []file{{"agent.key", "EC PRIVATE KEY", der, 0o600}, {"agent.crt", "CERTIFICATE", cert, 0o644}}
	for _, f := range files {
		text := pem.EncodeToMemory(&pem.Block{Type: f.kind, Bytes: f.der})
		if err := replaceEach(filepath.Join(dir, f.name), text, f.mode); err != nil {
			return err
		}
		if err := os.WriteFile(f.name, text, f.mode); err != nil {
			return err
		}
	}
	return nil
}

// A mode that callers give, all of whom keep others out.
func keep(path string, k *ecdsa.PrivateKey) error {
	der, err := x509.MarshalECPrivateKey(k)
	if err != nil {
		return err
	}
	return replaceEach(path, der, 0o600)
}
