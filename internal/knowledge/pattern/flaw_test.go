package pattern

import "testing"

func TestFlaw(t *testing.T) {
	for pattern, want := range map[string]string{
		`[a-z]+`:                            missingAnchor,
		`^[a-z]+`:                           missingAnchor,
		`[a-z]+$`:                           missingAnchor,
		`([a-z0-9]+)`:                       missingAnchor,
		`\d{3,5}`:                           missingAnchor,
		`[a-z]+@[a-z]+`:                     missingAnchor,
		`^v[0-9]+(\.[0-9]+)*`:               missingAnchor,
		`[a-z0-9][a-z0-9-]{1,61}[a-z0-9]`:   missingAnchor,
		`^[a-z]([a-z0-9-]*[a-z0-9])`:        missingAnchor,
		`[A-Z][0-9]`:                        "",
		`^[a-z]+$`:                          "",
		`\A[a-z]+\z`:                        "",
		`^(?:[a-z]+)$`:                      "",
		`(?:^a+$|^b+$)`:                     "",
		`^(a|[b-z]+)$`:                      "",
		`(^[a-z]+$)`:                        "",
		`[0-9]`:                             "", // contains a digit
		`^/admin/`:                          "", // a prefix
		`\.png$`:                            "", // an ending
		`^[a-z]+:`:                          "",
		`.*`:                                "",
		`^foo.*`:                            "",
		`[^/]+`:                             "",
		`\bfoo\b`:                           "",
		`\Q^a$\E`:                           "",
		`^foo|bar$`:                         alternation,
		`^foo|bar|baz$`:                     alternation,
		`^[a-z]+$|^[0-9]+$`:                 "",
		`^foo|^bar`:                         "",
		`(?m)^[a-z]+$`:                      multiline,
		`(?m:^)[a-z]+(?m:$)`:                multiline,
		`^https://www.example.com/`:         dotInHost,
		`^https?://example.com$`:            dotInHost,
		`^(https?://)?www\.example.com$`:    dotInHost,
		`example.com$`:                      dotInHost,
		`^https://example\.com`:             openEnd,
		`^https://example\.com/`:            "",
		`^https://example\.com(/|$)`:        "",
		`^https://example\.com$`:            "",
		`^https://([a-z]+\.)?example\.com:`: "",
		`^https://.*\.example\.com$`:        "",
		`index.html`:                        "",
		`(`:                                 "",
	} {
		if got := Flaw(pattern); got != want {
			t.Errorf("%s: %q, want %q", pattern, got, want)
		}
	}
}
