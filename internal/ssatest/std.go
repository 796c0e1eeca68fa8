package ssatest

// std declares as much of the standard library as the tests of parts need, by import path. Models know it by the names. Of
// functions there are only the declarations, as of each import in the analysis.
var std = map[string]string{
	"bytes": `func Contains(b, sub []byte) bool
		func IndexAny(b []byte, chars string) int
		func ContainsFunc(b []byte, f func(rune) bool) bool`,
	"cmp": `type Ordered interface{ ~int | ~string }`,
	"errors": `func New(text string) error
		func Is(err, target error) bool`,
	"fmt": `type State interface{ Write(b []byte) (int, error) }
		type Stringer interface{ String() string }
		func Errorf(format string, a ...any) error
		func Sprintf(format string, a ...any) string
		func Sprint(a ...any) string
		func Sscan(text string, a ...any) (int, error)
		func Sscanf(text, format string, a ...any) (int, error)
		func Println(a ...any) (int, error)`,
	"crypto/hmac": `type Hash interface { Write(p []byte) (int, error); Sum(b []byte) []byte }
		func New(h func() Hash, key []byte) Hash
		func Equal(mac1, mac2 []byte) bool`,
	"crypto/subtle": `func ConstantTimeCompare(x, y []byte) int`,
	"encoding/hex": `func EncodeToString(src []byte) string
		func DecodeString(s string) ([]byte, error)`,
	"encoding/json": `func Unmarshal(data []byte, v any) error`,
	"encoding/xml": `type Encoder struct{}
		type StartElement struct{}`,
	"log/slog": `type Value struct{ n int }`,
	"net": `type IP []byte
		func ParseIP(s string) IP
		func SplitHostPort(hostport string) (host, port string, err error)
		func (IP) IsLoopback() bool`,
	"net/netip": `type Addr struct{ n int }
		func ParseAddr(s string) (Addr, error)
		func (Addr) Unmap() Addr
		func (Addr) IsLoopback() bool`,
	"net/http": `type Header map[string][]string
		type Request struct{ Method string; Host string; Header Header; Form map[string][]string }
		func (*Request) FormValue(key string) string`,
	"net/url": `type URL struct{ Scheme, Host, Path, RawQuery string; User *Userinfo }
		type Userinfo struct{ name string }
		func User(username string) *Userinfo
		type Values map[string][]string
		func (Values) Set(key, value string)
		func (Values) Encode() string
		func Parse(rawURL string) (*URL, error)
		func (*URL) Hostname() string
		func (*URL) IsAbs() bool
		func (*URL) EscapedPath() string
		func (*URL) RequestURI() string
		func (*URL) String() string`,
	"os": `var Args []string
		func Exit(code int)
		func LookupEnv(key string) (string, bool)`,
	"path/filepath": `const Separator = '/'
		func Join(elem ...string) string
		func Base(path string) string
		func Clean(path string) string
		func Abs(path string) (string, error)
		func IsLocal(path string) bool
		func Rel(basepath, targpath string) (string, error)`,
	"regexp": `type Regexp struct{ n int }
		func MustCompile(str string) *Regexp
		func MustCompilePOSIX(str string) *Regexp
		func Compile(expr string) (*Regexp, error)
		func MatchString(pattern string, s string) (bool, error)
		func QuoteMeta(s string) string
		func (*Regexp) MatchString(s string) bool
		func (*Regexp) Match(b []byte) bool
		func (*Regexp) ReplaceAllString(src, repl string) string
		func (*Regexp) FindString(s string) string
		func (*Regexp) FindStringSubmatch(s string) []string
		func (*Regexp) FindAllStringSubmatch(s string, n int) [][]string
		func (*Regexp) SubexpIndex(name string) int
		func (*Regexp) Split(s string, n int) []string`,
	"slices": `func Contains[S ~[]E, E comparable](s S, v E) bool { panic(0) }
		func ContainsFunc[S ~[]E, E any](s S, f func(E) bool) bool { panic(0) }
		func DeleteFunc[S ~[]E, E any](s S, del func(E) bool) S { panic(0) }
		func Index[S ~[]E, E comparable](s S, v E) int { panic(0) }`,
	"flag": `func Bool(name string, value bool, usage string) *bool
		func BoolVar(p *bool, name string, value bool, usage string)`,
	"strconv": `func Atoi(s string) (int, error)
		func ParseBool(str string) (bool, error)
		func ParseInt(s string, base int, bitSize int) (int64, error)
		func Itoa(i int) string
		func Quote(s string) string`,
	"strings": `type Replacer struct{ n int }
		func NewReplacer(oldnew ...string) *Replacer
		func (*Replacer) Replace(s string) string
		type Builder struct{ n int }
		func (*Builder) WriteString(s string) (int, error)
		func (*Builder) String() string
		func Contains(s, substr string) bool
		func ContainsAny(s, chars string) bool
		func ContainsRune(s string, r rune) bool
		func ContainsFunc(s string, f func(rune) bool) bool
		func EqualFold(s, t string) bool
		func Fields(s string) []string
		func FieldsFunc(s string, f func(rune) bool) []string
		func HasPrefix(s, prefix string) bool
		func HasSuffix(s, suffix string) bool
		func Index(s, substr string) int
		func IndexAny(s, chars string) int
		func IndexByte(s string, c byte) int
		func IndexFunc(s string, f func(rune) bool) int
		func Map(mapping func(rune) rune, s string) string
		func ReplaceAll(s, old, new string) string
		func Replace(s, old, new string, n int) string
		func Split(s, sep string) []string
		func ToLower(s string) string
		func Trim(s, cutset string) string
		func TrimFunc(s string, f func(rune) bool) string
		func TrimLeft(s, cutset string) string
		func TrimPrefix(s, prefix string) string
		func TrimSuffix(s, suffix string) string
		func TrimSpace(s string) string`,
	"unicode": `func IsLetter(r rune) bool
		func IsDigit(r rune) bool
		func IsSpace(r rune) bool
		func IsUpper(r rune) bool
		func ToLower(r rune) rune
		func IsPrint(r rune) bool`,
}
