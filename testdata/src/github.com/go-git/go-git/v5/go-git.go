// Package git has the part of github.com/go-git/go-git/v5's API that the models name.
package git

type CloneOptions struct {
	URL string
}

type FetchOptions struct{}

type Repository struct{}

func PlainClone(path string, isBare bool, o *CloneOptions) (*Repository, error) { return nil, nil }

func PlainOpen(path string) (*Repository, error) { return nil, nil }
