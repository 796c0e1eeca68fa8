package cfgcopy

import (
	"database/sql"
	"encoding/json"
	"log"
	"os"
)

type Database struct {
	Host     string
	Password string
}

type Config struct {
	Listen   string
	DB       Database
	APIToken string
}

// display returns what an administrator may see in the log.
func (c Config) display() Config {
	c.DB.Password = "***"
	if c.APIToken != "" {
		c.APIToken = "***"
	}
	return c
}

// Load reads the configuration and says what it has found.
func Load(path string) (*Config, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	cfg := &Config{Listen: ":8080"}
	if err := json.Unmarshal(raw, cfg); err != nil {
		return nil, err
	}
	log.Printf("configuration: %+v", cfg.display())
	short := *cfg
	short.DB = Database{Host: cfg.DB.Host}
	short.APIToken = ""
	if b, err := json.Marshal(short); err == nil {
		log.Printf("as JSON: %s", b)
	}
	return cfg, nil
}

// Open connects with the password that was never printed.
func (c *Config) Open() (*sql.DB, error) {
	return sql.Open("postgres", "host="+c.DB.Host+" user=app password="+c.DB.Password)
}
