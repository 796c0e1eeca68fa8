// Package ownlogger logs by functions of its own, and shows something to its user.
package ownlogger

import (
	"fmt"
	"log"
	"net/http"
	"net/url"

	"secretlog/ownlogger/logger"
)

func register(token string) {
	logger.Log(0, "attempt with", token) // want `parameter token reaches fmt.Printf`
}

func lowPrinted(token string) {
	logger.Show("your token is " + token)
	fmt.Println("your token is", token)
}

type Logger struct{ name string }

func (l *Logger) Infof(format string, args ...any) { fmt.Printf(l.name+format, args...) } // want `parameter accessToken reaches fmt.Printf`

func (l *Logger) lowShow(format string, args ...any) { fmt.Printf(l.name+format, args...) }

func named(l *Logger, accessToken string) {
	l.Infof("token %s", accessToken)
}

func shown(l *Logger, accessToken string) {
	l.lowShow("token %s", accessToken)
}

type client struct{ pageAccessToken string }

func (c *client) errorf(format string, args ...any) {
	log.Print("client: " + fmt.Sprintf(format, args...)) // want `field pageAccessToken reaches log.Print in the text of an error`
}

// The error of a request tells its URL.
func (c *client) post() {
	v := url.Values{}
	v.Set("access_token", c.pageAccessToken)
	resp, err := http.Post("https://api.example.com/feed?"+v.Encode(), "", nil)
	if err != nil {
		c.errorf("posting failed: %v", err)
		return
	}
	resp.Body.Close()
}

// And nothing of its body.
func (c *client) form() {
	v := url.Values{}
	v.Set("access_token", c.pageAccessToken)
	resp, err := http.PostForm("https://api.example.com/feed", v)
	if err != nil {
		c.errorf("posting failed: %v", err)
		return
	}
	resp.Body.Close()
}
