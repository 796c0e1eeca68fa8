package main

import (
	"fmt"
	"log"
	"log/slog"
	"net/smtp"
	"os"

	"adversary/50_redacted/secret"
)

type mailConfig struct {
	Host     string
	User     string
	Password secret.Text
}

func (c mailConfig) auth() smtp.Auth {
	return smtp.PlainAuth("", c.User, c.Password.Reveal(), c.Host)
}

func (c mailConfig) check() error {
	if c.Host == "" || c.Password == "" {
		return fmt.Errorf("incomplete mail configuration %+v", c)
	}
	return nil
}

func main() {
	cfg := mailConfig{
		Host:     os.Getenv("SMTP_HOST"),
		User:     os.Getenv("SMTP_USER"),
		Password: secret.Text(os.Getenv("SMTP_PASSWORD")),
	}
	if err := cfg.check(); err != nil {
		log.Fatalf("mail: %v", err)
	}
	slog.Info("mail", "config", cfg, "password", cfg.Password)
	if err := smtp.SendMail(cfg.Host+":587", cfg.auth(), "app@"+cfg.Host, os.Args[1:], []byte("Subject: test\r\n\r\nworks\r\n")); err != nil {
		log.Fatal("mail: not sent")
	}
}
