// Package discordgo has the part of github.com/bwmarrin/discordgo's API that the models name.
package discordgo

type Message struct {
	ChannelID string
	Content   string
}

type MessageCreate struct {
	*Message
}

type RequestConfig struct{}

type RequestOption func(cfg *RequestConfig)

type Session struct {
	Token string
}

func (s *Session) AddHandler(handler interface{}) func() { return nil }

func (s *Session) ChannelMessageSend(channelID string, content string, options ...RequestOption) (*Message, error) {
	return nil, nil
}

func New(token string) (*Session, error) { return nil, nil }
