// Package script has the part of github.com/bitfield/script's API that the models name.
package script

type Pipe struct{}

func (p *Pipe) AppendFile(path string) (int64, error) { return 0, nil }

func (p *Pipe) Bytes() ([]byte, error) { return nil, nil }

func (p *Pipe) Exec(cmdLine string) *Pipe { return nil }

func (p *Pipe) ExecCommand(name string, args ...string) *Pipe { return nil }

func (p *Pipe) ExecForEach(cmdLine string) *Pipe { return nil }

func (p *Pipe) First(n int) *Pipe { return nil }

func (p *Pipe) Get(url string) *Pipe { return nil }

func (p *Pipe) Last(n int) *Pipe { return nil }

func (p *Pipe) Post(url string) *Pipe { return nil }

func (p *Pipe) Read(b []byte) (int, error) { return 0, nil }

func (p *Pipe) Slice() ([]string, error) { return nil, nil }

func (p *Pipe) String() (string, error) { return "", nil }

func (p *Pipe) WriteFile(path string) (int64, error) { return 0, nil }

func Args() *Pipe { return nil }

func Echo(s string) *Pipe { return nil }

func Exec(cmdLine string) *Pipe { return nil }

func ExecCommand(name string, args ...string) *Pipe { return nil }

func File(path string) *Pipe { return nil }

func FindFiles(dir string) *Pipe { return nil }

func Get(url string) *Pipe { return nil }

func IfExists(path string) *Pipe { return nil }

func ListFiles(path string) *Pipe { return nil }

func Post(url string) *Pipe { return nil }

func Shell(cmdLine string) *Pipe { return nil }

func Slice(s []string) *Pipe { return nil }

func Stdin() *Pipe { return nil }
