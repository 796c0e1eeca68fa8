// Package pflag has the part of github.com/spf13/pflag's API that the models name.
package pflag

import (
	"encoding"
)

var CommandLine *FlagSet

const ExitOnError ErrorHandling = 1

type ErrorHandling int

type Flag struct{}

type FlagSet struct{}

func (f *FlagSet) Arg(i int) string { return "" }

func (f *FlagSet) Args() []string { return nil }

func (f *FlagSet) Bool(name string, value bool, usage string) *bool { return nil }

func (f *FlagSet) BoolVar(p *bool, name string, value bool, usage string) {}

func (f *FlagSet) BytesBase64(name string, value []byte, usage string) *[]byte { return nil }

func (f *FlagSet) BytesBase64P(name string, shorthand string, value []byte, usage string) *[]byte {
	return nil
}

func (f *FlagSet) BytesBase64Var(p *[]byte, name string, value []byte, usage string) {}

func (f *FlagSet) BytesBase64VarP(p *[]byte, name string, shorthand string, value []byte, usage string) {
}

func (f *FlagSet) BytesHex(name string, value []byte, usage string) *[]byte { return nil }

func (f *FlagSet) BytesHexP(name string, shorthand string, value []byte, usage string) *[]byte {
	return nil
}

func (f *FlagSet) BytesHexVar(p *[]byte, name string, value []byte, usage string) {}

func (f *FlagSet) BytesHexVarP(p *[]byte, name string, shorthand string, value []byte, usage string) {
}

func (f *FlagSet) Func(name string, usage string, fn func(string) error) {}

func (f *FlagSet) FuncP(name string, shorthand string, usage string, fn func(string) error) {}

func (f *FlagSet) GetBytesBase64(name string) ([]byte, error) { return nil, nil }

func (f *FlagSet) GetBytesHex(name string) ([]byte, error) { return nil, nil }

func (f *FlagSet) GetString(name string) (string, error) { return "", nil }

func (f *FlagSet) GetStringArray(name string) ([]string, error) { return nil, nil }

func (f *FlagSet) GetStringSlice(name string) ([]string, error) { return nil, nil }

func (f *FlagSet) GetStringToString(name string) (map[string]string, error) { return nil, nil }

func (f *FlagSet) GetText(name string, out encoding.TextUnmarshaler) error { return nil }

func (f *FlagSet) Int(name string, value int, usage string) *int { return nil }

func (f *FlagSet) IntVar(p *int, name string, value int, usage string) {}

func (f *FlagSet) Lookup(name string) *Flag { return nil }

func (f *FlagSet) Parse(arguments []string) error { return nil }

func (f *FlagSet) String(name string, value string, usage string) *string { return nil }

func (f *FlagSet) StringArray(name string, value []string, usage string) *[]string { return nil }

func (f *FlagSet) StringArrayP(name string, shorthand string, value []string, usage string) *[]string {
	return nil
}

func (f *FlagSet) StringArrayVar(p *[]string, name string, value []string, usage string) {}

func (f *FlagSet) StringArrayVarP(p *[]string, name string, shorthand string, value []string, usage string) {
}

func (f *FlagSet) StringP(name string, shorthand string, value string, usage string) *string {
	return nil
}

func (f *FlagSet) StringSlice(name string, value []string, usage string) *[]string { return nil }

func (f *FlagSet) StringSliceP(name string, shorthand string, value []string, usage string) *[]string {
	return nil
}

func (f *FlagSet) StringSliceVar(p *[]string, name string, value []string, usage string) {}

func (f *FlagSet) StringSliceVarP(p *[]string, name string, shorthand string, value []string, usage string) {
}

func (f *FlagSet) StringToString(name string, value map[string]string, usage string) *map[string]string {
	return nil
}

func (f *FlagSet) StringToStringP(name string, shorthand string, value map[string]string, usage string) *map[string]string {
	return nil
}

func (f *FlagSet) StringToStringVar(p *map[string]string, name string, value map[string]string, usage string) {
}

