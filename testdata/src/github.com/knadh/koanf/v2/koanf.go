// Package koanf has the part of github.com/knadh/koanf/v2's API that the models name.
package koanf

type Koanf struct{}

func (ko *Koanf) All() map[string]any { return nil }

func (ko *Koanf) Bytes(path string) []byte { return nil }

func (ko *Koanf) Get(path string) any { return nil }

func (ko *Koanf) MustBytes(path string) []byte { return nil }

func (ko *Koanf) MustString(path string) string { return "" }

func (ko *Koanf) MustStringMap(path string) map[string]string { return nil }

func (ko *Koanf) MustStrings(path string) []string { return nil }

func (ko *Koanf) MustStringsMap(path string) map[string][]string { return nil }

func (ko *Koanf) Raw() map[string]any { return nil }

func (ko *Koanf) Set(key string, val any) error { return nil }

func (ko *Koanf) String(path string) string { return "" }

func (ko *Koanf) StringMap(path string) map[string]string { return nil }

func (ko *Koanf) Strings(path string) []string { return nil }

func (ko *Koanf) StringsMap(path string) map[string][]string { return nil }

func (ko *Koanf) Unmarshal(path string, o any) error { return nil }

func (ko *Koanf) UnmarshalWithConf(path string, o any, c UnmarshalConf) error { return nil }

type UnmarshalConf struct{}
