// Package whole hands structures with secrets to functions that take anything.
package whole

import (
	"fmt"
	"log"
	"os"

	"orm.example/orm"
)

type account struct {
	Name        string
	AccessToken string
}

func store() {
	a := &account{Name: "x", AccessToken: os.Getenv("API_TOKEN")}
	orm.Update(a)
	orm.Insert(a)
	orm.Update(map[string]any{"token": a.AccessToken})
	orm.Infof("stored %v", a) // want `environment variable "API_TOKEN" reaches log.Printf`
	orm.Infof("stored %v", a.Name)
}

// logf is the program's own.
func logf(format string, args ...any) {
	log.Print(fmt.Sprintf(format, args...)) // want `field AccessToken of account reaches log.Print`
}

func audit(event string, what any) {
	log.Println(event, what) // want `field AccessToken of \*account reaches log.Println`
}

// kindOf looks at no more than the type.
func kindOf(what any) string {
	if s, ok := what.(string); ok {
		return s
	}
	return fmt.Sprintf("%T", what)
}

func kind(what any) { log.Println(kindOf(what)) }

func own(a *account) {
	logf("stored %v", *a)
	logf("stored %v", a.Name)
	audit("stored", a)
	kind(a)
}
