// Package dropped parses tokens and lets the error be.
package dropped

import (
	"errors"
	"log"
	"os"

	"github.com/golang-jwt/jwt/v5"
)

func key(t *jwt.Token) (any, error) {
	if _, ok := t.Method.(*jwt.SigningMethodHMAC); !ok {
		return nil, errors.New("another method")
	}
	return []byte(os.Getenv("SECRET")), nil
}

func blank(raw string) any {
	token, _ := jwt.Parse(raw, key) // want `the error is dropped that says that the signature is wrong`
	return token.Claims.(jwt.MapClaims)["sub"]
}

func statement(raw string) string {
	claims := &jwt.RegisteredClaims{}
	jwt.ParseWithClaims(raw, claims, key) // want `the error is dropped`
	return claims.Subject
}

func logged(raw string) string {
	claims := &jwt.RegisteredClaims{}
	_, err := jwt.ParseWithClaims(raw, claims, key) // want `the error is dropped`
	if err != nil {
		log.Printf("token: %v", err)
	}
	return claims.Subject
}

// What decides.

func returned(raw string) (string, error) {
	claims := &jwt.RegisteredClaims{}
	_, err := jwt.ParseWithClaims(raw, claims, key)
	return claims.Subject, err
}

func refused(raw string) string {
	claims := &jwt.RegisteredClaims{}
	_, err := jwt.ParseWithClaims(raw, claims, key)
	if err != nil {
		log.Printf("token: %v", err)
		return ""
	}
	return claims.Subject
}

func only(raw string) (sub string) {
	claims := &jwt.RegisteredClaims{}
	if _, err := jwt.ParseWithClaims(raw, claims, key); err == nil {
		sub = claims.Subject
	}
	return sub
}

func valid(raw string) any {
	token, _ := jwt.Parse(raw, key)
	if token == nil || !token.Valid {
		return nil
	}
	return token.Claims.(jwt.MapClaims)["sub"]
}

func parsed(raw string) *jwt.Token {
	token, _ := jwt.Parse(raw, key)
	return token
}

func validElsewhere(raw string) any {
	if t := parsed(raw); t.Valid {
		return t.Claims
	}
	return nil
}

func replaced(raw string) string {
	claims := &jwt.RegisteredClaims{}
	_, err := jwt.ParseWithClaims(raw, claims, key)
	if err != nil {
		log.Printf("token: %v", err)
		claims = &jwt.RegisteredClaims{Subject: "anonymous"}
	}
	return claims.Subject
}

func accepted(raw string) bool {
	_, err := jwt.Parse(raw, key)
	return err == nil
}
