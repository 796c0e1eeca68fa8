// Package minio has the part of github.com/minio/minio-go/v7's API that the models name.
package minio

import (
	"context"

	"github.com/minio/minio-go/v7/pkg/credentials"
)

type Client struct{}

func (c *Client) FGetObject(ctx context.Context, bucketName string, objectName string, filePath string, opts GetObjectOptions) error {
	return nil
}

func (c *Client) FPutObject(ctx context.Context, bucketName string, objectName string, filePath string, opts PutObjectOptions) (_ UploadInfo, _ error) {
	return
}

type GetObjectOptions struct{}

type Object struct{}

func (o *Object) Read(b []byte) (int, error) { return 0, nil }

type Options struct {
	Creds  *credentials.Credentials
	Secure bool
}

type PutObjectOptions struct{}

type UploadInfo struct{}

func New(endpoint string, opts *Options) (*Client, error) { return nil, nil }
