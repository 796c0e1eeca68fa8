// Package godotenv has the part of github.com/joho/godotenv's API that the models name.
package godotenv

import (
	"io"
)

func Exec(filenames []string, cmd string, cmdArgs []string, overload bool) error { return nil }

func Load(filenames ...string) error { return nil }

func Marshal(envMap map[string]string) (string, error) { return "", nil }

func Overload(filenames ...string) error { return nil }

func Parse(r io.Reader) (map[string]string, error) { return nil, nil }

func Read(filenames ...string) (map[string]string, error) { return nil, nil }

func Unmarshal(str string) (map[string]string, error) { return nil, nil }

func UnmarshalBytes(src []byte) (map[string]string, error) { return nil, nil }

func Write(envMap map[string]string, filename string) error { return nil }
