// Package lexer has tokens that are no secrets, and one that is.
package lexer

import (
	"strconv"
	"time"
)

// Token is a word of a language.
type Token struct {
	File string
	Line int
	Text string
}

// ResetToken is one that somebody is sent.
type ResetToken struct {
	User string
	Text string
}

func expand(t Token) Token {
	return Token{File: t.File, Line: t.Line, Text: strconv.FormatInt(time.Now().Unix(), 10)}
}

func reset(user string) ResetToken {
	return ResetToken{User: user, Text: strconv.FormatInt(time.Now().Unix(), 10)} // want `time of day reaches field Text`
}
