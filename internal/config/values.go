package config

import (
	"fmt"
	"strconv"
	"strings"
)

// A value is what a setting is, and where that was said.
type value struct {
	items  []string
	origin string // "default", "flag", or the file and line
	given  bool   // by a flag
}

// Values are the settings of one run.
type Values struct {
	settings []Setting
	at       map[string]*value
	Base     string // the folder that names in the file and globs start from
	File     string // the file that was read, "" if there is none
	revision Revision
	folder   string // that of the file, in the revision
}

// New returns the default of every setting.
func New(settings []Setting) *Values {
	v := &Values{settings: settings, at: make(map[string]*value, len(settings))}
	for i := range settings {
		s := &settings[i]
		v.at[s.Name] = &value{items: split(s, s.Default), origin: "default"}
	}
	return v
}

// Settings returns the settings in the order of their documentation.
func (v *Values) Settings() []Setting { return v.settings }

// Has reports whether there is a setting of that name.
func (v *Values) Has(name string) bool { return v.at[name] != nil }

// Text returns a setting that is one text, "" if it is not set.
func (v *Values) Text(name string) string { return strings.Join(v.at[name].items, ",") }

// List returns a setting that is a list.
func (v *Values) List(name string) []string { return v.at[name].items }

// Bool returns a setting that is true or false.
func (v *Values) Bool(name string) bool { return v.Text(name) == "true" }

// Origin says where a setting's value comes from: "default", "flag", or "file:line".
func (v *Values) Origin(name string) string { return v.at[name].origin }

// FromFlag reports whether a flag gave the value: its file names are relative to the current folder,
// those of the configuration to its own.
func (v *Values) FromFlag(name string) bool { return v.at[name].given }

// split returns a flag's text as items.
func split(s *Setting, text string) []string {
	switch {
	case text == "":
		return nil
	case s.Kind != List:
		return []string{text}
	}
	var items []string
	for item := range strings.SplitSeq(text, ",") {
		if item = strings.TrimSpace(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}

// A Flag sets one setting from the command line. The first takes the place of what the file says; of a
// list, those that follow add to it.
type Flag struct {
	values  *Values
	setting *Setting
}

// Flag returns the flag of a setting.
func (v *Values) Flag(s *Setting) *Flag { return &Flag{v, s} }

// Set is called with the text after "=".
func (f *Flag) Set(text string) error {
	if f.setting.Kind == Bool {
		b, err := strconv.ParseBool(text)
		if err != nil {
			return fmt.Errorf("want true or false")
		}
		text = strconv.FormatBool(b)
	}
	items := split(f.setting, text)
	for _, item := range items {
		if err := f.setting.check(item); err != nil {
			return err
		}
	}
	val := f.values.at[f.setting.Name]
	if val.given && f.setting.Kind == List {
		items = append(val.items, items...)
	}
	*val = value{items: items, origin: "flag", given: true}
	return nil
}

// String returns the default, for the usage text.
func (f *Flag) String() string {
	if f == nil || f.setting == nil || f.setting.Default == "false" {
		return ""
	}
	return f.setting.Default
}

// IsBoolFlag says whether "-name" means "-name=true".
func (f *Flag) IsBoolFlag() bool { return f.setting.Kind == Bool }