func (f *FlagSet) StringToStringVarP(p *map[string]string, name string, shorthand string, value map[string]string, usage string) {
}

func (f *FlagSet) StringVar(p *string, name string, value string, usage string) {}

func (f *FlagSet) StringVarP(p *string, name string, shorthand string, value string, usage string) {}

func (f *FlagSet) TextVar(p encoding.TextUnmarshaler, name string, value encoding.TextMarshaler, usage string) {
}

func (f *FlagSet) TextVarP(p encoding.TextUnmarshaler, name string, shorthand string, value encoding.TextMarshaler, usage string) {
}

func Arg(i int) string { return "" }

func Args() []string { return nil }

func Bool(name string, value bool, usage string) *bool { return nil }

func BoolVar(p *bool, name string, value bool, usage string) {}

func BytesBase64(name string, value []byte, usage string) *[]byte { return nil }

func BytesBase64P(name string, shorthand string, value []byte, usage string) *[]byte { return nil }

func BytesBase64Var(p *[]byte, name string, value []byte, usage string) {}

func BytesBase64VarP(p *[]byte, name string, shorthand string, value []byte, usage string) {}

func BytesHex(name string, value []byte, usage string) *[]byte { return nil }

func BytesHexP(name string, shorthand string, value []byte, usage string) *[]byte { return nil }

func BytesHexVar(p *[]byte, name string, value []byte, usage string) {}

func BytesHexVarP(p *[]byte, name string, shorthand string, value []byte, usage string) {}

func Func(name string, usage string, fn func(string) error) {}

func FuncP(name string, shorthand string, usage string, fn func(string) error) {}

func Int(name string, value int, usage string) *int { return nil }

func IntVar(p *int, name string, value int, usage string) {}

func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet { return nil }

func Parse() {}

func String(name string, value string, usage string) *string { return nil }

func StringArray(name string, value []string, usage string) *[]string { return nil }

func StringArrayP(name string, shorthand string, value []string, usage string) *[]string { return nil }

func StringArrayVar(p *[]string, name string, value []string, usage string) {}

func StringArrayVarP(p *[]string, name string, shorthand string, value []string, usage string) {}

func StringP(name string, shorthand string, value string, usage string) *string { return nil }

func StringSlice(name string, value []string, usage string) *[]string { return nil }

func StringSliceP(name string, shorthand string, value []string, usage string) *[]string { return nil }

func StringSliceVar(p *[]string, name string, value []string, usage string) {}

func StringSliceVarP(p *[]string, name string, shorthand string, value []string, usage string) {}

func StringToString(name string, value map[string]string, usage string) *map[string]string {
	return nil
}

func StringToStringP(name string, shorthand string, value map[string]string, usage string) *map[string]string {
	return nil
}

func StringToStringVar(p *map[string]string, name string, value map[string]string, usage string) {}

func StringToStringVarP(p *map[string]string, name string, shorthand string, value map[string]string, usage string) {
}

func StringVar(p *string, name string, value string, usage string) {}

func StringVarP(p *string, name string, shorthand string, value string, usage string) {}

func TextVar(p encoding.TextUnmarshaler, name string, value encoding.TextMarshaler, usage string) {}

func TextVarP(p encoding.TextUnmarshaler, name string, shorthand string, value encoding.TextMarshaler, usage string) {
}

func BoolP(name string, shorthand string, value bool, usage string) *bool { return nil }

func BoolVarP(p *bool, name string, shorthand string, value bool, usage string) {}

func IntP(name string, shorthand string, value int, usage string) *int { return nil }

func IntVarP(p *int, name string, shorthand string, value int, usage string) {}

func (f *FlagSet) BoolP(name string, shorthand string, value bool, usage string) *bool { return nil }

func (f *FlagSet) BoolVarP(p *bool, name string, shorthand string, value bool, usage string) {}

func (f *FlagSet) IntP(name string, shorthand string, value int, usage string) *int { return nil }

func (f *FlagSet) IntVarP(p *int, name string, shorthand string, value int, usage string) {}
