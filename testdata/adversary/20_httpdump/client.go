package httpdump

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/http/httputil"
)

type Client struct {
	base  string
	token string
	http  *http.Client
	trace *log.Logger
}

func New(base, token string, trace *log.Logger) *Client {
	return &Client{base: base, token: token, http: http.DefaultClient, trace: trace}
}

func (c *Client) do(ctx context.Context, method, path string, into any) error {
	req, err := http.NewRequestWithContext(ctx, method, c.base+path, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Accept", "application/json")
	req.Header.Set("Authorization", "Bearer "+c.token)
	if c.trace != nil {
		if dump, err := httputil.DumpRequestOut(req, false); err == nil {
			c.trace.Printf("request:\n%s", dump)
		}
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 300 {
		return fmt.Errorf("%s %s: %s", method, path, resp.Status)
	}
	return json.NewDecoder(resp.Body).Decode(into)
}

// Quota returns how many calls are left.
func (c *Client) Quota(ctx context.Context) (int, error) {
	var q struct{ Left int }
	err := c.do(ctx, http.MethodGet, "/v1/quota", &q)
	return q.Left, err
}
