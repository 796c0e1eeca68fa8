package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/secvet/secvet/internal/baseline"
	"github.com/secvet/secvet/internal/disk"
	"github.com/secvet/secvet/internal/driver"
	"github.com/secvet/secvet/internal/report"
)

// writeBaseline analyzes and writes the findings to the baseline that the settings name, or else to the
// standard output.
func writeBaseline(args []string, stdout io.Writer) error {
	cfg, err := parse(args)
	if err == nil {
		_, err = cfg.output.plain("baseline", false)
	}
	if err != nil {
		return err
	}
	result, err := cfg.run()
	if err != nil {
		return err
	}
	if err := cfg.others.join(result, cfg.options, cfg.leastSure()); err != nil {
		return err
	}
	if err := cfg.choose(result); err != nil {
		return err
	}
	if len(result.Problems) > 0 {
		return driver.Usagef("some packages could not be analyzed, and a baseline without their findings would be of no use: %s", report.Problem(result.Problems[0]))
	}
	var text bytes.Buffer
	if err := baseline.Write(&text, report.Discreet(result)); err != nil {
		return err
	}
	name := cfg.values.Text("baseline")
	if name == "" {
		_, err := stdout.Write(report.EscapeJSON(text.Bytes()))
		return err
	}
	old, err := cfg.values.ReadHere("baseline", name, disk.Baseline)
	if err == nil {
		if _, err := baseline.Read(old); err != nil {
			return driver.Usagef("%s is %v; it is not overwritten", name, err)
		}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := cfg.save(name, report.EscapeJSON(text.Bytes())); err != nil {
		return err
	}
	_, err = fmt.Fprintf(stdout, "%s: %d findings\n", name, countFlows(result.Findings))
	return err
}

// save writes the baseline. One that the configuration names lies below the configuration's folder.
func (c *config) save(name string, text []byte) error {
	if c.values.FromFlag("baseline") {
		return disk.Write(name, text)
	}
	r, err := os.OpenRoot(c.values.Base)
	if err != nil {
		return err
	}
	defer r.Close()
	return disk.WriteIn(r, filepath.FromSlash(name), text)
}

// baseline reads the baseline that the settings name, and nil if they name none.
func (c *config) baseline() (*baseline.Baseline, error) {
	name := c.values.Text("baseline")
	if name == "" {
		return nil, nil
	}
	text, err := c.values.ReadFile("baseline", name, disk.Baseline)
	if err != nil {
		return nil, driver.Usagef("%v\n'secvet baseline -baseline=%s ./...' writes it.", err, name)
	}
	b, err := baseline.Read(text)
	if err != nil {
		return nil, driver.Usagef("%s is %v", name, err)
	}
	return b, nil
}
