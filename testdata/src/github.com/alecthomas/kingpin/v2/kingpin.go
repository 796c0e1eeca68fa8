// Package kingpin has the part of github.com/alecthomas/kingpin/v2's API that the models name.
package kingpin

import (
	"net/url"
	"os"
)

type Application struct{}

type ArgClause struct {
	parserMixin
}

func (a *ArgClause) Required() *ArgClause { return nil }

type CmdClause struct{}

type FlagClause struct {
	parserMixin
}

func (f *FlagClause) Default(values ...string) *FlagClause { return nil }

func (f *FlagClause) Required() *FlagClause { return nil }

func (f *FlagClause) Short(name rune) *FlagClause { return nil }

type parserMixin struct{}

func (p *parserMixin) Enum(options ...string) *string { return nil }

func (p *parserMixin) Enums(options ...string) *[]string { return nil }

func (p *parserMixin) ExistingDir() *string { return nil }

func (p *parserMixin) ExistingDirVar(target *string) {}

func (p *parserMixin) ExistingFile() *string { return nil }

func (p *parserMixin) ExistingFileOrDir() *string { return nil }

func (p *parserMixin) ExistingFileOrDirVar(target *string) {}

func (p *parserMixin) ExistingFileVar(target *string) {}

func (p *parserMixin) File() **os.File { return nil }

func (p *parserMixin) HexBytes() *[]byte { return nil }

func (p *parserMixin) HexBytesVar(target *[]byte) {}

func (p *parserMixin) String() *string { return nil }

func (p *parserMixin) StringMap() *map[string]string { return nil }

func (p *parserMixin) StringMapVar(target *map[string]string) {}

func (p *parserMixin) StringVar(target *string) {}

func (p *parserMixin) Strings() *[]string { return nil }

func (p *parserMixin) StringsVar(target *[]string) {}

func (p *parserMixin) URL() **url.URL { return nil }

func (p *parserMixin) URLVar(target **url.URL) {}

func Arg(name string, help string) *ArgClause { return nil }

func Command(name string, help string) *CmdClause { return nil }

func Flag(name string, help string) *FlagClause { return nil }

func New(name string, help string) *Application { return nil }

func Parse() string { return "" }
