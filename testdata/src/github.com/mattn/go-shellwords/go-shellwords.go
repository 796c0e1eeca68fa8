// Package shellwords has the part of github.com/mattn/go-shellwords's API that the models name.
package shellwords

type Parser struct {
	ParseBacktick bool
}

func (p *Parser) Parse(line string) ([]string, error) { return nil, nil }

func NewParser() *Parser { return nil }

func Parse(line string) ([]string, error) { return nil, nil }

func ParseWithEnvs(line string) ([]string, []string, error) { return nil, nil, nil }
