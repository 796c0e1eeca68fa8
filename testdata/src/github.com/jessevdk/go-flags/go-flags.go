// Package flags has the part of github.com/jessevdk/go-flags's API that the models name.
package flags

type Command struct {
	*Group
}

type Group struct{}

type Options uint

type Parser struct {
	*Command
}

func (p *Parser) Parse() ([]string, error) { return nil, nil }

func (p *Parser) ParseArgs(args []string) ([]string, error) { return nil, nil }

func NewParser(data interface{}, options Options) *Parser { return nil }

func Parse(data interface{}) ([]string, error) { return nil, nil }

func ParseArgs(data interface{}, args []string) ([]string, error) { return nil, nil }
