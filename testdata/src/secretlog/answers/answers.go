// Package answers sends errors to clients.
package answers

import (
	"fmt"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
)

// Who has sent a header learns nothing from it.
func refuse(w http.ResponseWriter, r *http.Request) {
	err := fmt.Errorf("unsupported authorization %s", r.Header.Get("Authorization"))
	http.Error(w, err.Error(), http.StatusUnauthorized)
}

func abort(ctx *gin.Context) {
	err := fmt.Errorf("unsupported authorization %s", ctx.GetHeader("Authorization"))
	ctx.JSON(http.StatusUnauthorized, err.Error())
}

func login(w http.ResponseWriter, r *http.Request) {
	err := fmt.Errorf("no such password: %s", r.FormValue("password"))
	http.Error(w, err.Error(), http.StatusUnauthorized)
}

// The program's own secret is another thing.
func fetch(w http.ResponseWriter, r *http.Request) {
	err := fmt.Errorf("cannot log in with %s", os.Getenv("API_TOKEN"))
	http.Error(w, err.Error(), http.StatusBadGateway) // want `environment variable "API_TOKEN" reaches http.Error in the text of an error; tell the client`
}
