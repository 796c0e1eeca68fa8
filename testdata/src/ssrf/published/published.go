// Package published has flaws that were published, each as the smallest program of its shape before and after it was mended.
package published

import (
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

var errDenied = errors.New("denied")

// control refuses addresses of the own network when they are connected to.
func control(_, address string, _ syscall.RawConn) error {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return err
	}
	if ip := net.ParseIP(host); ip == nil || ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast() {
		return errDenied
	}
	return nil
}

func restricted() *http.Client {
	d := &net.Dialer{Control: control}
	return &http.Client{Transport: &http.Transport{DialContext: d.DialContext}}
}

type clone struct {
	URL string `json:"url"`
}

// GO-2023-1982, gophish: the site to be imported is any.
func gophish(w http.ResponseWriter, r *http.Request) {
	c := clone{}
	if json.NewDecoder(r.Body).Decode(&c) != nil {
		return
	}
	client := &http.Client{Transport: &http.Transport{}}
	client.Get(c.URL) // want `HTTP request body reaches \(\*http.Client\).Get`
}

func gophishMended(w http.ResponseWriter, r *http.Request) {
	c := clone{}
	if json.NewDecoder(r.Body).Decode(&c) != nil {
		return
	}
	client := &http.Client{Transport: &http.Transport{DialContext: (&net.Dialer{Control: control}).DialContext}}
	client.Get(c.URL)
}

// GO-2024-3046, memos: the link of a resource is fetched.
func memos(c echo.Context) error {
	var create struct {
		ExternalLink string `json:"externalLink"`
	}
	if err := json.NewDecoder(c.Request().Body).Decode(&create); err != nil {
		return err
	}
	u, err := url.Parse(create.ExternalLink)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return errDenied
	}
	_, err = http.Get(u.String()) // want `HTTP request body reaches http.Get`
	return err
}

func memosMended(c echo.Context) error {
	var create struct {
		ExternalLink string `json:"externalLink"`
	}
	if err := json.NewDecoder(c.Request().Body).Decode(&create); err != nil {
		return err
	}
	u, err := url.Parse(create.ExternalLink)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return errDenied
	}
	return c.JSON(http.StatusOK, u.String()) // only kept as a link
}

// GO-2022-1086, skipper: a header names the proxy.
func skipper(r *http.Request) {
	tr := &http.Transport{Proxy: func(req *http.Request) (*url.URL, error) { return http.ProxyFromEnvironment(req) }}
	if proxy := r.Header.Get("X-Skipper-Proxy"); proxy != "" {
		if u, err := url.Parse(proxy); err == nil {
			tr.Proxy = http.ProxyURL(u) // want `HTTP request header "X-Skipper-Proxy" reaches http.ProxyURL`
		}
	}
	(&http.Client{Transport: tr}).Get("https://example.com/")
}

func skipperMended(r *http.Request) {
	tr := &http.Transport{Proxy: http.ProxyFromEnvironment}
	(&http.Client{Transport: tr}).Get("https://example.com/")
}

// GO-2026-5155, gotenberg: a header names who is told the outcome.
func gotenberg(c echo.Context) error {
	hook := c.Request().Header.Get("Gotenberg-Webhook-Url")
	req, err := http.NewRequest(http.MethodPost, hook, c.Request().Body) // want `HTTP request header "Gotenberg-Webhook-Url" reaches http.NewRequest`
	if err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func gotenbergMended(c echo.Context) error {
	hook := c.Request().Header.Get("Gotenberg-Webhook-Url")
	req, err := http.NewRequest(http.MethodPost, hook, c.Request().Body)
	if err != nil {
		return err
	}
	_, err = restricted().Do(req)
	return err
}

// GO-2026-5331, ech0: the title of any site is fetched.
func ech0(c *gin.Context) {
	site := strings.TrimSpace(c.Query("website_url"))
	client := &http.Client{}
	req, err := http.NewRequest("GET", site, nil) // want `HTTP query parameter "website_url" reaches http.NewRequest`
	if err != nil {
		return
	}
	if resp, err := client.Do(req); err == nil {
		io.Copy(io.Discard, resp.Body)
	}
}

func ech0Mended(c *gin.Context) {
	site := strings.TrimSpace(c.Query("website_url"))
	client := restricted()
	req, err := http.NewRequest("GET", site, nil)
	if err != nil {
		return
	}
	if resp, err := client.Do(req); err == nil {
		io.Copy(io.Discard, resp.Body)
	}
}

// GO-2026-4685, SiYuan: requests are forwarded to what they name, if it is a URL.
func siyuan(c *gin.Context) {
	arg := map[string]any{}
	if c.BindJSON(&arg) != nil {
		return
	}
	dest := arg["url"].(string)
	u, err := url.ParseRequestURI(dest)
	if err != nil {
		return
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return
	}
	http.Get(dest) // want `HTTP request body "url" reaches http.Get`
}

func siyuanMended(c *gin.Context) {
	arg := map[string]any{}
	if c.BindJSON(&arg) != nil {
		return
	}
	u, err := url.ParseRequestURI(arg["url"].(string))
	if err != nil || u.Scheme != "https" {
		return
	}
	restricted().Get(u.String())
}
