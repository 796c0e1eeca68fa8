// Package values logs single values.
package values

import (
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"os"
)

func names(user, password, apiKey string) {
	log.Printf("login of %s with %s", user, password) // want `parameter password reaches log.Printf and is logged`
	log.Printf("login of %s", user)
	log.Println("key", apiKey)                       // want `parameter apiKey reaches log.Println`
	slog.Info("login", "user", user, "pw", password) // want `parameter password reaches slog.Info`
	slog.Info("login", slog.String("key", apiKey))   // want `parameter apiKey reaches slog.Info`
	slog.Info("login", slog.Group("g", slog.Any("user", user)))
	log.Print(fmt.Sprintf("%q", password)) // want `reaches log.Print`
}

func environment() {
	log.Println("token", os.Getenv("GITHUB_TOKEN")) // want `environment variable "GITHUB_TOKEN" reaches`
	log.Println("home", os.Getenv("HOME"))
	log.Println(os.Environ()) // want `environment reaches`
	if v, ok := os.LookupEnv("DB_PASSWORD"); ok {
		log.Println(v) // want `"DB_PASSWORD" reaches`
	}
}

func headers(w http.ResponseWriter, r *http.Request) {
	log.Println(r.Header.Get("Authorization")) // want `reaches log.Println`
	log.Println(r.Header.Get("User-Agent"))
	_, password, _ := r.BasicAuth()
	log.Println(password) // want `reaches log.Println`
	user, _, _ := r.BasicAuth()
	log.Println(user)
	if c, err := r.Cookie("session"); err == nil {
		log.Println(c.Value) // want `HTTP cookie reaches`
		log.Println(c.Name)
	}
	log.Println(r.FormValue("password")) // want `reaches log.Println`
	log.Println(r.FormValue("name"))
	log.Println(r.Method, r.URL.Path)
}

func locals() {
	sessionToken := load("token")
	fileName := load("name")
	log.Println(sessionToken) // want `variable sessionToken reaches log.Println`
	log.Println(fileName)
}

func load(file string) string {
	b, err := os.ReadFile(file)
	if err != nil {
		return ""
	}
	return string(b)
}

// verbs that show nothing of the value.
func verbs(password string) {
	log.Printf("%T %p", password, &password)
	log.Printf("%d characters", len(password))
	log.Printf("set: %t", password != "")
	log.Printf("password %s", "not shown")
}
