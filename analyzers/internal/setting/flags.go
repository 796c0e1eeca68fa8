package setting

import (
	"errors"
	"strconv"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

// testsFlag has the engine of the analyzer's suite follow data through test files too.
type testsFlag struct {
	report *bool
	of     *analysis.Analyzer
}

func (f *testsFlag) Set(text string) error {
	value, err := strconv.ParseBool(text)
	if err != nil {
		return errors.New("want true or false")
	}
	*f.report = value
	taint.FollowTests(f.of, value)
	return nil
}

func (f *testsFlag) String() string   { return strconv.FormatBool(f.report != nil && *f.report) }
func (f *testsFlag) IsBoolFlag() bool { return true }

// levelFlag is a level of confidence: the analyzer's own, or else the one that is common to all.
type levelFlag struct {
	settings    *settings
	own, common rule.Confidence
}

func (f *levelFlag) get() rule.Confidence {
	switch {
	case f.own != 0:
		return f.own
	case f.common != 0:
		return f.common
	}
	return rule.DefaultConfidence
}

func (f *levelFlag) String() string {
	if f == nil {
		return ""
	}
	return f.get().String()
}

func (f *levelFlag) Set(text string) error        { return setLevel(&f.own, text) }
func (f *levelFlag) setDefault(text string) error { return setLevel(&f.common, text) }

func setLevel(to *rule.Confidence, text string) error {
	level, ok := rule.ParseConfidence(text)
	if !ok {
		return errors.New("want low, medium or high")
	}
	*to = level
	return nil
}

// threatFlag is a set of threats: the analyzer's own, or else the one that is common to all.
type threatFlag struct{ own, common rule.Threat }

func (f *threatFlag) get() rule.Threat {
	if f.own != 0 {
		return f.own
	}
	return f.common
}

func (f *threatFlag) String() string {
	if f == nil {
		return ""
	}
	return f.get().String()
}

func (f *threatFlag) Set(text string) error        { return setThreat(&f.own, text) }
func (f *threatFlag) setDefault(text string) error { return setThreat(&f.common, text) }

// setThreat takes no text for no threat, which leaves it to the categories.
func setThreat(to *rule.Threat, text string) error {
	if text == "" {
		*to = 0
		return nil
	}
	threat, ok := rule.ParseThreat(text)
	if !ok {
		return errors.New("want some of remote, local and api, with commas between")
	}
	*to = threat
	return nil
}
