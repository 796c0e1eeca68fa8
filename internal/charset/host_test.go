package charset

import (
	"regexp/syntax"
	"testing"

	"github.com/secvet/secvet/internal/model"
)

func TestHosts(t *testing.T) {
	none, url, name := model.Kinds(0), model.ByHost, model.OwnHost
	for pattern, want := range map[string]model.Kinds{
		`^https://example\.com/`:                      url,
		`^https://example\.com$`:                      url,
		`^https?://example\.com(/|$)`:                 url,
		`^https?://(www\.)?example\.com(:\d+)?/.*`:    url,
		`^https://[a-z0-9-]+\.example\.com/`:          url,
		`(?i)^https://(?:[a-z]+\.)*example\.com[/?#]`: none, // a class may be anything
		`^https://(a|b)\.example\.com/`:               url,
		`^https://a\.example\.com/|^http://b\.org/`:   url,
		`^http://localhost:[0-9]+/`:                   url,
		`^https://example\.com`:                       none,
		`^https://[a-z]+\.com/`:                       none,
		`^https://[a-z.]*example\.com/`:               none,
		`^https://.*\.example\.com/`:                  none,
		`^https://[^/]+\.example\.com/`:               none,
		`^https://example.com/`:                       none,
		`https://example\.com/`:                       none,
		`^https://example\.com/|evil`:                 none,
		`^https?://[a-z.]+/`:                          none,
		`^ftp://example\.com/`:                        none,
		`(?m)^https://example\.com/`:                  none,
		`^example\.com$`:                              name,
		`^([a-z0-9-]+\.)*example\.com$`:               name,
		`^[a-z]+\.example\.(com|org)$`:                name,
		`^[a-z]+example\.com$`:                        none,
		`^[a-z.]+$`:                                   none,
		`^example\.com`:                               none,
		`(`:                                           none,
	} {
		got := none
		if re, err := syntax.Parse(pattern, syntax.Perl); err == nil {
			got = fixesHost(re)
		}
		if got != want {
			t.Errorf("%s: %v, want %v", pattern, got, want)
		}
	}
}
