// Package getter has the part of github.com/hashicorp/go-getter's API that the models name.
package getter

type ClientOption func(*Client) error

type Client struct{}

func Get(dst, src string, opts ...ClientOption) error { return nil }

func GetAny(dst, src string, opts ...ClientOption) error { return nil }

func GetFile(dst, src string, opts ...ClientOption) error { return nil }
