// Package logins logs in on connections.
package logins

import (
	"crypto/tls"
	"os"
	"time"

	mqtt "github.com/eclipse/paho.mqtt.golang"
	"github.com/go-ldap/ldap/v3"
	vault "github.com/hashicorp/vault/api"
	"github.com/jlaffaye/ftp"
)

var pw = os.Getenv("PASSWORD")

func bind() error {
	conn, err := ldap.DialURL("ldap://ad.shop.com:389")
	if err != nil {
		return err
	}
	return conn.Bind("cn=app", pw) // want "a credential is sent without encryption.*take ldaps://"
}

func bindByDial() error {
	conn, err := ldap.Dial("tcp", "ad.shop.com:389")
	if err != nil {
		return err
	}
	_, err = conn.SimpleBind(ldap.NewSimpleBindRequest("cn=app", pw, nil)) // want "a credential is sent"
	return err
}

func bindTLS() error {
	conn, err := ldap.DialURL("ldaps://ad.shop.com")
	if err != nil {
		return err
	}
	return conn.Bind("cn=app", pw)
}

func bindDialTLS() error {
	conn, err := ldap.DialTLS("tcp", "ad.shop.com:636", &tls.Config{})
	if err != nil {
		return err
	}
	return conn.Bind("cn=app", pw)
}

func startTLS() error {
	conn, err := ldap.DialURL("ldap://ad.shop.com:389")
	if err != nil {
		return err
	}
	if err := conn.StartTLS(&tls.Config{ServerName: "ad.shop.com"}); err != nil {
		return err
	}
	return conn.Bind("cn=app", pw)
}

func tooLate() error {
	conn, err := ldap.DialURL("ldap://ad.shop.com:389")
	if err != nil {
		return err
	}
	if err := conn.Bind("cn=app", pw); err != nil { // want "a credential is sent"
		return err
	}
	return conn.StartTLS(&tls.Config{ServerName: "ad.shop.com"})
}

func unheeded() error {
	conn, err := ldap.DialURL("ldap://ad.shop.com:389")
	if err != nil {
		return err
	}
	conn.StartTLS(&tls.Config{ServerName: "ad.shop.com"}) // want "the login goes on without encryption if TLS cannot be begun"
	return conn.Bind("cn=app", pw)
}

func setting(useTLS bool) error {
	conn, err := ldap.DialURL("ldap://ad.shop.com:389")
	if err != nil {
		return err
	}
	if useTLS {
		if err := conn.StartTLS(&tls.Config{ServerName: "ad.shop.com"}); err != nil {
			return err
		}
	}
	return conn.Bind("cn=app", pw)
}

// dial and check are two functions.
func dial(host string) (*ldap.Conn, error) { return ldap.DialURL("ldap://" + host + ":389") }

func check(conn *ldap.Conn, user, password string) error { return conn.Bind(user, password) }

func both(user, password string) error {
	conn, err := dial("ad.shop.com")
	if err != nil {
		return err
	}
	return check(conn, user, password) // want "a credential is sent"
}

func bothHere(user, password string) error {
	conn, err := dial("localhost")
	if err != nil {
		return err
	}
	return check(conn, user, password)
}

func files() error {
	c, err := ftp.Dial("ftp.shop.com:21", ftp.DialWithTimeout(time.Second))
	if err != nil {
		return err
	}
	return c.Login("app", pw) // want "a credential is sent"
}

func filesTLS() error {
	c, err := ftp.Dial("ftp.shop.com:21", ftp.DialWithTimeout(time.Second), ftp.DialWithExplicitTLS(&tls.Config{}))
	if err != nil {
		return err
	}
	return c.Login("app", pw)
}

func broker() {
	o := mqtt.NewClientOptions().AddBroker("tcp://mq.shop.com:1883").SetClientID("a").SetUsername("app").SetPassword(pw) // want "a credential is sent.*take ssl://"
	mqtt.NewClient(o)
}

func brokerInSteps() {
	o := mqtt.NewClientOptions()
	o.AddBroker("tcp://mq.shop.com:1883")
	o.SetPassword(pw) // want "a credential is sent"
	mqtt.NewClient(o)
}

func brokerTLS() {
	o := mqtt.NewClientOptions().AddBroker("ssl://mq.shop.com:8883").SetUsername("app").SetPassword(pw)
	mqtt.NewClient(o)
}

func brokerHere() {
	o := mqtt.NewClientOptions().AddBroker("tcp://localhost:1883").SetUsername("app").SetPassword(pw)
	mqtt.NewClient(o)
}

func secrets() error {
	conf := vault.DefaultConfig()
	conf.Address = "http://vault.shop.com:8200"
	c, err := vault.NewClient(conf)
	if err != nil {
		return err
	}
	c.SetToken(pw) // want "a credential is sent.*take https://"
	return nil
}

func secretsByDefault() error {
	c, err := vault.NewClient(vault.DefaultConfig())
	if err != nil {
		return err
	}
	c.SetToken(pw)
	return nil
}

func secretsTLS() error {
	c, err := vault.NewClient(&vault.Config{Address: "https://vault.shop.com:8200"})
	if err != nil {
		return err
	}
	c.SetToken(pw)
	return nil
}
