// Package tgbotapi has the part of github.com/go-telegram-bot-api/telegram-bot-api/v5's API that the models name.
package tgbotapi

type BaseChat struct{}

type BotAPI struct {
	Token string
}

func (bot *BotAPI) GetUpdatesChan(config UpdateConfig) UpdatesChannel { return nil }

type CallbackQuery struct {
	Data string
}

type HTTPClient interface{}

type InlineQuery struct {
	Query string
}

type Message struct {
	Text    string
	Caption string
}

func (m *Message) Command() string { return "" }

func (m *Message) CommandArguments() string { return "" }

func (m *Message) CommandWithAt() string { return "" }

type MessageConfig struct {
	BaseChat
}

type Update struct {
	Message       *Message
	CallbackQuery *CallbackQuery
}

type UpdateConfig struct{}

type UpdatesChannel <-chan Update

func NewBotAPI(token string) (*BotAPI, error) { return nil, nil }

func NewBotAPIWithAPIEndpoint(token string, apiEndpoint string) (*BotAPI, error) { return nil, nil }

func NewBotAPIWithClient(token string, apiEndpoint string, client HTTPClient) (*BotAPI, error) {
	return nil, nil
}

func NewMessage(chatID int64, text string) (_ MessageConfig) { return }
