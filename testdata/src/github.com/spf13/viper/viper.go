// Package viper has the part of github.com/spf13/viper's API that the models name.
package viper

import (
	mapstructure "github.com/go-viper/mapstructure/v2"
	"github.com/spf13/pflag"
)

type DecoderConfigOption func(*mapstructure.DecoderConfig)

type Viper struct{}

func (v *Viper) AllKeys() []string { return nil }

func (v *Viper) AllSettings() map[string]any { return nil }

func (v *Viper) ConfigFileUsed() string { return "" }

func (v *Viper) Get(key string) any { return nil }

func (v *Viper) GetString(key string) string { return "" }

func (v *Viper) GetStringMap(key string) map[string]any { return nil }

func (v *Viper) GetStringMapString(key string) map[string]string { return nil }

func (v *Viper) GetStringMapStringSlice(key string) map[string][]string { return nil }

func (v *Viper) GetStringSlice(key string) []string { return nil }

func (v *Viper) ReadInConfig() error { return nil }

func (v *Viper) SafeWriteConfigAs(filename string) error { return nil }

func (v *Viper) Set(key string, value any) {}

func (v *Viper) SetDefault(key string, value any) {}

func (v *Viper) Sub(key string) *Viper { return nil }

func (v *Viper) Unmarshal(rawVal any, opts ...DecoderConfigOption) error { return nil }

func (v *Viper) UnmarshalExact(rawVal any, opts ...DecoderConfigOption) error { return nil }

func (v *Viper) UnmarshalKey(key string, rawVal any, opts ...DecoderConfigOption) error { return nil }

func (v *Viper) WriteConfigAs(filename string) error { return nil }

func AllKeys() []string { return nil }

func AllSettings() map[string]any { return nil }

func AutomaticEnv() {}

func BindEnv(input ...string) error { return nil }

func BindPFlag(key string, flag *pflag.Flag) error { return nil }

func ConfigFileUsed() string { return "" }

func Get(key string) any { return nil }

func GetBool(key string) bool { return false }

func GetInt(key string) int { return 0 }

func GetString(key string) string { return "" }

func GetStringMap(key string) map[string]any { return nil }

func GetStringMapString(key string) map[string]string { return nil }

func GetStringMapStringSlice(key string) map[string][]string { return nil }

func GetStringSlice(key string) []string { return nil }

func New() *Viper { return nil }

func ReadInConfig() error { return nil }

func SafeWriteConfigAs(filename string) error { return nil }

func Set(key string, value any) {}

func SetConfigFile(in string) {}

func SetDefault(key string, value any) {}

func Sub(key string) *Viper { return nil }

func Unmarshal(rawVal any, opts ...DecoderConfigOption) error { return nil }

func UnmarshalExact(rawVal any, opts ...DecoderConfigOption) error { return nil }

func UnmarshalKey(key string, rawVal any, opts ...DecoderConfigOption) error { return nil }

func WriteConfigAs(filename string) error { return nil }
