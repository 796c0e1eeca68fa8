// Package config has the settings that a library reads.
package config

type Login struct {
	User string `mapstructure:"user"`
	Pass string `mapstructure:"pass"`
}

type Relay struct {
	Login `mapstructure:",squash"`
	Host  string `mapstructure:"host"`
}

// Gate has a pass that is nobody's.
type Gate struct {
	Pass string
	Zone string
}
